import type { LoggerModel } from '../logger-model.js';

/** New Relic, by its documentation: attributes, events, errors and log records. */
export const newRelic: LoggerModel = {
  id: 'new-relic',
  title: 'New Relic',
  kind: 'trace',
  modules: ['newrelic'],
  factories: [],
  constants: ['', 'default'],
  methods: [
    ...['addCustomAttribute', 'addCustomAttributes', 'addCustomSpanAttribute', 'addCustomSpanAttributes'],
    ...['recordCustomEvent', 'recordLogEvent', 'noticeError'],
  ],
  positions: { addCustomAttribute: [1], addCustomSpanAttribute: [1], recordCustomEvent: [1] },
  children: [],
};
