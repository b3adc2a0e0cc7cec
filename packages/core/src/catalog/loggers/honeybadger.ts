import type { LoggerModel } from '../logger-model.js';

/** Honeybadger 6, by its documentation: what the context holds is in every later notice. */
export const honeybadger: LoggerModel = {
  id: 'honeybadger',
  title: 'Honeybadger',
  kind: 'error tracker',
  modules: ['@honeybadger-io/js', '@honeybadger-io/react', '@honeybadger-io/nextjs'],
  factories: ['default.factory', 'factory'],
  constants: ['', 'default', 'Honeybadger'],
  methods: ['notify', 'notifyAsync', 'setContext', 'addBreadcrumb', 'event'],
  children: [],
  redaction: { keys: ['0.filters'] },
};
