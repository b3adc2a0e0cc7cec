import type { ClientModel } from '../client-model.js';
import { aiSdkCalls } from './ai-sdk-calls.js';

const [text] = aiSdkCalls({
  model: [{ of: 'call', path: '0.model' }],
  models: [],
  routing: [],
  options: [{ path: 'openrouter' }],
  interceptors: [],
  ineffective: [],
  pin: [],
});

/** Models of the AI SDK that are named by a text: they go to Vercel's gateway, unless the program sets another provider. */
export const aiGateway: ClientModel = {
  id: 'ai-gateway',
  title: 'a model of `ai` named by a text',
  modules: ['ai'],
  instance: {
    baseUrl: {
      places: [],
      override: 'AI_SDK_DEFAULT_PROVIDER',
      otherwise: 'https://ai-gateway.vercel.sh/v1',
    },
  },
  calls: text?.functions ? [{ ...text, functions: { ...text.functions, takes: 'name' } }] : [],
};
