import type { LoggerModel } from '../logger-model.js';

/** Mixpanel: events, and profiles of persons and groups. */
export const mixpanel: LoggerModel = {
  id: 'mixpanel',
  title: 'Mixpanel',
  kind: 'analytics',
  modules: ['mixpanel', 'mixpanel-browser'],
  factories: ['init', 'default.init'],
  constants: ['default', ''],
  types: ['Mixpanel'],
  methods: [
    ...['track', 'track_batch', 'import', 'import_batch', 'register', 'register_once'],
    ...['set', 'set_once', 'append', 'union', 'track_charge'],
  ],
  children: [],
  parts: ['people', 'groups'],
};
