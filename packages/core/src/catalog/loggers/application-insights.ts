import type { LoggerModel } from '../logger-model.js';

/** Application Insights for Node.js and for browsers, by their documentation. */
export const applicationInsights: LoggerModel = {
  id: 'application-insights',
  title: 'Application Insights',
  kind: 'trace',
  modules: ['applicationinsights', '@microsoft/applicationinsights-web'],
  factories: ['TelemetryClient', 'default.TelemetryClient', 'ApplicationInsights'],
  constants: ['defaultClient', 'default.defaultClient'],
  types: ['TelemetryClient', 'ApplicationInsights'],
  methods: [
    ...['trackEvent', 'trackException', 'trackTrace', 'trackDependency', 'trackRequest', 'trackPageView'],
    ...['trackAvailability', 'trackMetric'],
  ],
  children: [],
};
