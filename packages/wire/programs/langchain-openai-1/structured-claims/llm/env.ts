export const env = {
  openRouterUrl: 'https://openrouter.ai/api/v1',
  openRouterKey: process.env.OPENROUTER_API_KEY,
};
