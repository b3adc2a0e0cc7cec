import type { LoggerModel } from '../logger-model.js';

export const consoleLogger: LoggerModel = {
  id: 'console',
  modules: ['console', 'node:console'],
  globals: ['console'],
  factories: ['Console'],
  constants: ['default', ''],
  methods: [
    'log',
    'info',
    'warn',
    'error',
    'debug',
    'trace',
    'dir',
    'dirxml',
    'table',
    'group',
    'groupCollapsed',
    'assert',
    'timeLog',
  ],
  children: [],
};
