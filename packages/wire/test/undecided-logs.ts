import type { Rule } from '../src/rule.js';

interface Undecided {
  readonly rules: readonly Rule[];
  readonly why: string;
}

const log = (why: string): Undecided => ({ rules: ['no-raw-prompt-logging'], why });

const quoted = 'Whether moderation refuses the request, and quotes it, is known at run time.';

/** Programs on which it cannot be told what a log, a span or an error holds. */
export const undecidedLogs: Readonly<Record<string, Undecided>> = {
  'fetch-error-text': log(quoted),
  'openai-error-moderated': log(quoted),
  'openrouter-sdk-error-body': log(quoted),
  'fastify-thrown': log(
    'What Fastify makes of an error that a handler throws is for its error handler to say.',
  ),
  'winston-printf': log(
    'A format of the program writes what it likes of an entry; what that is, is not computed.',
  ),
  'winston-redacting-format': log(
    'A format of the program rewrites every entry; what it leaves is not computed.',
  ),
  'telemetry-by-variable': log('A variable of the environment says whether inputs are recorded.'),
  'observed-masked': log('The mask of the program decides what is kept; what it leaves is not computed.'),
  'settings-by-name': {
    rules: ['no-key-logging'],
    why: 'The names of the record are known at run time only, so that any entry may be the key.',
  },
  'own-logger': log('What the own function leaves of what callers hand over depends on names at run time.'),
  'langfuse-mask': log('The mask of the program decides what is kept; what it leaves is not computed.'),
};
