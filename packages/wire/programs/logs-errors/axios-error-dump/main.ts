import axios from 'axios';

async function ask(content: string) {
  try {
    const { data } = await axios.post(
      'https://openrouter.ai/api/v1/chat/completions',
      {
        model: 'openai/gpt-4o-mini',
        messages: [{ role: 'user', content }],
        provider: { only: ['openai'], allow_fallbacks: false },
      },
      { headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` } },
    );
    return data.choices[0].message.content;
  } catch (error) {
    console.error('OpenRouter failed', error);
    return '';
  }
}

await ask('Which of the fathers pays no alimony? CANARY-axios-error-dump');
