export const settings = {
  endpoint: import.meta.env.VITE_ENDPOINT,
  private: process.env.OPENROUTER_API_KEY,
};
