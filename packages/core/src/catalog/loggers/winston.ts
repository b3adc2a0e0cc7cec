import type { LoggerModel } from '../logger-model.js';

/** winston 3; the module itself is a logger too. */
export const winston: LoggerModel = {
  id: 'winston',
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
  methods: ['error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly', 'log', 'child'],
  children: ['child'],
};
