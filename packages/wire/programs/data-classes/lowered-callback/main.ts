import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

/** @dataClassification restricted */
class Newsroom {
  async translate(titles: readonly string[]) {
    return await Promise.all(
      titles.map(
        /** @dataClassification public */ (title) =>
          client.chat.completions.create({
            model: 'deepseek/deepseek-chat',
            messages: [{ role: 'user', content: `Translate. CANARY-lowered-callback ${title}` }],
          }),
      ),
    );
  }
}

await new Newsroom().translate(['Rain expected']);
