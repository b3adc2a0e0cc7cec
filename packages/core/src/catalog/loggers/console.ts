import type { LoggerModel } from '../logger-model.js';

/** https://nodejs.org/api/console.html; `count` and `timeEnd` print their label. */
export const consoleLogger: LoggerModel = {
  id: 'console',
  title: 'console',
  kind: 'log',
  shallow: true,
  modules: ['console', 'node:console'],
  globals: ['console'],
  factories: ['Console', 'default.Console'],
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
    'timeEnd',
    'count',
  ],
  standardOutput: [
    ...['log', 'info', 'dir', 'dirxml', 'table', 'group', 'groupCollapsed'],
    ...['timeLog', 'timeEnd', 'count'],
  ],
  children: [],
};
