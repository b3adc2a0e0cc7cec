import type { LoggerModel } from '../logger-model.js';

/** posthog-node 5 and posthog-js 1: properties of events and of persons. */
export const posthog: LoggerModel = {
  id: 'posthog',
  title: 'PostHog',
  kind: 'analytics',
  // Properties of the events of its LLM analytics.
  keepsPrompts: { under: /^\$ai_/ },
  modules: ['posthog-node', 'posthog-js'],
  factories: ['PostHog', 'default'],
  constants: ['default', 'posthog'],
  types: ['PostHog'],
  methods: [
    ...['capture', 'captureImmediate', 'captureException', 'captureExceptionImmediate'],
    ...['identify', 'identifyImmediate', 'groupIdentify', 'alias', 'register', 'setPersonProperties'],
  ],
  children: [],
  redaction: { rewriters: ['1.before_send'] },
};
