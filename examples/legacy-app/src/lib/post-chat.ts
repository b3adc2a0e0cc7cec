import { openRouterKey, openRouterUrl } from '../config';

/** Thin wrapper from the days before we had the openai package. */
export async function postChat(body: Record<string, unknown>): Promise<any> {
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
  return response.json();
}
