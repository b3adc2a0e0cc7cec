// Inert: the default below was never issued. Its hexadecimal part is the SHA-256 of the sentence
// "This key was never issued; it is the SHA-256 of this sentence, for the clinic-desk example."
export const openRouterKey =
  process.env.OPENROUTER_API_KEY ?? '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';

export const openRouterUrl = 'https://openrouter.ai/api/v1';

export const port = Number(process.env.PORT ?? 8080);
