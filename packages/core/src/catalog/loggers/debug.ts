import type { LoggerModel } from '../logger-model.js';

/** debug 4: what it makes is a function; `DEBUG` switches it on. */
export const debug: LoggerModel = {
  id: 'debug',
  title: 'debug',
  kind: 'log',
  shallow: true,
  modules: ['debug'],
  factories: ['default', 'debug', ''],
  constants: [],
  types: ['Debugger', 'IDebugger'],
  callable: true,
  methods: [],
  children: ['extend'],
};
