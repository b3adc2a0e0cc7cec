import type { LoggerModel } from '../logger-model.js';

/** Files that are named as logs: `node:fs` and `node:fs/promises`. */
export const files: LoggerModel = {
  id: 'files',
  title: 'files that are named as logs',
  kind: 'file',
  modules: ['fs', 'node:fs', 'fs/promises', 'node:fs/promises'],
  factories: [],
  constants: ['', 'default', 'promises', 'default.promises'],
  methods: ['appendFile', 'appendFileSync', 'writeFile', 'writeFileSync', 'write', 'writeSync'],
  positions: {
    ...{ appendFile: [1], appendFileSync: [1], writeFile: [1], writeFileSync: [1] },
    ...{ write: [1], writeSync: [1] },
  },
  file: 0,
  children: [],
  words: ['appendFile', 'writeFile', 'writeSync', 'openSync'],
};

/** Streams into such files, and handles of them. */
export const fileStreams: LoggerModel = {
  id: 'file-streams',
  title: 'streams into files that are named as logs',
  kind: 'file',
  modules: ['fs', 'node:fs', 'fs/promises', 'node:fs/promises'],
  factories: ['createWriteStream', 'default.createWriteStream', 'open', 'default.open', 'promises.open'],
  constants: [],
  methods: ['write', 'end', 'appendFile', 'writeFile'],
  positions: { write: [0], end: [0], appendFile: [0], writeFile: [0] },
  file: 0,
  children: [],
  words: ['createWriteStream', 'fs/promises', 'promises.open'],
};

/** What the name of a file says when it is a log. */
export const logFileName = /log|debug|trace|dump|audit|\.jsonl|\.ndjson/i;
