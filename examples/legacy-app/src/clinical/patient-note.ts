import { OpenRouter } from '@openrouter/sdk';
import { openRouterKey } from '../config';
import { logger } from '../lib/logger';
import type { PatientNote } from '../types';

const openRouter = new OpenRouter({ apiKey: openRouterKey });

// Same object as in the HTTP client.
const routing = {
  order: ['anthropic'],
  allow_fallbacks: false,
  data_collection: 'deny',
};

export async function shortenNote(note: PatientNote): Promise<string> {
  const result: any = await openRouter.chat.send({
    chatRequest: {
      model: 'anthropic/claude-sonnet-4.5',
      messages: [
        { role: 'system', content: 'Shorten the note to five lines. Keep doses exactly.' },
        { role: 'user', content: note.text },
      ],
      provider: routing,
    },
  });
  logger.info({ noteId: note.id, generation: result.id }, 'note shortened');
  return result.choices[0]?.message.content ?? '';
}

export async function checkDoses(note: PatientNote): Promise<string> {
  const result: any = await openRouter.chat.send({
    chatRequest: {
      model: 'anthropic/claude-opus-4.1',
      messages: [{ role: 'user', content: `List every dose in this note with its unit:\n${note.text}` }],
      provider: { only: ['anthropic', 'deepinfra'], allowFallbacks: false, dataCollection: 'deny' },
    },
  });
  logger.info({ noteId: note.id, result }, 'doses');
  return result.choices[0]?.message.content ?? '';
}
