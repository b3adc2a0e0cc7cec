import type { LoggerModel } from '../logger-model.js';

/** Nest 12: `Logger` with its static methods, and the interface that services ask for. */
export const nest: LoggerModel = {
  id: 'nest',
  title: 'the logger of Nest',
  kind: 'log',
  modules: ['@nestjs/common'],
  factories: ['Logger', 'ConsoleLogger'],
  constants: ['Logger'],
  types: ['Logger', 'LoggerService', 'ConsoleLogger'],
  methods: ['log', 'error', 'warn', 'debug', 'verbose', 'fatal'],
  children: [],
};
