import type { LoggerModel } from '../logger-model.js';

/** roarr 7: `Roarr` is a function with a method for each level; the context of a child is in all of its lines. */
export const roarr: LoggerModel = {
  id: 'roarr',
  title: 'roarr',
  kind: 'log',
  modules: ['roarr'],
  factories: [],
  constants: ['Roarr', 'ROARR'],
  types: ['Logger'],
  callable: true,
  methods: [
    ...['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'child'],
    ...['traceOnce', 'debugOnce', 'infoOnce', 'warnOnce', 'errorOnce', 'fatalOnce'],
  ],
  children: ['child'],
};
