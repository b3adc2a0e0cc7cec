import type { LoggerModel } from '../logger-model.js';

/** log4js 6; a context is printed where the pattern of the layout asks for it. */
export const log4js: LoggerModel = {
  id: 'log4js',
  title: 'log4js',
  kind: 'log',
  shallow: true,
  modules: ['log4js'],
  factories: ['getLogger', 'default.getLogger'],
  constants: [],
  types: ['Logger', 'default.Logger'],
  methods: ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'mark', 'log', 'addContext'],
  positions: { addContext: [1] },
  children: [],
};
