interface Job {
  id: number;
  text: string;
}

const jobs: Job[] = [
  { id: 1, text: 'Summarise the complaint of Mrs Aune about ward 3. CANARY-table-rows' },
  { id: 2, text: 'Summarise the opening hours.' },
];

console.table(jobs);
for (const job of jobs) {
  await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: job.text }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
}
