function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name} before starting clinic-desk.`);
  return value;
}

export const openRouterKey = required('OPENROUTER_API_KEY');

export const openRouterUrl = 'https://openrouter.ai/api/v1';

export const port = Number(process.env.PORT ?? 8080);
