import type { LoggerModel } from '../logger-model.js';

/** Braintrust 3, by its documentation: what a span is told, and what wrapped functions are given. */
export const braintrust: LoggerModel = {
  id: 'braintrust',
  title: 'Braintrust',
  kind: 'observability',
  keepsPrompts: true,
  modules: ['braintrust'],
  factories: [
    'initLogger',
    'init',
    'initExperiment',
    'startSpan',
    'currentSpan',
    'currentLogger',
    'wrapTraced',
  ],
  constants: [''],
  types: ['Span', 'Logger', 'Experiment'],
  callable: true,
  wraps: ['wrapTraced'],
  methods: ['log', 'logFeedback', 'startSpan', 'traced', 'updateSpan'],
  children: ['startSpan', 'traced'],
  handsOut: ['traced'],
};
