class Job {
  #content: string;
  constructor(
    content: string,
    readonly id: number,
  ) {
    this.#content = content;
  }
  get content() {
    return this.#content;
  }
}
const job = new Job('Why was Ida Lund dismissed? CANARY-hostile-private-field', 7);
console.log(job, JSON.stringify(job));
await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: job.content }],
    provider: { only: ['openai'], allow_fallbacks: false },
  }),
});
