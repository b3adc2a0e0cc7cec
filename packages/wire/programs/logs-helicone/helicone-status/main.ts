import { HeliconeManualLogger } from '@helicone/helpers';

const helicone = new HeliconeManualLogger({
  apiKey: 'loopback',
  loggingEndpoint: `${process.env.COLLECTOR_URL}/custom/v1/log`,
});

async function ask(prompt: string) {
  return helicone.logRequest({ model: 'openai/gpt-4o-mini', characters: prompt.length }, async (recorder) => {
    const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
    recorder.appendResults({ status: response.status });
    return response.status;
  });
}

await ask('Compare the bids of both painters. CANARY-helicone-status');
