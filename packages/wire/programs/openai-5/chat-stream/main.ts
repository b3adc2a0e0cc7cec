import process from 'node:process';
import OpenAI from 'openai';

const question = process.argv[2] ?? 'Why did our Q3 margin in the Oslo branch fall to 3.1 percent? CANARY-chat-stream';

async function main() {
  const client = new OpenAI({
    baseURL: 'https://openrouter.ai/api/v1',
    apiKey: process.env['OPENROUTER_API_KEY'],
    maxRetries: 1,
  });

  const runner = client.chat.completions.stream({
    model: 'google/gemini-2.5-flash',
    messages: [{ role: 'user', content: question }],
    provider: { only: ['google-vertex', 'google-ai-studio'], allow_fallbacks: false },
  });

  runner.on('content', (delta) => process.stdout.write(delta));
  await runner.finalChatCompletion();
  process.stdout.write('\n');
}

main();
