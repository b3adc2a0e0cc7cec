import type { InjectedModel, LoggerModel } from '../logger-model.js';
import { amplitude } from './amplitude.js';
import { applicationInsights } from './application-insights.js';
import { braintrust } from './braintrust.js';
import { bugsnag } from './bugsnag.js';
import { bunyan } from './bunyan.js';
import { consola } from './consola.js';
import { consoleLogger } from './console.js';
import { datadog } from './datadog.js';
import { debug } from './debug.js';
import { debuglog } from './debuglog.js';
import { electronLog } from './electron-log.js';
import {
  chainedResponse,
  contextResponse,
  h3Error,
  honoException,
  nestException,
  svelteError,
  webResponse,
} from './error-responses.js';
import { fastify } from './fastify.js';
import { files, fileStreams } from './files.js';
import { googleCloudLogging } from './google-cloud-logging.js';
import { helicone } from './helicone.js';
import { honeybadger } from './honeybadger.js';
import { langfuse } from './langfuse.js';
import { langsmith } from './langsmith.js';
import { log4js } from './log4js.js';
import { loglevel } from './loglevel.js';
import { logtape } from './logtape.js';
import { mixpanel } from './mixpanel.js';
import { nest } from './nest.js';
import { newRelic } from './new-relic.js';
import { npmlog } from './npmlog.js';
import { opentelemetry } from './opentelemetry.js';
import { pino } from './pino.js';
import { posthog } from './posthog.js';
import { powertools } from './powertools.js';
import { processWarnings } from './process-warnings.js';
import { roarr } from './roarr.js';
import { rollbar } from './rollbar.js';
import { segment } from './segment.js';
import { sentry } from './sentry.js';
import { signale } from './signale.js';
import { standardError, standardOutput } from './standard-streams.js';
import { tslog } from './tslog.js';
import { winston } from './winston.js';

export const loggers: readonly LoggerModel[] = [
  consoleLogger,
  standardOutput,
  standardError,
  files,
  fileStreams,
  debuglog,
  processWarnings,
  pino,
  winston,
  bunyan,
  log4js,
  loglevel,
  consola,
  debug,
  signale,
  tslog,
  nest,
  fastify,
  roarr,
  npmlog,
  electronLog,
  logtape,
  powertools,
  googleCloudLogging,
  sentry,
  bugsnag,
  rollbar,
  honeybadger,
  opentelemetry,
  datadog,
  newRelic,
  applicationInsights,
  posthog,
  segment,
  mixpanel,
  amplitude,
  langfuse,
  langsmith,
  braintrust,
  helicone,
  webResponse,
  svelteError,
  h3Error,
  honoException,
  nestException,
];

/** Services that are made to keep prompts, which a policy approves by their ids. */
export const promptServices: readonly LoggerModel[] = loggers.filter(({ keepsPrompts }) => keepsPrompts);

/** Methods by which a logger that was handed in (a parameter, a field) is known. */
export const levelMethods: ReadonlySet<string> = new Set([
  'trace',
  'debug',
  'info',
  'warn',
  'error',
  'fatal',
  'verbose',
  'log',
  'http',
  'silly',
  'notice',
  'critical',
  'alert',
]);

/** The last word of an expression that names a logger: `this.logger`, `ctx.log`, `requestLogger`; not `blog`, `dialog`, `changelog`. */
const injectedLogger: InjectedModel = {
  receiver: /(?:^|[a-z_$])(?:log|Log|logger|Logger|logging)$|^(?:log|logger|logging)$/,
  not: /(?:blog|dialog|catalog|changelog|backlog|chatLog|prolog|analog)$/i,
  methods: levelMethods,
};

/** A span that was handed in: `span`, `rootSpan`, `this.activeSpan`. */
const injectedSpan: InjectedModel = {
  receiver: /(?:^|[a-z_$])(?:span|Span)$/,
  methods: new Set(['setAttribute', 'setAttributes', 'addEvent', 'recordException']),
  positions: { setAttribute: [1] },
  row: opentelemetry,
};

export const injected: readonly InjectedModel[] = [
  injectedLogger,
  injectedSpan,
  chainedResponse,
  contextResponse,
];

/** Words of a file that uses any of them, beside the general words for logging. */
export const loggerWords: readonly string[] = [
  'console',
  'logg',
  ...loggers.flatMap(({ modules, words }) => words ?? modules),
];
