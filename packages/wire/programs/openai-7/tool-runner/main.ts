import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const provider = { only: ['openai', 'azure'], allow_fallbacks: false };

const runner = client.chat.completions.runTools({
  model: 'openai/gpt-4.1',
  messages: [{ role: 'user', content: 'Whose badge opened the archive? CANARY-tool-runner' }],
  tools: [
    {
      type: 'function',
      function: {
        name: 'badges',
        description: 'Badges by door.',
        parameters: { type: 'object', properties: {} },
        function: () => '17, 23',
      },
    },
  ],
  ...{ provider },
});
console.log((await runner.finalContent())?.length);
