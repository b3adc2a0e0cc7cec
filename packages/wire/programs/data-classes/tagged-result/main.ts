import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

/** @dataClassification confidential */
async function loadTicketNotes(ticket: string): Promise<string[]> {
  return [`${ticket}: CONFIDENTIAL-DATA customer threatens to sue`];
}

async function suggestReply(ticket: string) {
  const notes = await loadTicketNotes(ticket);
  return await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Suggest a reply. CANARY-tagged-result ${notes.join(' ')}` }],
  ...routing,
});
}

await suggestReply('T-9');
