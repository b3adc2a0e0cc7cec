import { OpenRouter } from '@openrouter/sdk';
import { openRouterKey } from '../config';
import { logger } from '../lib/logger';
import { confidentialAnthropicPreferences } from '../routing';
import type { PatientNote } from '../types';

const openRouter = new OpenRouter({ apiKey: openRouterKey });

export async function shortenNote(note: PatientNote): Promise<string> {
  const result = await openRouter.chat.send({
    chatRequest: {
      model: 'anthropic/claude-sonnet-4.5',
      messages: [
        { role: 'system', content: 'Shorten the note to five lines. Keep doses exactly.' },
        { role: 'user', content: note.text },
      ],
      provider: confidentialAnthropicPreferences,
    },
  });
  if (!('choices' in result)) throw new Error('A stream was answered that was not asked for.');
  logger.info({ noteId: note.id, generation: result.id }, 'note shortened');
  const content = result.choices[0]?.message.content;
  return typeof content === 'string' ? content : '';
}

export async function checkDoses(note: PatientNote): Promise<string> {
  const result = await openRouter.chat.send({
    chatRequest: {
      model: 'anthropic/claude-opus-4.1',
      messages: [{ role: 'user', content: `List every dose in this note with its unit:\n${note.text}` }],
      provider: { only: ['anthropic'], allowFallbacks: false, dataCollection: 'deny' },
    },
  });
  if (!('choices' in result)) throw new Error('A stream was answered that was not asked for.');
  logger.info({ noteId: note.id, generation: result.id, choices: result.choices.length }, 'doses');
  const content = result.choices[0]?.message.content;
  return typeof content === 'string' ? content : '';
}
