import { BaseAssistant, type Routing } from './base-assistant';

export class InvoiceAssistant extends BaseAssistant {
  protected override routing(): Routing {
    // two hosts, the first was often overloaded
    return { order: ['anthropic', 'openai'], allow_fallbacks: false };
  }

  async extract(text: string): Promise<Record<string, unknown>> {
    return JSON.parse(await this.ask('Extract the invoice fields as JSON.', text));
  }
}
