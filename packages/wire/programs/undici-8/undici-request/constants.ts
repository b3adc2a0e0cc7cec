export const OPENROUTER = 'https://openrouter.ai/api/v1';
export const PINNED = Object.freeze({ order: ['azure'], allow_fallbacks: false });
