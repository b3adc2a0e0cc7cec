import type { LoggerModel } from '../logger-model.js';

/** https://nodejs.org/api/util.html: `NODE_DEBUG` switches a section on, which prints with `util.format`. */
export const debuglog: LoggerModel = {
  id: 'debuglog',
  title: '`debuglog` of `node:util`',
  kind: 'log',
  shallow: true,
  modules: ['util', 'node:util'],
  factories: ['debuglog', 'debug', 'default.debuglog', 'default.debug'],
  constants: [],
  callable: true,
  methods: [],
  children: [],
  words: ['debuglog', 'util.debug'],
};
