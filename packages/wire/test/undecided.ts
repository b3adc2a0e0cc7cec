import type { Rule } from '../src/rule.js';
import { undecidedClients } from './undecided-clients.js';
import { undecidedGuarded } from './undecided-guarded.js';
import { undecidedLogs } from './undecided-logs.js';
import { undecidedRewritten } from './undecided-rewritten.js';

/**
 * Programs on which the analysis gives no verdict, with the reason. Each entry is asserted: one that is decided now, or
 * that is decided wrongly, fails the test.
 */
export const undecided: Readonly<Record<string, { readonly rules: readonly Rule[]; readonly why: string }>> =
  {
    ...undecidedClients,
    ...undecidedGuarded,
    ...undecidedLogs,
    ...undecidedRewritten,
    'hostile-assign': {
      rules: ['no-unapproved-provider'],
      why: 'The environment decides what is merged over the body.',
    },
    'hostile-hook': {
      rules: ['require-pinned-provider', 'no-unapproved-provider', 'no-unapproved-model'],
      why: 'The client has an HTTP client of its own, which may rewrite every request.',
    },
    'reviver-loosens': {
      rules: ['require-pinned-provider', 'no-unapproved-provider'],
      why: 'What a reviver makes of JSON is not followed.',
    },
    'class-null-proto': {
      rules: ['require-pinned-provider', 'no-unapproved-provider'],
      why: 'Whether a field without a value erases that of the base class is decided by the compiler.',
    },
    'worn-scrubber': {
      rules: ['require-pinned-provider', 'no-unapproved-provider'],
      why: 'A function that has taken many steps is not followed any more; it may change what it is given.',
    },
    'with-resolvers': {
      rules: ['require-pinned-provider', 'no-unapproved-provider'],
      why: 'Who waits for a promise may change what it is resolved with.',
    },
    'endpoint-environment': {
      rules: ['no-unapproved-endpoint'],
      why: 'The environment may name another host.',
    },
    'plugin-model-env': {
      rules: ['no-unapproved-model', 'no-unapproved-plugin'],
      why: 'The environment may end the model in a variant.',
    },
    'env-choice': { rules: ['no-unapproved-provider'], why: 'The environment may name other preferences.' },
    'advisor-open': { rules: ['no-unapproved-model'], why: 'The running model chooses the one of the tool.' },
    'suffix-joined': {
      rules: ['no-unapproved-model'],
      why: 'What `push` and `join` make of a text is not computed.',
    },
    'restricted-scan': {
      rules: ['require-pinned-provider', 'no-unapproved-provider'],
      why: 'The list comes from the environment.',
    },
  };
