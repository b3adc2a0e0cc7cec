import type { LoggerModel } from '../logger-model.js';

/** loglevel 1.9. */
export const loglevel: LoggerModel = {
  id: 'loglevel',
  title: 'loglevel',
  kind: 'log',
  shallow: true,
  modules: ['loglevel'],
  factories: ['getLogger', 'default.getLogger'],
  constants: ['', 'default'],
  types: ['Logger', 'RootLogger'],
  methods: ['trace', 'debug', 'log', 'info', 'warn', 'error'],
  children: ['getLogger'],
};
