import type { LoggerModel } from '../logger-model.js';

/** signale 1.4; a program names types of its own, which are methods too. */
export const signale: LoggerModel = {
  id: 'signale',
  title: 'signale',
  kind: 'log',
  shallow: true,
  modules: ['signale'],
  factories: ['Signale', 'default.Signale'],
  constants: ['', 'default'],
  methods: [],
  quiet: [
    ...['scope', 'unscope', 'config', 'time', 'timeEnd', 'disable', 'enable', 'isEnabled', 'clone'],
    ...['addSecrets', 'clearSecrets', 'Signale'],
  ],
  children: ['scope', 'clone'],
};
