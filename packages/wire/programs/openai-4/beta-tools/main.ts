import OpenAI from 'openai';

const openai = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

async function answer(question: string) {
  const runner = openai.beta.chat.completions.runTools({
    model: 'anthropic/claude-sonnet-4.5',
    messages: [{ role: 'user', content: question }],
    tools: [
      {
        type: 'function',
        function: { name: 'today', description: 'The date.', parameters: {}, function: () => '2026-11-26' },
      },
    ],
    ...{ provider: { sort: 'latency' } },
  });
  return runner.finalContent();
}

console.log((await answer('Is the guardian of the twins in arrears? CANARY-beta-tools'))?.length);
