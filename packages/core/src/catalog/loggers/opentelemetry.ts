import type { LoggerModel } from '../logger-model.js';

const spanPositions = { setAttribute: [1], startSpan: [1] } as const;

/** OpenTelemetry 1: attributes and events of spans, and log records. */
export const opentelemetry: LoggerModel = {
  id: 'opentelemetry',
  title: 'OpenTelemetry',
  kind: 'trace',
  // Its semantic conventions, those of OpenInference and OpenLLMetry, and those of the AI SDK.
  keepsPrompts: { under: /^(?:gen_ai|llm|openinference|traceloop|ai)\.|^(?:input|output)\.value$/ },
  modules: ['@opentelemetry/api', '@opentelemetry/api-logs'],
  factories: [
    ...['trace.getTracer', 'trace.getActiveSpan', 'trace.getSpan', 'logs.getLogger'],
    ...['default.trace.getTracer', 'default.trace.getActiveSpan', 'default.trace.getSpan'],
  ],
  constants: [],
  types: ['Span', 'Tracer', 'Logger'],
  methods: [
    ...['setAttribute', 'setAttributes', 'addEvent', 'recordException', 'setStatus', 'updateName'],
    ...['startSpan', 'startActiveSpan', 'emit'],
  ],
  // The last argument of `startActiveSpan` is the function that is given the span.
  positions: { ...spanPositions, startActiveSpan: [1], updateName: [0] },
  children: ['startSpan', 'startActiveSpan'],
  handsOut: ['startActiveSpan'],
  words: ['@opentelemetry'],
};
