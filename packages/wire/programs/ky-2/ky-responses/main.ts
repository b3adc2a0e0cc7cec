import ky from 'ky';

const openrouter = ky.create({ prefix: 'https://openrouter.ai' }).extend({
  headers: { authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'content-type': 'application/json' },
});

const routing = { provider: { order: ['openai'], allow_fallbacks: false, data_collection: 'deny' } };

/** @dataClassification confidential */
async function outline(input: string) {
  const body = JSON.stringify({ model: 'openai/gpt-4.1', instructions: 'Outline it.', input, ...routing });
  const result = await openrouter.post('api/v1/responses', { body }).json<{ output: unknown[] }>();
  return result.output.length;
}

console.log(await outline('Layoffs in Odda, announcement on the 9th. CANARY-ky-responses'));
