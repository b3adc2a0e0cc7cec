import type { ErrorModel } from '../error-model.js';

/** A refused `fetch` is no error: whoever looks what was wrong reads the text of the answer. */
const fetchAnswers: ErrorModel = {
  modules: ['node-fetch', 'cross-fetch', 'undici'],
  request: [],
  answer: [],
  texts: ['text', 'body.text'],
};

/** ky 2 keeps the options of the request on its error, got 16 behind a getter and the text of the answer on it. */
export const httpErrors: readonly ErrorModel[] = [
  fetchAnswers,
  { modules: ['ky'], request: ['options.body', 'options.json'], answer: ['data'] },
  {
    modules: ['got'],
    request: ['options'],
    key: ['options', 'request', 'response'],
    answer: ['response'],
  },
];
