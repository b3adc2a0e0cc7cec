import type { CallModel, Place } from '../client-model.js';

const request = (path: string): Place => ({ of: 'request', path });

/** Fields of the preferences where only those of a request stand. */
export const flatFields = ['only', 'order', 'allow_fallbacks', 'data_collection', 'zdr'] as const;

/** What may choose further models, in OpenRouter's own names. */
export function further(at: (path: string) => Place): Pick<CallModel, 'presets' | 'tools' | 'plugins'> {
  return { presets: [at('preset')], tools: [at('tools')], plugins: [at('plugins')] };
}

/** What all calls that send a body as it is written have in common: OpenRouter's own names, in snake case. */
export const httpCall = {
  operation: 'http',
  model: [request('model')],
  models: [request('models'), request('fallbacks.*.model')],
  ...further(request),
  routing: [request('provider')],
  spelling: 'snake',
  prompts: ['messages', 'prompt', 'input', 'instructions', 'system'].map(request),
  ineffective: [
    ...['extra_body.provider', 'extraBody.provider', 'providerOptions.openrouter.provider'].map(request),
    ...flatFields.map(request),
  ],
} as const satisfies Partial<CallModel>;

/** Where the body of an answer says what it is. */
export const answerBody = { id: 'id', model: 'model', cost: 'usage.cost', provider: 'provider' } as const;

/** What reads the body of a web `Response`, which is printed without it. */
export const responseReaders = ['json', 'text', 'body', 'arrayBuffer', 'blob', 'bytes', 'clone'] as const;

export const call = (path: string): Place => ({ of: 'call', path });
export const client = (path: string): Place => ({ of: 'client', path });
