import type { CallModel, ClientModel } from '../client-model.js';
import { call, client } from './http-call.js';

/** The request is flat; every field may be a function of the turn, and so known at run time only. */
function callModel(index: number, sender: Pick<CallModel, 'methods' | 'functions'>): CallModel {
  const request = (path: string) => ({ of: 'request', path }) as const;
  return {
    ...sender,
    operation: 'responses',
    request: [call(String(index))],
    model: [request('model')],
    models: [request('models')],
    tools: [request('tools')],
    plugins: [request('plugins')],
    routing: [request('provider')],
    spelling: 'camel',
    prompts: [request('input'), request('instructions')],
    ineffective: [request('extraBody.provider'), call(`${index + 1}.provider`)],
    pin: { objects: [call(String(index))], form: 'property' },
    debugSwitches: [{ ...client('0.debugLogger'), environment: 'OPENROUTER_DEBUG' }],
    interceptors: [client('0.httpClient'), client('0.hooks')],
    rewriters: [{ ...request('tools'), property: 'nextTurnParams' }],
    asksFunctions: true,
  };
}

/** @openrouter/agent 0.8. Snake case keys are dropped silently, as in @openrouter/sdk. */
export const openrouterAgent: ClientModel = {
  id: 'openrouter-agent',
  title: '@openrouter/agent',
  modules: ['@openrouter/agent'],
  instance: {
    constructors: ['OpenRouter'],
    baseUrl: {
      places: [client('0.serverURL')],
      environment: 'OPENROUTER_BASE_URL',
      otherwise: 'https://openrouter.ai/api/v1',
    },
  },
  calls: [
    callModel(0, { methods: ['callModel'] }),
    callModel(1, {
      functions: { module: '@openrouter/agent', exports: ['callModel'], takes: 'client', at: '0' },
    }),
  ],
};
