import { ConfigService } from '@nestjs/config';
import { CHAT_PROVIDER } from './chat-provider.ts';
import { OpenAiChat } from './openai-chat.ts';
import { OpenRouterChat } from './openrouter-chat.ts';
import { TicketService } from './ticket.service.ts';

export const chatProviders = [
  OpenAiChat,
  OpenRouterChat,
  TicketService,
  {
    provide: CHAT_PROVIDER,
    useFactory: (config: ConfigService, openai: OpenAiChat, openrouter: OpenRouterChat) =>
      config.get<string>('AI_PROVIDER') === 'openai' ? openai : openrouter,
    inject: [ConfigService, OpenAiChat, OpenRouterChat],
  },
];
