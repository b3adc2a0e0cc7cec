export const closed = (only: string[]) => ({
  provider: { only, allow_fallbacks: false, data_collection: 'deny' as const },
});
