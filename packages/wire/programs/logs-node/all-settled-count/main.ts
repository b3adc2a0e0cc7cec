async function label(prompt: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  if (!response.ok) throw new Error(`Could not label: ${prompt}`);
  const data = await response.json();
  return data.choices[0].message.content as string;
}

const results = await Promise.allSettled(
  ['Refund for a cello. CANARY-all-settled-count', 'Refund for a tent. CANARY-all-settled-count'].map(label),
);
const failed = results.filter((result) => result.status === 'rejected');
console.warn(`${failed.length} of ${results.length} failed`);
