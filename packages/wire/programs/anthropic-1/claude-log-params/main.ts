import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic({
  baseURL: 'https://openrouter.ai/api',
  apiKey: process.env.OPENROUTER_API_KEY,
});

/** @dataClassification confidential */
async function compare(offers: string) {
  const params = {
    model: 'anthropic/claude-sonnet-4.5',
    max_tokens: 600,
    messages: [{ role: 'user' as const, content: `Compare:\n${offers}` }],
    provider: { only: ['anthropic'], allow_fallbacks: false, data_collection: 'deny' },
  };
  console.debug('request', JSON.stringify(params));
  const stream = await client.messages.create({ ...params, stream: true });
  let events = 0;
  for await (const _ of stream) events++;
  return events;
}

console.log(await compare('Statkraft 41, Equinor 39, closed bids. CANARY-claude-log-params'));
