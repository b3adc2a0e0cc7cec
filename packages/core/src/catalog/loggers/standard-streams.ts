import type { LoggerModel } from '../logger-model.js';

const stream = {
  kind: 'log',
  modules: ['process', 'node:process'],
  factories: [],
  methods: ['write', 'end'],
  positions: { write: [0], end: [0] },
  children: [],
} as const;

/** What services write to standard output is collected like any other log. */
export const standardOutput: LoggerModel = {
  ...stream,
  id: 'standard-output',
  title: '`process.stdout`',
  globals: ['process.stdout'],
  constants: ['stdout', 'default.stdout'],
  standardOutput: ['write', 'end'],
  words: ['stdout'],
};

export const standardError: LoggerModel = {
  ...stream,
  id: 'standard-error',
  title: '`process.stderr`',
  globals: ['process.stderr'],
  constants: ['stderr', 'default.stderr'],
  words: ['stderr'],
};
