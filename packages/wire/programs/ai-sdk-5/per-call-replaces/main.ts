import { generateText } from 'ai';
import { models } from './models';

async function main() {
  const result = await generateText({
    model: models.smart,
    messages: [
      { role: 'system', content: 'Be polite.' },
      { role: 'user', content: 'Tell Bjørn that his claim for the burnt barn is denied. CANARY-per-call-replaces' },
    ],
    providerOptions: {
      openrouter: {
        // Azure is faster in the morning
        provider: { order: ['azure', 'openai'] },
      },
    },
  });
  console.log(result.response.modelId, result.usage.outputTokens);
}

await main();
