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
  'bunyan-child-field': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: bunyan is not modelled yet.',
  },
  'bunyan-format-args': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: bunyan is not modelled yet.',
  },
  'consola-box': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: consola is not modelled yet.',
  },
  'consola-object': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: consola is not modelled yet.',
  },
  'clipped-and-encoded': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: this is not modelled yet.',
  },
  'promise-chain': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: this is not modelled yet.',
  },
  'stars-only': { rule: 'no-raw-prompt-logging', verdict: 'fail', why: 'MISSING: this is not modelled yet.' },
  'debug-namespace': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: the debug package is not modelled yet.',
  },
  'ai-error-json': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: this is not modelled yet.',
  },
  'ai-error-pino': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: this is not modelled yet.',
  },
  'ai-error-request-values': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: this is not modelled yet.',
  },
  'axios-error-dump': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: this is not modelled yet.',
  },
  'error-cause': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: this is not modelled yet.',
  },
  'fetch-error-text': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: this is not modelled yet.',
  },
  'openai-error-moderated': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: this is not modelled yet.',
  },
  'openrouter-sdk-error-body': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: this is not modelled yet.',
  },
  'thrown-with-prompt': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: this is not modelled yet.',
  },
  'uncaught-throw': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: this is not modelled yet.',
  },
  'append-jsonl': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: writing to files and streams is not modelled yet.',
  },
  'debug-dump': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: writing to files and streams is not modelled yet.',
  },
  'log-stream': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: writing to files and streams is not modelled yet.',
  },
  'stderr-write': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: writing to files and streams is not modelled yet.',
  },
  'langfuse-generation': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: Langfuse is not modelled yet.',
  },
  'langfuse-trace-update': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: Langfuse is not modelled yet.',
  },
  'log4js-context': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: log4js is not modelled yet.',
  },
  'log4js-level-argument': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: log4js is not modelled yet.',
  },
  'loglevel-named': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: loglevel is not modelled yet.',
  },
  'nest-logger-injected': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: the logger of Nest is not modelled yet.',
  },
  'nest-logger-field': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: the logger of Nest is not modelled yet.',
  },
  'otel-active-span-event': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: OpenTelemetry is not modelled yet.',
  },
  'otel-attributes': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: OpenTelemetry is not modelled yet.',
  },
  'otel-start-options': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: OpenTelemetry is not modelled yet.',
  },
  'pino-mixin': { rule: 'no-raw-prompt-logging', verdict: 'pass', why: 'MISSING: this is not modelled yet.' },
  'pino-redact-paths': {
    rule: 'no-raw-prompt-logging',
    verdict: 'fail',
    why: 'MISSING: this is not modelled yet.',
  },
  'pino-serializer': {
    rule: 'no-raw-prompt-logging',
    verdict: 'fail',
    why: 'MISSING: this is not modelled yet.',
  },
  'posthog-ai-generation': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: PostHog is not modelled yet.',
  },
  'posthog-capture': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: PostHog is not modelled yet.',
  },
  'sentry-before-send': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: Sentry is not modelled yet.',
  },
  'sentry-breadcrumb': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: Sentry is not modelled yet.',
  },
  'sentry-extra': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: Sentry is not modelled yet.',
  },
  'sentry-scope-context': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: Sentry is not modelled yet.',
  },
  'signale-scope': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: signale is not modelled yet.',
  },
  'tslog-mask-misses': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: tslog is not modelled yet.',
  },
  'tslog-sublogger': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: tslog is not modelled yet.',
  },
  'winston-redacting-format': {
    rule: 'no-raw-prompt-logging',
    verdict: 'fail',
    why: 'MISSING: this is not modelled yet.',
  },
  'winston-timer': {
    rule: 'no-raw-prompt-logging',
    verdict: 'pass',
    why: 'MISSING: this is not modelled yet.',
  },
};
