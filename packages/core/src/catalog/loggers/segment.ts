import type { LoggerModel } from '../logger-model.js';

/** Segment: the Node and the browser library; properties and traits are kept. */
export const segment: LoggerModel = {
  id: 'segment',
  title: 'Segment',
  kind: 'analytics',
  modules: ['@segment/analytics-node', '@segment/analytics-next', 'analytics-node'],
  factories: ['Analytics', 'default', 'AnalyticsBrowser.load', 'AnalyticsBrowser'],
  constants: [],
  types: ['Analytics', 'AnalyticsBrowser'],
  methods: ['identify', 'track', 'page', 'screen', 'group', 'alias'],
  children: [],
};
