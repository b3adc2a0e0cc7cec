import type { LoggerModel } from '../logger-model.js';

const packages = [
  ...['node', 'browser', 'react', 'nextjs', 'nestjs', 'vue', 'svelte', 'sveltekit', 'remix', 'nuxt', 'astro'],
  ...['bun', 'deno', 'cloudflare', 'aws-serverless', 'google-cloud-serverless', 'electron', 'core'],
];

/** Sentry 8 to 11. What a scope holds is sent with every later event. */
export const sentry: LoggerModel = {
  id: 'sentry',
  title: 'Sentry',
  kind: 'error tracker',
  modules: packages.map((name) => `@sentry/${name}`),
  factories: ['getCurrentScope', 'getIsolationScope', 'getGlobalScope', 'startInactiveSpan', 'getActiveSpan'],
  constants: ['', 'default', 'logger', 'default.logger'],
  types: ['Scope', 'Span'],
  methods: [
    ...['captureMessage', 'captureException', 'captureEvent', 'captureFeedback', 'addBreadcrumb'],
    ...['setContext', 'setExtra', 'setExtras', 'setTag', 'setTags', 'setUser', 'addAttachment'],
    ...['setAttribute', 'setAttributes', 'startSpan', 'startSpanManual', 'startInactiveSpan', 'addEvent'],
    ...['trace', 'debug', 'info', 'warn', 'error', 'fatal'],
  ],
  positions: {
    setContext: [1],
    setExtra: [1],
    setTag: [1],
    setAttribute: [1],
    startSpan: [0],
    startSpanManual: [0],
  },
  children: ['withScope', 'withIsolationScope', 'startSpan', 'startSpanManual', 'startInactiveSpan'],
  handsOut: ['withScope', 'withIsolationScope', 'startSpan', 'startSpanManual', 'configureScope'],
  words: ['@sentry'],
};
