import type { LoggerModel } from '../logger-model.js';

/** consola 3; defaults are in every line. */
export const consola: LoggerModel = {
  id: 'consola',
  title: 'consola',
  kind: 'log',
  shallow: true,
  modules: ['consola', 'consola/basic', 'consola/browser', 'consola/core'],
  factories: ['createConsola', 'default.create', 'consola.create'],
  constants: ['default', 'consola', ''],
  types: ['ConsolaInstance', 'Consola'],
  methods: [
    ...['silent', 'fatal', 'error', 'warn', 'log', 'info', 'success', 'fail', 'ready', 'start', 'box'],
    ...['debug', 'trace', 'verbose', 'withDefaults'],
  ],
  children: ['withTag', 'withDefaults', 'withScope', 'create'],
};
