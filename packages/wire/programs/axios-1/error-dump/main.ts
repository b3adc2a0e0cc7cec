import axios from 'axios';

async function review(text: string) {
  try {
    const { data } = await axios.request({
      method: 'POST',
      baseURL: 'https://openrouter.ai/api/v1',
      url: '/chat/completions',
      headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
      data: {
        model: 'openai/gpt-4o',
        messages: [{ role: 'user', content: text }],
        provider: { only: ['openai', 'azure'], allow_fallbacks: false },
      },
    });
    return data.choices[0].message.content;
  } catch (error) {
    console.error('review failed', error);
    return '';
  }
}

await review('Manuscript by Nygård, embargoed until Friday. CANARY-error-dump');
