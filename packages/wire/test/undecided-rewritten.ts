import type { Rule } from '../src/rule.js';

interface Undecided {
  readonly rules: readonly Rule[];
  readonly why: string;
}

const rewritten = (why: string): Undecided => ({
  rules: ['require-pinned-provider', 'no-unapproved-provider', 'no-unapproved-model'],
  why,
});

/** Programs of which code of their own may rewrite what a client has built: what it leaves of a request is not computed. */
export const undecidedRewritten: Readonly<Record<string, Undecided>> = {
  'model-settings-late': rewritten('What is written into a model after it was made is not followed.'),
  'model-id-late': rewritten('What is written into a model after it was made is not followed.'),
  'subclass-prepare': rewritten('A subclass overrides a method that every request goes through.'),
  'subclass-build': rewritten('A subclass overrides a method that every request goes through.'),
  'prototype-tojson': rewritten('The program has given all objects a toJSON.'),
  'undici-strip': rewritten('An interceptor of the dispatcher may rewrite every request.'),
  'undici-global-strip': rewritten('The dispatcher of the process may rewrite every request.'),
  'got-merged': rewritten('The hooks of one of the merged instances may rewrite every request.'),
  'ky-extend-fn': rewritten('A function gives the options of the instance.'),
  'transform-pushed': rewritten('A transform of the instance may rewrite every request.'),
  'null-provider': {
    rules: ['no-unapproved-provider'],
    why: 'What OpenRouter makes of null in a list is not known.',
  },
};
