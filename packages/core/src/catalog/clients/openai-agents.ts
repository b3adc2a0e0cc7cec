import type { CallModel, ClientModel, Place } from '../client-model.js';
import { call, client } from './http-call.js';

const agent = (path: string): Place => ({ of: 'agent', path });
const request = (path: string): Place => ({ of: 'request', path });
const module = '@openai/agents';

/** What a model of its own making was given: a client of `openai`, and the id. */
const modelMakers = ['OpenAIChatCompletionsModel', 'OpenAIResponsesModel'];

const send: CallModel = {
  operation: 'chat',
  holds: { module, exports: ['Agent', 'Agent.create'], at: '0', models: modelMakers },
  // The settings of an agent replace those of its runner, provider data as a whole; run on 0.20.
  request: [client('0.modelSettings.providerData'), agent('0.modelSettings.providerData')],
  model: [
    { ...client('0.model'), only: 'text' },
    { ...agent('0.model'), only: 'text' },
    agent('0.model.(1)'),
    request('model'),
  ],
  models: [request('models')],
  routing: [request('provider')],
  spelling: 'snake',
  prompts: [call('1'), agent('0.instructions')],
  ineffective: [request('extra_body.provider'), agent('0.provider'), agent('0.modelSettings.provider')],
  pin: { objects: [agent('0.modelSettings.providerData')], form: 'property' },
};

/** @openai/agents 0.20: agent, runner, model and default client each decide a part of the request. */
export const openaiAgents: ClientModel = {
  id: 'openai-agents',
  title: module,
  modules: [module, '@openai/agents-core', '@openai/agents-openai'],
  instance: {
    constructors: ['Runner'],
    baseUrl: {
      setter: { name: 'setDefaultOpenAIClient', at: '0.(0).baseURL' },
      places: [
        client('0.modelProvider.(0).baseURL'),
        client('0.modelProvider.(0).openAIClient.(0).baseURL'),
        agent('0.model.(0).(0).baseURL'),
      ],
      environment: 'OPENAI_BASE_URL',
      otherwise: 'https://api.openai.com/v1',
    },
  },
  calls: [
    { ...send, methods: ['run'] },
    { ...send, functions: { module, exports: ['run'], takes: 'url', at: '0' } },
  ],
};
