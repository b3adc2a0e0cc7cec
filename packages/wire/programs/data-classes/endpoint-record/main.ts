import OpenAI from 'openai';

interface Visit {
  readonly id: string;
  /** @dataClassification restricted */
  readonly notes: string;
}

const vendor = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

function toPrompt(visit: Visit): string {
  return ['Summarise the visit. CANARY-endpoint-record', visit.notes].join('\n');
}

async function summarise(visit: Visit) {
  const completion = await vendor.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: toPrompt(visit) }],
  });
  return completion.choices[0]?.message.content;
}

await summarise({ id: 'v-1', notes: 'RESTRICTED-DATA suicidal ideation' });
