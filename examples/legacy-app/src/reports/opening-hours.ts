import { client, BULK_MODEL } from '../lib/openrouter';

/**
 * The text on the web site, in easy language. Everything in it is printed on our door.
 *
 * @dataClassification public
 */
export async function openingHours(hours: string): Promise<string> {
  const completion = await client.chat.completions.create({
    model: BULK_MODEL,
    messages: [{ role: 'user', content: `Write our opening hours in easy language: ${hours}` }],
  });
  return completion.choices[0]?.message.content ?? hours;
}
