const BASE = process.env.OPENROUTER_BASE_URL || 'https://openrouter.ai/api/v1';

export const url = (path: string) => [BASE, path].join('/');

export function headers(): Headers {
  const h = new Headers({ 'Content-Type': 'application/json' });
  h.set('Authorization', `Bearer ${process.env.OPENROUTER_API_KEY}`);
  return h;
}
