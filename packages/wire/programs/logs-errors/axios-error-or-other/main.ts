import axios from 'axios';

async function ask(content: string): Promise<string> {
  try {
    const { data } = await axios.post(
      'https://openrouter.ai/api/v1/chat/completions',
      {
        model: 'openai/gpt-4o',
        messages: [{ role: 'user', content }],
        provider: { only: ['openai'], allow_fallbacks: false },
      },
      { headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` } },
    );
    return data.choices[0].message.content;
  } catch (error) {
    console.error('no answer:', error instanceof Error ? error.message : error);
    return '';
  }
}

console.log((await ask('Is the pastor ill? CANARY-axios-error-or-other')).length);
