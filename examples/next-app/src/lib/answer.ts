import OpenAI from 'openai';

export interface Message {
  role: 'user' | 'assistant';
  content: string;
}

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

const instructions = 'You answer questions of customers of a parcel service, in two sentences at most.';

/** The answer as it comes, as text in UTF-8. */
export async function streamAnswer(messages: Message[], model: string): Promise<ReadableStream<Uint8Array>> {
  console.debug('answering', messages);
  const completion = await client.chat.completions.create({
    model,
    messages: [{ role: 'system', content: instructions }, ...messages],
    stream: true,
  });
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      for await (const chunk of completion) {
        controller.enqueue(encoder.encode(chunk.choices[0]?.delta.content ?? ''));
      }
      controller.close();
    },
  });
}
