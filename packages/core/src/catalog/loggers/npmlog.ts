import type { LoggerModel } from '../logger-model.js';

/** npmlog 7: the prefix, then a message with its values. */
export const npmlog: LoggerModel = {
  id: 'npmlog',
  title: 'npmlog',
  kind: 'log',
  shallow: true,
  modules: ['npmlog'],
  factories: [],
  constants: ['', 'default'],
  methods: ['silly', 'verbose', 'info', 'timing', 'http', 'notice', 'warn', 'error', 'silent', 'log'],
  children: [],
};
