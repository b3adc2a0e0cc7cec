export interface Message {
  role: 'system' | 'user';
  content: string;
}

export function buildBody(messages: Message[], model = 'openai/gpt-4o-mini') {
  return { model, messages, provider: { order: ['openai', 'azure'], allow_fallbacks: false } };
}
