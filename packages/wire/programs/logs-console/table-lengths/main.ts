const tickets = new Map([
  ['T-81', 'My neighbour, Dr Sund, stole my mail. CANARY-table-lengths'],
  ['T-82', 'When does the library open?'],
]);

const rows: { ticket: string; characters: number; ok: boolean }[] = [];
console.time('triage');
for (const [ticket, text] of tickets) {
  console.assert(text.length > 0, `ticket ${ticket} is empty`);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: text }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  console.count(response.ok ? 'answered' : 'refused');
  console.timeLog('triage', ticket);
  rows.push({ ticket, characters: text.length, ok: response.ok });
}
console.timeEnd('triage');
console.table(rows, ['ticket', 'characters', 'ok']);
