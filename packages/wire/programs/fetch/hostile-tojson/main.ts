class Job {
  constructor(
    readonly content: string,
    readonly id: number,
  ) {}
  toJSON() {
    return { id: this.id };
  }
}
const job = new Job('Why was Ida Lund dismissed? CANARY-hostile-tojson', 7);
console.log(JSON.stringify(job));
await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: job.content }],
    provider: { only: ['openai'], allow_fallbacks: false },
  }),
});
