export const routing = { only: ['anthropic'], allow_fallbacks: false };
