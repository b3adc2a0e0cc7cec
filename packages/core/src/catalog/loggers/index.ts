import type { LoggerModel } from '../logger-model.js';
import { consoleLogger } from './console.js';
import { pino } from './pino.js';
import { winston } from './winston.js';

export const loggers: readonly LoggerModel[] = [consoleLogger, pino, winston];

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
export const loggerName = /(?:^|[a-z_$])(?:log|Log|logger|Logger|logging)$|^(?:log|logger|logging)$/;
export const notLoggerName = /(?:blog|dialog|catalog|changelog|backlog|chatLog|prolog|analog)$/i;
