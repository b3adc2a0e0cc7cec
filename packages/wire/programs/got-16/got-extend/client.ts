import got from 'got';

export const openrouter = got.extend({
  prefixUrl: 'https://openrouter.ai/api/v1',
  headers: { authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
  responseType: 'json',
});
