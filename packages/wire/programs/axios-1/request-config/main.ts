import axios, { type AxiosRequestConfig } from 'axios';

const BASE = 'https://openrouter.ai/api/v1';

/** @dataClassification confidential */
async function ask(question: string) {
  const body: Record<string, unknown> = {
    model: 'anthropic/claude-sonnet-4.5',
    messages: [{ role: 'user', content: question }],
  };
  body.provider = { order: ['anthropic'], allow_fallbacks: false, data_collection: 'deny' };

  const config: AxiosRequestConfig = {
    method: 'post',
    url: `${BASE}/chat/completions`,
    headers: {
      'Content-Type': 'application/json',
      Authorization: 'Bearer ' + process.env.OPENROUTER_API_KEY,
    },
    data: JSON.stringify(body),
  };
  const response = await axios(config);
  return response.data.choices[0].message.content as string;
}

console.log((await ask('What is our floor in the talks with Kongsberg? CANARY-request-config')).length);
