import type { LoggerModel } from '../logger-model.js';

/** winston 3; the module itself is a logger too, and so is a timer that is done. */
export const winston: LoggerModel = {
  id: 'winston',
  title: 'winston',
  kind: 'log',
  modules: ['winston'],
  factories: [
    'createLogger',
    'loggers.get',
    'loggers.add',
    'default.createLogger',
    'default.loggers.get',
    'default.loggers.add',
  ],
  constants: ['', 'default'],
  types: ['Logger', 'default.Logger'],
  methods: [
    ...['error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly', 'log', 'child', 'profile', 'done'],
    // Levels of syslog, which many applications configure.
    ...['emerg', 'alert', 'crit', 'warning', 'notice'],
  ],
  children: ['child', 'startTimer'],
  redaction: { mixins: ['0.defaultMeta'], rewriters: ['0.format'] },
};
