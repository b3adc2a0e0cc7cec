import { openRouterKey, openRouterUrl } from '../config';

interface ChatBody {
  model: string;
  messages: { role: 'system' | 'user'; content: string }[];
  provider: { only?: string[]; order?: string[]; allow_fallbacks: boolean; data_collection?: 'allow' | 'deny' };
}

interface ChatAnswer {
  id: string;
  choices: { message: { content: string } }[];
}

/** Thin wrapper from the days before we had the openai package. Its type asks every caller for a provider. */
export async function postChat(body: ChatBody): Promise<ChatAnswer> {
  const response = await fetch(`${openRouterUrl}/chat/completions`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${openRouterKey}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`OpenRouter answered ${response.status}`);
  }
  return (await response.json()) as ChatAnswer;
}
