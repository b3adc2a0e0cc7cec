import { ChatOpenAI, type ChatOpenAIFields } from '@langchain/openai';

export class ChatViaOpenRouter extends ChatOpenAI {
  constructor(fields: ChatOpenAIFields = {}) {
    super({
      ...fields,
      apiKey: process.env.OPENROUTER_API_KEY,
      configuration: { ...fields.configuration, baseURL: 'https://openrouter.ai/api/v1' },
      modelKwargs: {
        ...fields.modelKwargs,
        provider: { only: ['google-vertex', 'google-ai-studio'], allow_fallbacks: false },
      },
    });
  }
}
