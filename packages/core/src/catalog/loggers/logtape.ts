import type { LoggerModel } from '../logger-model.js';

/** LogTape 2: messages with properties, templates as tags; `with` puts properties into all lines. */
export const logtape: LoggerModel = {
  id: 'logtape',
  title: 'LogTape',
  kind: 'log',
  modules: ['@logtape/logtape'],
  factories: ['getLogger'],
  constants: [],
  types: ['Logger', 'LogMethod'],
  methods: ['trace', 'debug', 'info', 'warn', 'warning', 'error', 'fatal', 'emit', 'with'],
  children: ['getChild', 'with'],
};
