import type { LoggerModel } from '../logger-model.js';

/** Rollbar 2 and 3: every argument but a request ends up in the item. */
export const rollbar: LoggerModel = {
  id: 'rollbar',
  title: 'Rollbar',
  kind: 'error tracker',
  modules: ['rollbar'],
  factories: ['default', 'Rollbar', 'default.init', 'init', ''],
  constants: ['default', ''],
  types: ['default', 'Rollbar'],
  methods: [
    ...['log', 'debug', 'info', 'warn', 'warning', 'error', 'critical', 'captureEvent'],
    ...['errorHandler', 'buildJsonPayload'],
  ],
  children: [],
  redaction: { mixins: ['0.payload'], keys: ['0.scrubFields'], rewriters: ['0.transform'] },
};
