import type { Rule } from '../src/rule.js';

/** A verdict that is wrong, and known to be. */
export interface KnownLimit {
  readonly rule: Rule;
  /** What the analysis says; the opposite of what the program does. */
  readonly verdict: 'pass' | 'fail';
  readonly why: string;
}

/**
 * Programs that the analysis judges wrongly today: what users have to know about it. Each entry is asserted: one that is
 * judged rightly now fails the test, so that this list only holds what is true.
 */
export const knownLimits: Readonly<Record<string, KnownLimit>> = {
  'morgan-body-token': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'A framework hands the same request to two functions of the program; that it is the same is not seen.',
  },
  'responses-planner': {
    rule: 'no-key-logging',
    verdict: 'fail',
    why: 'An error of @openrouter/sdk holds the key so deep that Node.js does not print it where nobody catches the error.',
  },
};
