import type { LoggerModel } from '../logger-model.js';

/** pino 10; `child(bindings)` puts the bindings into every later line. */
export const pino: LoggerModel = {
  id: 'pino',
  modules: ['pino'],
  factories: ['default', 'pino', ''],
  constants: [],
  methods: ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'setBindings', 'child'],
  children: ['child'],
};
