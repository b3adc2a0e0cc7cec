import type { LoggerModel } from '../logger-model.js';

/** The helpers of Helicone 1: they send a request to the service that was made elsewhere. */
export const helicone: LoggerModel = {
  id: 'helicone',
  title: 'Helicone',
  kind: 'observability',
  keepsPrompts: true,
  modules: ['@helicone/helpers', '@helicone/async'],
  factories: ['HeliconeManualLogger'],
  constants: [],
  types: ['HeliconeManualLogger'],
  methods: ['logRequest', 'logSingleRequest', 'logStream', 'logSingleStream', 'logBuilder'],
  positions: { logRequest: [0], logStream: [0], logBuilder: [0] },
  children: ['logBuilder'],
};
