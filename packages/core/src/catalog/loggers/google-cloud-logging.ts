import type { LoggerModel } from '../logger-model.js';

/** @google-cloud/logging 12: an entry is made to be written. */
export const googleCloudLogging: LoggerModel = {
  id: 'google-cloud-logging',
  title: 'Google Cloud Logging',
  kind: 'log',
  modules: ['@google-cloud/logging'],
  factories: ['Logging', 'default.Logging'],
  constants: [],
  types: ['Log', 'LogSync'],
  methods: [
    ...['write', 'debug', 'info', 'notice', 'warning', 'error', 'critical', 'alert', 'emergency', 'entry'],
  ],
  children: ['log', 'logSync'],
};
