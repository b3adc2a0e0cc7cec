import type { LoggerModel } from '../logger-model.js';

/** tslog 4 and 5; keys are masked at any depth, `maskValuesOfKeys` up to 4 and `mask.keys` from 5 on. */
export const tslog: LoggerModel = {
  id: 'tslog',
  title: 'tslog',
  kind: 'log',
  modules: ['tslog'],
  factories: ['Logger', 'BaseLogger'],
  constants: [],
  types: ['Logger', 'BaseLogger', 'ILogObj'],
  methods: ['silly', 'trace', 'debug', 'info', 'warn', 'error', 'fatal', 'log'],
  children: ['getSubLogger'],
  redaction: {
    keys: ['0.mask.keys', '0.maskValuesOfKeys'],
    rewriters: ['0.overwrite.mask', '0.overwrite.transportJSON', '0.overwrite.toLogObj'],
  },
};
