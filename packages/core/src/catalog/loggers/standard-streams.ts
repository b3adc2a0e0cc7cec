import type { LoggerModel } from '../logger-model.js';

/** `process.stdout` and `process.stderr`: what services write there is collected like any other log. */
export const standardStreams: LoggerModel = {
  id: 'standard-streams',
  title: '`process.stdout` and `process.stderr`',
  kind: 'log',
  modules: ['process', 'node:process'],
  globals: ['process.stdout', 'process.stderr'],
  factories: [],
  constants: ['stdout', 'stderr', 'default.stdout', 'default.stderr'],
  methods: ['write', 'end'],
  positions: { write: [0], end: [0] },
  children: [],
  words: ['stdout', 'stderr'],
};
