import { createOpenRouter } from '@openrouter/ai-sdk-provider';

class Dictation {
  private readonly model = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY }).chat('anthropic/claude-haiku-4.5');

  async parts(text: string) {
    const { stream } = await this.model.doStream({
      prompt: [{ role: 'user', content: [{ type: 'text', text }] }],
      includeRawChunks: false,
    });
    let parts = 0;
    for await (const _ of stream as any) parts++;
    return parts;
  }
}

console.log(await new Dictation().parts('Clean up: the patient, uh, relapsed. CANARY-direct-stream'));
