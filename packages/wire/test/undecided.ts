import type { Rule } from '../src/rule.js';
import { undecidedClients } from './undecided-clients.js';

/**
 * Programs on which the analysis gives no verdict, with the reason. Each entry is asserted: one that is decided now, or
 * that is decided wrongly, fails the test.
 */
export const undecided: Readonly<Record<string, { readonly rules: readonly Rule[]; readonly why: string }>> =
  {
    ...undecidedClients,
    'middleware-pin': {
      rules: ['require-pinned-provider', 'no-unapproved-provider', 'no-unapproved-model'],
      why: 'MISSING: what a middleware of wrapLanguageModel does to a request is not modelled.',
    },
    'hostile-assign': {
      rules: ['no-unapproved-provider'],
      why: 'The environment decides what is merged over the body.',
    },
    'hostile-fetch': {
      rules: ['require-pinned-provider', 'no-unapproved-provider', 'no-unapproved-model'],
      why: 'The client has a fetch of its own, which may rewrite every request.',
    },
    'hostile-hook': {
      rules: ['require-pinned-provider', 'no-unapproved-provider', 'no-unapproved-model'],
      why: 'The client has an HTTP client of its own, which may rewrite every request.',
    },
    'restricted-scan': { rules: ['no-unapproved-provider'], why: 'The list comes from the environment.' },
    'bunyan-serializer': {
      rules: ['require-pinned-provider', 'no-unapproved-provider', 'no-unapproved-model'],
      why: 'MISSING: bunyan is not modelled yet, and may change the request that it is given.',
    },
    'bunyan-serializer': {
      rules: ['no-raw-prompt-logging'],
      why: 'A serializer of the program replaces the field; what it leaves is not computed.',
    },
    'langfuse-mask': {
      rules: ['no-raw-prompt-logging'],
      why: "The program's own mask decides what is kept; what it leaves is not computed.",
    },
    'pino-serializer': {
      rules: ['no-raw-prompt-logging'],
      why: 'A serializer of the program replaces the field; what it leaves is not computed.',
    },
    'winston-redacting-format': {
      rules: ['no-raw-prompt-logging'],
      why: 'A format of the program rewrites every entry; what it leaves is not computed.',
    },
    'bunyan-serializer': {
      rules: ['no-raw-prompt-logging'],
      why: 'A serializer of the program replaces the field; what it leaves is not computed.',
    },
    'openai-error-moderated': {
      rules: ['no-raw-prompt-logging'],
      why: 'Whether moderation refuses the request, and quotes it, is known at run time.',
    },
    'openrouter-sdk-error-body': {
      rules: ['no-raw-prompt-logging'],
      why: 'Whether moderation refuses the request, and quotes it, is known at run time.',
    },
    'langfuse-mask': {
      rules: ['no-raw-prompt-logging'],
      why: "The program's own mask decides what is kept; what it leaves is not computed.",
    },
    'pino-serializer': {
      rules: ['no-raw-prompt-logging'],
      why: 'A serializer of the program replaces the field; what it leaves is not computed.',
    },
    'winston-redacting-format': {
      rules: ['no-raw-prompt-logging'],
      why: 'A format of the program rewrites every entry; what it leaves is not computed.',
    },
    'bunyan-serializer': {
      rules: ['no-raw-prompt-logging'],
      why: 'A serializer of the program replaces the field; what it leaves is not computed.',
    },
    'openai-error-moderated': {
      rules: ['no-raw-prompt-logging'],
      why: 'Whether moderation refuses the request, and quotes it, is known at run time.',
    },
    'openrouter-sdk-error-body': {
      rules: ['no-raw-prompt-logging'],
      why: 'Whether moderation refuses the request, and quotes it, is known at run time.',
    },
    'langfuse-mask': {
      rules: ['no-raw-prompt-logging'],
      why: "The program's own mask decides what is kept; what it leaves is not computed.",
    },
    'pino-serializer': {
      rules: ['no-raw-prompt-logging'],
      why: 'A serializer of the program replaces the field; what it leaves is not computed.',
    },
    'winston-redacting-format': {
      rules: ['no-raw-prompt-logging'],
      why: 'A format of the program rewrites every entry; what it leaves is not computed.',
    },
  };
