import type { LoggerModel } from '../logger-model.js';

/** AWS Lambda Powertools 2: keys that are appended stand in every later line. */
export const powertools: LoggerModel = {
  id: 'powertools',
  title: 'the logger of AWS Lambda Powertools',
  kind: 'log',
  modules: ['@aws-lambda-powertools/logger'],
  factories: ['Logger'],
  constants: [],
  types: ['Logger'],
  methods: [
    ...['trace', 'debug', 'info', 'warn', 'error', 'critical', 'logEventIfEnabled', 'createChild'],
    ...['appendKeys', 'appendPersistentKeys', 'addPersistentLogAttributes', 'setPersistentLogAttributes'],
  ],
  children: ['createChild'],
  redaction: {
    mixins: ['0.persistentKeys', '0.persistentLogAttributes'],
    rewriters: ['0.logFormatter', '0.jsonReplacerFn'],
  },
};
