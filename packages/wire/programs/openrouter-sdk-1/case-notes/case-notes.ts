import type { OpenRouter } from '@openrouter/sdk';

const confidentialProvider = {
  only: ['anthropic', 'openai'],
  allowFallbacks: false,
  dataCollection: 'deny' as const,
};

/** @dataClassification confidential */
export class CaseNotes {
  constructor(
    private readonly openRouter: OpenRouter,
    private readonly log: (line: string) => void,
  ) {}

  async summarise(text: string): Promise<string> {
    const { choices, usage } = await this.openRouter.chat.send({
      chatRequest: {
        model: 'anthropic/claude-sonnet-4.5',
        messages: [{ role: 'user', content: `Summarise in Norwegian:\n${text}` }],
        provider: confidentialProvider,
        stream: false,
      },
    });
    this.log(`summarised, ${usage?.completionTokens ?? 0} tokens`);
    return String(choices[0]?.message.content ?? '');
  }
}
