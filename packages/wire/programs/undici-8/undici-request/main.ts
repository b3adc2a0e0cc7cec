import { request } from 'undici';
import { OPENROUTER, PINNED } from './constants';

const toBody = (content: string) =>
  JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content }], provider: PINNED });

export async function ask(content: string): Promise<number> {
  const { statusCode, body } = await request(`${OPENROUTER}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
    body: toBody(content),
  });
  await body.json();
  return statusCode;
}

console.log(await ask('Which tenants still have lead pipes? CANARY-undici-request'));
