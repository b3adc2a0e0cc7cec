import type { LoggerModel } from '../logger-model.js';

/**
 * pino 10, and pino-http, which puts one on each request. `child(bindings)` puts the bindings into every later line.
 * `redact` works on fields, never on the message; `fatal` and `silent` are levels like the others.
 */
export const pino: LoggerModel = {
  id: 'pino',
  title: 'pino',
  kind: 'log',
  modules: ['pino', 'pino-http'],
  factories: ['default', 'pino', '', 'pinoHttp'],
  constants: [],
  types: ['Logger', 'BaseLogger', 'default.Logger', 'pino.Logger'],
  methods: ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'setBindings', 'child'],
  children: ['child'],
  parts: ['logger'],
  redaction: {
    paths: ['0.redact'],
    serializers: ['0.serializers'],
    mixins: ['0.mixin', '0.base'],
    rewriters: ['0.formatters.log', '0.hooks.logMethod', '0.hooks.streamWrite'],
  },
};
