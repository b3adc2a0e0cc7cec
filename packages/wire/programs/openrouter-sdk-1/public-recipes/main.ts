import { OpenRouter } from '@openrouter/sdk';

/**
 * The cook book is published.
 * @dataClassification public
 */
async function cook(question: string) {
  const kitchen = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
  console.log('question of', question.length, 'characters');
  const { model } = await kitchen.chat.send({
    chatRequest: {
      model: 'qwen/qwen3-32b',
      messages: [{ role: 'user', content: question }],
      provider: { sort: 'price' },
    },
  });
  console.log('answered by', model);
}

await cook('How long do I boil the eggs of page 12? CANARY-public-recipes');
