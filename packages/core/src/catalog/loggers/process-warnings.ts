import type { LoggerModel } from '../logger-model.js';

/** https://nodejs.org/api/process.html: Node.js prints warnings, with their `detail`, to standard error. */
export const processWarnings: LoggerModel = {
  id: 'process-warnings',
  title: 'warnings of the process',
  kind: 'log',
  modules: ['process', 'node:process'],
  globals: ['process'],
  factories: [],
  constants: ['', 'default'],
  methods: ['emitWarning'],
  positions: { emitWarning: [0, 1] },
  children: [],
  words: ['emitWarning'],
};
