import { client } from '../lib/openrouter'
import { audit } from '../lib/audit-log'
import type { PatientNote } from '../types'

const MODELS = [
	'anthropic/claude-haiku-4.5',
	'openrouter/auto',
	'meta-llama/llama-3.3-70b-instruct:free',
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
			})
			audit.info('triage', { noteId: note.id, model, generationId: completion.id })
			return completion.choices[0]?.message.content ?? 'red'
		} catch (error) {
			last = error
			audit.warn('triage retry', { noteId: note.id, model, input: note.text })
		}
	}
	throw last
}
