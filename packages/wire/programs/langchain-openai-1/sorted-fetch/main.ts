import { ChatOpenAI } from '@langchain/openai';

class Assistant {
  private readonly model = new ChatOpenAI({
    model: 'anthropic/claude-haiku-4.5',
    apiKey: process.env.OPENROUTER_API_KEY,
    configuration: { baseURL: 'https://openrouter.ai/api/v1', fetch: cheapest },
  });

  async ask(question: string) {
    const { content } = await this.model.invoke([['user', question]]);
    return content.length;
  }
}

async function cheapest(url: RequestInfo | URL, init?: RequestInit) {
  const body = { ...JSON.parse(init!.body as string), provider: { sort: 'price' } };
  return fetch(url, { ...init, body: JSON.stringify(body) });
}

console.log(await new Assistant().ask('Where does the informant live now? CANARY-sorted-fetch'));
