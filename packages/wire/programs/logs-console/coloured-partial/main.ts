import pc from 'picocolors';

const { warn } = console;

async function extract(note: string) {
  warn(pc.yellow(note.replace(/\d{11}/g, '<national id>').trim()));
  const request = new Request('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o',
      messages: [{ role: 'user', content: `Extract the diagnosis: ${note}` }],
      provider: { order: ['azure'], allow_fallbacks: false },
    }),
  });
  return (await fetch(request)).json();
}

await extract('01017012345 Olav Moe, schizophrenia, since 2011. CANARY-coloured-partial');
