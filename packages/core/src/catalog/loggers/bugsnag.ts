import type { LoggerModel } from '../logger-model.js';

/** Bugsnag 8 and 9: metadata and breadcrumbs go with every later event; a callback of `notify` is handed the event. */
export const bugsnag: LoggerModel = {
  id: 'bugsnag',
  title: 'Bugsnag',
  kind: 'error tracker',
  modules: ['js', 'node', 'browser', 'expo', 'react-native', 'electron'].map((name) => `@bugsnag/${name}`),
  factories: ['default.start', 'default.createClient', 'start', 'createClient'],
  constants: ['', 'default'],
  types: ['Client', 'Event'],
  methods: ['notify', 'leaveBreadcrumb', 'addMetadata', 'setUser', 'addFeatureFlag', 'addFeatureFlags'],
  positions: { addMetadata: [1, 2], addFeatureFlag: [1] },
  children: ['notify'],
  handsOut: ['notify'],
  redaction: { rewriters: ['0.onError'] },
};
