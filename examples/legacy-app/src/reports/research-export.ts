import { client } from '@/lib/openrouter';
import type { PatientNote } from '@/types';

/**
 * Genetic findings for the study register.
 *
 * @dataClassification restricted
 */
export async function geneticFindings(notes: PatientNote[]): Promise<string> {
  const completion = await client.chat.completions.create({
    model: 'openai/gpt-5',
    messages: [{ role: 'user', content: `Extract gene, variant and zygosity:\n${notes.map((n) => n.text).join('\n')}` }],
  });
  return completion.choices[0]?.message.content ?? '';
}
