import type { LoggerModel } from '../logger-model.js';

/** dd-trace 5 and 6, by its documentation: tags of spans, and what LLM Observability is told. */
export const datadog: LoggerModel = {
  id: 'datadog',
  title: 'Datadog',
  kind: 'trace',
  modules: ['dd-trace'],
  factories: ['init', 'default.init', 'tracer.init'],
  constants: ['', 'default', 'tracer'],
  types: ['Span', 'Tracer'],
  methods: ['setTag', 'addTags', 'startSpan', 'trace', 'annotate'],
  positions: { setTag: [1], startSpan: [1], trace: [1] },
  children: ['startSpan', 'scope', 'active', 'trace'],
  parts: ['llmobs'],
  handsOut: ['trace'],
};
