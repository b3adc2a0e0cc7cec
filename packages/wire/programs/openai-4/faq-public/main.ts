import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

/**
 * Answers questions about our published manual.
 * @dataClassification public
 */
export async function answerFaq(question: string) {
  const stream = await client.chat.completions.create({
    model: 'openrouter/auto',
    stream: true,
    messages: [{ role: 'user', content: `Our manual is on the website. ${question}` }],
  });
  let answer = '';
  for await (const chunk of stream) {
    answer += chunk.choices[0]?.delta?.content ?? '';
  }
  return answer;
}

const answer = await answerFaq('How do I reset the coffee machine? CANARY-faq-public');
console.log('answered with', answer.length, 'characters');
