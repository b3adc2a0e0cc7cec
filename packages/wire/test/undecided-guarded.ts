import type { Rule } from '../src/rule.js';

interface Undecided {
  readonly rules: readonly Rule[];
  readonly why: string;
}

const unproved = (why: string, ...more: readonly Rule[]): Undecided => ({
  rules: ['require-pinned-provider', 'no-unapproved-provider', 'no-unapproved-model', ...more],
  why,
});

/** Programs with a guard that proves nothing. Of those with a changed guard `require-current-guard` says so. */
export const undecidedGuarded: Readonly<Record<string, Undecided>> = {
  'guarded-edited': unproved('The guard module was edited; what its code does is not read.'),
  'guarded-stale': unproved('The guard module is one of another policy; what its code does is not read.'),
  'guarded-lower': unproved('The guard is for another class than the data.', 'require-data-policy'),
  'guarded-inner-rewrite': unproved('Behind the guard, code of the program may rewrite every request.'),
  'guarded-inner-assign': unproved('Behind the guard, code of the program writes the body anew.'),
  'guarded-class-choice': unproved('The environment chooses the class of the guard.'),
  'foreign-fetcher': unproved('The HTTP client sends with a function of the program.'),
};
