import { client } from '@/lib/openrouter'
import type { PatientNote } from '@/types'

const claudeOnly = {
  provider: { only: ['anthropic'], allow_fallbacks: false, data_collection: 'deny' },
}

/**
 * ICD-10 codes for billing.
 *
 * @dataClassification confidental
 */
export async function icdCodes(note: PatientNote): Promise<string[]> {
  const completion = await client.chat.completions.create({
    model: 'anthropic/claude-sonnet-4.5',
    messages: [{ role: 'user', content: `ICD-10 codes for this note, one a line:\n${note.text}` }],
    ...claudeOnly,
  })
  console.log('codes for', note.id, completion.choices.length)
  return (completion.choices[0]?.message.content ?? '').split('\n')
}
