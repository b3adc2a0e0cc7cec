import type { ErrorModel } from '../error-model.js';

/** ky 2 keeps the options of the request on its error, got 16 behind a getter and the text of the answer on it. */
export const httpErrors: readonly ErrorModel[] = [
  { modules: ['ky'], request: ['options.body', 'options.json'], answer: ['data'] },
  { modules: ['got'], request: ['options'], answer: ['response'] },
];
