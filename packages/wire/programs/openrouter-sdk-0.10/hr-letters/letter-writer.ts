import { OpenRouter } from '@openrouter/sdk';
import type { ProviderPreferences } from '@openrouter/sdk/models';

export class LetterWriter {
  protected readonly sdk = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

  constructor(private readonly provider: ProviderPreferences) {}

  protected async write(instruction: string): Promise<string> {
    const response = await this.sdk.chat.send({
      chatGenerationParams: {
        model: 'anthropic/claude-sonnet-4.5',
        messages: [{ role: 'user', content: instruction }],
        provider: this.provider,
      },
    });
    return String(response.choices[0]?.message.content ?? '');
  }
}
