export const config: { provider: { only: string[]; allow_fallbacks: boolean } } = {
  provider: { only: ['openai'], allow_fallbacks: false },
};
