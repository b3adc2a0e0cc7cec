import { client } from './llm-client';

interface Ticket {
  id: number;
  customer: string;
  body: string;
}

const ticket: Ticket = {
  id: 48213,
  customer: 'Marit Solheim',
  body: 'Marit Solheim (born 1979-03-04, account NO93 8601 1117 947) cannot log in since the move. CANARY-ticket-summary',
};

async function summarise(t: Ticket): Promise<string> {
  const completion = await client.chat.completions.create({
    model: 'openai/gpt-4o-mini',
    messages: [
      { role: 'system', content: 'Summarise the support ticket in one sentence.' },
      { role: 'user', content: t.body },
    ],
    temperature: 0.2,
    provider: { order: ['openai', 'azure'], allow_fallbacks: false },
  } as any);
  console.log(`summarised ticket ${t.id} (${t.body.length} chars) as ${completion.id}`);
  return completion.choices[0].message.content ?? '';
}

void summarise(ticket);
