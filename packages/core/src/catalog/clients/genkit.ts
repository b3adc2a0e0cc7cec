import type { ClientModel } from '../client-model.js';
import { call, client } from './http-call.js';

/** genkit 1 with the plugin of @genkit-ai/compat-oai: models are named behind the plugin, and `config` goes into the body. */
export const genkit: ClientModel = {
  id: 'genkit',
  title: 'genkit with @genkit-ai/compat-oai',
  modules: ['genkit'],
  instance: {
    factories: ['genkit'],
    baseUrl: { places: [client('0.plugins.*.(0).baseURL')], otherwise: '' },
  },
  calls: [
    {
      operation: 'chat',
      methods: ['generate', 'generateStream'],
      request: [],
      model: [
        { ...client('0.model'), after: '/' },
        { ...call('0.model'), after: '/' },
        call('0.config.version'),
        call('0.config.model'),
      ],
      models: [call('0.config.models')],
      routing: [call('0.config.provider')],
      spelling: 'snake',
      prompts: [...['0.prompt', '0.system', '0.messages'].map(call), { ...call('0'), only: 'text' }],
      interceptors: [call('0.use'), client('0.plugins.*.(0).initializer')],
      ineffective: [call('0.provider'), call('0.config.extra_body.provider')],
      pin: { objects: [call('0.config')], form: 'property' },
    },
  ],
};
