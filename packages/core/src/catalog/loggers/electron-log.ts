import type { LoggerModel } from '../logger-model.js';

/** electron-log 5: console and file; a scope is a logger with a name. */
export const electronLog: LoggerModel = {
  id: 'electron-log',
  title: 'electron-log',
  kind: 'log',
  modules: ['', '/main', '/renderer', '/node', '/main.js', '/renderer.js', '/node.js'].map(
    (entry) => `electron-log${entry}`,
  ),
  factories: ['create', 'default.create'],
  constants: ['', 'default'],
  types: ['MainLogger', 'RendererLogger', 'NodeLogger', 'LogFunctions'],
  methods: ['error', 'warn', 'info', 'verbose', 'debug', 'silly', 'log'],
  children: ['scope', 'create'],
  parts: ['functions'],
};
