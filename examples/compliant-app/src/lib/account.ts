import { openRouterKey, openRouterUrl } from '../config';
import { logger } from './logger';

const PLACEHOLDER = 'sk-or-v1-your-key-here';

export function assertConfigured() {
  if (openRouterKey === PLACEHOLDER) {
    throw new Error(`OPENROUTER_API_KEY still has its placeholder value (${PLACEHOLDER}).`);
  }
}

export async function remainingCredit(): Promise<number | null> {
  const res = await fetch(`${openRouterUrl}/key`, {
    headers: { Authorization: `Bearer ${openRouterKey}` },
  });
  const { data } = (await res.json()) as { data: { limit_remaining: number | null } };
  return data.limit_remaining;
}

export async function availableModels(): Promise<string[]> {
  const res = await fetch('https://openrouter.ai/api/v1/models');
  const { data } = (await res.json()) as { data: { id: string }[] };
  logger.info({ count: data.length }, 'model list refreshed');
  return data.map((model) => model.id);
}
