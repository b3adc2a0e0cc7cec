import type { LoggerModel } from '../logger-model.js';

/** LangSmith: keeps what traced functions are given, unless its client hides inputs. */
export const langsmith: LoggerModel = {
  id: 'langsmith',
  title: 'LangSmith',
  kind: 'observability',
  keepsPrompts: true,
  modules: ['langsmith', 'langsmith/traceable', 'langsmith/run_trees', 'langsmith/wrappers'],
  factories: ['Client', 'RunTree', 'traceable'],
  constants: [],
  types: ['Client', 'RunTree'],
  callable: true,
  wraps: ['traceable'],
  methods: ['createRun', 'updateRun', 'createChild', 'createExample', 'createFeedback', 'end'],
  children: ['createChild'],
  redaction: { switches: ['0.hideInputs', '1.client.().0.hideInputs'], rewriters: ['1.processInputs'] },
};
