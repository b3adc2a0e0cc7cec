import type OpenAI from 'openai';

type Params = OpenAI.Chat.Completions.ChatCompletionCreateParamsNonStreaming;

/** Adds the routing that our security team approved. */
export function withRouting(params: Params): Params {
  return {
    ...params,
    provider: { order: ['anthropic', 'google-vertex'], allow_fallbacks: false },
  } as Params;
}
