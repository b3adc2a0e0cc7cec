import type { LoggerModel } from '../logger-model.js';

/** Amplitude: events, and properties of who is meant. */
export const amplitude: LoggerModel = {
  id: 'amplitude',
  title: 'Amplitude',
  kind: 'analytics',
  modules: ['@amplitude/analytics-node', '@amplitude/analytics-browser', '@amplitude/unified'],
  factories: ['createInstance', 'default.createInstance'],
  constants: ['', 'default'],
  methods: ['track', 'logEvent', 'identify', 'groupIdentify', 'setGroup', 'revenue'],
  children: [],
};
