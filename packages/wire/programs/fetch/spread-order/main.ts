interface Options {
  model?: string;
  temperature?: number;
  provider?: { order?: string[]; allow_fallbacks?: boolean };
}

const defaults = {
  model: 'openai/gpt-4o',
  temperature: 0,
  provider: { order: ['openai'], allow_fallbacks: false },
};

async function prompt(text: string, options: Options = {}) {
  const payload = { ...defaults, ...options, messages: [{ role: 'user', content: text }] };
  const res = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(payload),
  });
  const { choices } = await res.json();
  return choices[0].message.content as string;
}

const out = await prompt('List the debts of tenant Kristiansen. CANARY-spread-order', {
  temperature: 0.3,
  provider: { order: ['azure'] },
});
console.log(out.length > 0 ? 'ok' : 'empty');
