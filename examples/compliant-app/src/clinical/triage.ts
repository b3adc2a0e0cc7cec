import { client } from '../lib/openrouter'
import { audit } from '../lib/audit-log'
import { confidentialAnthropic } from '../routing'
import type { PatientNote } from '../types'

const MODELS = [
	'anthropic/claude-haiku-4.5',
	'anthropic/claude-sonnet-4.5',
]

const SYSTEM = 'Sort the note into red, orange, yellow or green. Answer with the colour only.'

export async function triage(note: PatientNote): Promise<string> {
	let last: unknown
	for (const model of MODELS) {
		try {
			const completion = await client.chat.completions.create({
				model,
				messages: [
					{ role: 'system', content: SYSTEM },
					{ role: 'user', content: note.text },
				],
				...confidentialAnthropic,
			})
			audit.info('triage', { noteId: note.id, model, generationId: completion.id })
			return completion.choices[0]?.message.content ?? 'red'
		} catch (error) {
			last = error
			audit.warn('triage retry', { noteId: note.id, model, inputLength: note.text.length })
		}
	}
	throw last
}
