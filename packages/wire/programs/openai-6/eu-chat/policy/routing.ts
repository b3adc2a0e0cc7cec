export const CONFIDENTIAL = Object.freeze({
  provider: Object.freeze({
    only: ['openai'],
    allow_fallbacks: false,
    data_collection: 'deny' as const,
  }),
});
