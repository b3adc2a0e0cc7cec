import { OpenRouter } from '@openrouter/sdk';
class Llm {
  #client?: OpenRouter;
  get client() {
    return (this.#client ??= new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY }));
  }
}
const llm = new Llm();
await llm.client.chat.send({
  chatRequest: {
    model: 'openai/gpt-4o',
    messages: [{ role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-lazy' }],
  },
});
