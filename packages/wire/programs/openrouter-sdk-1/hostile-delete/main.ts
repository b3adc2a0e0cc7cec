import { OpenRouter } from '@openrouter/sdk';

const client = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const chatRequest = {
  model: 'anthropic/claude-sonnet-4.5',
  messages: [{ role: 'user' as const, content: 'Which doctor performed it? CANARY-hostile-delete' }],
  provider: { only: ['anthropic'], allowFallbacks: false } as Record<string, unknown>,
};

for (const key of ['allow', 'deny'].map((verb) => `${verb}Fallbacks`)) {
  delete chatRequest.provider[key];
}
delete chatRequest.provider['on' + 'ly'];

const { id } = await client.chat.send({ chatRequest });
console.log(id);
