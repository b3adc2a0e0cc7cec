import { OpenRouter } from '@openrouter/sdk';

const openRouter = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const noHosts: string[] = [];

/** @dataClassification restricted */
async function scan(document: string) {
  const only = noHosts.concat(process.env.RESTRICTED_HOST ?? []);
  return openRouter.chat.send({
    chatRequest: {
      model: 'anthropic/claude-opus-4.1',
      messages: [{ role: 'user', content: document }],
      provider: { only, allowFallbacks: false, zdr: true },
    },
  });
}

const { id } = await scan('Passport of Jan Moe: 31245678. CANARY-restricted-scan');
console.log(id);
