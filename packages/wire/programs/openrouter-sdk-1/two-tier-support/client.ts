import { OpenRouter } from '@openrouter/sdk';

let instance: OpenRouter | undefined;

function getClient(): OpenRouter {
  if (!instance) {
    instance = new OpenRouter({ apiKey: () => Promise.resolve(process.env.OPENROUTER_API_KEY!) });
  }
  return instance;
}

const ESCALATION_MODEL = 'nousresearch/hermes-4-70b';

export async function complete(model: string = ESCALATION_MODEL, content: string): Promise<string> {
  const response = await getClient().chat.send({
    chatRequest: {
      model,
      messages: [{ role: 'user', content }],
      provider: { order: ['openai', 'azure'], allowFallbacks: false },
    },
  });
  return String(response.choices[0]?.message.content);
}
