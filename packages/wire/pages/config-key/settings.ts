const env = import.meta.env;

export const settings = {
  llm: { baseURL: 'https://openrouter.ai/api/v1', apiKey: env.VITE_LLM_KEY.trim() },
};
