import type { LoggerModel } from '../logger-model.js';

/** Fastify 5: `app.log` is a pino, and so are `request.log` and `reply.log`, which handlers are handed. */
export const fastify: LoggerModel = {
  id: 'fastify',
  title: '`log` of Fastify',
  kind: 'log',
  modules: ['fastify'],
  factories: ['default', 'fastify', ''],
  constants: [],
  types: ['FastifyBaseLogger'],
  methods: ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'child'],
  children: ['log.child'],
  parts: ['log'],
  redaction: {
    paths: ['0.logger.redact'],
    serializers: ['0.logger.serializers'],
    mixins: ['0.logger.mixin', '0.logger.base'],
    rewriters: ['0.loggerInstance', '0.logger.formatters.log', '0.logger.hooks.logMethod'],
  },
};
