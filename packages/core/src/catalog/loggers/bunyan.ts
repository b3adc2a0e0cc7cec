import type { LoggerModel } from '../logger-model.js';

/** bunyan 2; fields of a child are in all of its lines. */
export const bunyan: LoggerModel = {
  id: 'bunyan',
  title: 'bunyan',
  kind: 'log',
  modules: ['bunyan'],
  factories: ['createLogger', 'default.createLogger', 'default', ''],
  constants: [],
  types: ['default', 'Logger'],
  methods: ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'child'],
  children: ['child'],
  redaction: { mixins: ['0'], serializers: ['0.serializers'] },
};
