import { takeJobs } from './queue';

/** @dataClassification restricted */
class DiagnosisWorker {
  static readonly url = 'https://openrouter.ai/api/v1/chat/completions';
  done = 0;

  async run() {
    for (const job of takeJobs()) {
      await this.process(job.note);
      this.done += 1;
      console.log(`job ${job.id} done (${this.done})`);
    }
  }

  private async process(note: string) {
    const body = {
      model: 'openai/gpt-4o',
      messages: [{ role: 'user', content: `ICD-10 code for: ${note}` }],
      provider: { order: ['Azure'], allow_fallbacks: false, data_collection: 'deny' },
    };
    const res = await fetch(DiagnosisWorker.url, {
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    await res.json();
  }
}

await new DiagnosisWorker().run();
