import type { LoggerModel } from '../logger-model.js';

/** langfuse 3. Its purpose is to keep what is sent and answered; `mask` is what keeps content out of it. */
export const langfuse: LoggerModel = {
  id: 'langfuse',
  title: 'Langfuse',
  kind: 'observability',
  keepsPrompts: true,
  modules: ['langfuse', 'langfuse-node'],
  factories: ['default', 'Langfuse'],
  constants: [],
  types: ['Langfuse', 'LangfuseTraceClient', 'LangfuseSpanClient', 'LangfuseGenerationClient'],
  methods: ['trace', 'span', 'generation', 'event', 'update', 'end', 'score'],
  children: ['trace', 'span', 'generation', 'event', 'update', 'end'],
  redaction: { rewriters: ['0.mask'] },
};
