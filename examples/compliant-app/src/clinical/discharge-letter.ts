import { postChat } from '../lib/post-chat';
import { logger } from '../lib/logger';
import { sha256 } from '../lib/digest';
import { confidentialOpenAi } from '../routing';
import type { PatientNote } from '../types';

export async function dischargeLetter(notes: PatientNote[]): Promise<string> {
  const prompt = `Write a discharge letter from these notes:\n${notes.map((note) => note.text).join('\n---\n')}`;
  logger.info({ notes: notes.length, promptSha256: sha256(prompt) }, 'writing letter');

  const answer = await postChat({
    model: 'openai/gpt-5',
    messages: [{ role: 'user', content: prompt }],
    provider: { order: ['openai'], allow_fallbacks: false, data_collection: 'deny' },
  });
  return answer.choices[0]?.message.content ?? '';
}

export async function followUpQuestions(letter: string): Promise<string[]> {
  const answer = await postChat({
    model: 'openai/gpt-5-mini',
    messages: [{ role: 'user', content: `Three questions a patient may have about this letter:\n${letter}` }],
    ...confidentialOpenAi,
  });
  logger.debug({ generation: answer.id }, 'questions');
  return (answer.choices[0]?.message.content ?? '').split('\n');
}
