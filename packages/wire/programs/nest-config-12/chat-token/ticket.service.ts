import { Inject, Injectable, Logger } from '@nestjs/common';
import { CHAT_PROVIDER, type ChatProvider } from './chat-provider.ts';

@Injectable()
export class TicketService {
  private readonly logger = new Logger(TicketService.name);

  constructor(@Inject(CHAT_PROVIDER) private readonly chat: ChatProvider) {}

  async answer(ticket: string): Promise<string> {
    this.logger.log(`Answering ${ticket}`);
    return this.chat.chat([
      { role: 'system', content: 'You answer tickets.' },
      { role: 'user', content: ticket },
    ]);
  }
}
