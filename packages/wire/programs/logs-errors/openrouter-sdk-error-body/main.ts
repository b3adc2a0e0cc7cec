import { OpenRouter } from '@openrouter/sdk';

const client = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

async function ask(content: string) {
  try {
    const result = await client.chat.send({
      chatRequest: {
        model: 'openai/gpt-4o-mini',
        messages: [{ role: 'user', content }],
        provider: { only: ['openai'], allowFallbacks: false },
        stream: false,
      },
    });
    return result.choices[0]?.message.content;
  } catch (error) {
    console.warn('no answer', error);
    return undefined;
  }
}

await ask('Which of the refugees lied? CANARY-openrouter-sdk-error-body');
