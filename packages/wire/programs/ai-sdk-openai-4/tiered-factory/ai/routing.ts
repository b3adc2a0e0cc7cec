export const routingFor = {
  internal: { order: ['openai', 'azure'], allow_fallbacks: false },
  confidential: { only: ['openai'], allow_fallbacks: false, data_collection: 'deny' },
} as const;

export type Tier = keyof typeof routingFor;
