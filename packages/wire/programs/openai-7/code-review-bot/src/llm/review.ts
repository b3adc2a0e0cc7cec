import { approvedRouting, openrouter } from '@app/llm/client';

export async function reviewDiff(diff: string) {
  const completion = await openrouter.chat.completions.create({
    model: 'anthropic/claude-sonnet-4.5',
    messages: [
      { role: 'system', content: 'Review the diff. Be brief.' },
      { role: 'user', content: diff },
    ],
    ...{ models: ['anthropic/claude-haiku-4.5', 'openai/gpt-4o'] },
    ...approvedRouting,
  });
  return { model: completion.model, tokens: completion.usage?.total_tokens ?? 0 };
}
