export const chatParams = (content: string, temperature = 0.4) => ({
  model: 'google/gemini-2.5-flash',
  messages: [{ role: 'user' as const, content }],
  temperature,
  provider: { only: ['google-vertex', 'google-ai-studio'], allowFallbacks: false },
});
