import OpenAI from 'openai';

const clients = {
  onPremises: new OpenAI({ baseURL: 'https://gpu.clinic.example/v1', apiKey: 'none' }),
  cloud: new OpenAI({ baseURL: 'https://api.mistral.ai/v1', apiKey: 'loopback-key' }),
};

async function ask(client: OpenAI, prompt: string) {
  const completion = await client.chat.completions.create({
    model: 'mistral-small-latest',
    messages: [{ role: 'user', content: prompt }],
  });
  return completion.choices[0]?.message.content;
}

/** @dataClassification restricted */
async function rewrite(note: string) {
  const client = note.length > 4_000 ? clients.cloud : clients.onPremises;
  return await ask(client, `Rewrite. CANARY-endpoint-chosen ${note}`);
}

await rewrite('RESTRICTED-DATA short note');
await rewrite(`RESTRICTED-DATA ${'long note '.repeat(500)}`);
