import type { OpenRouterChatSettings } from '@openrouter/ai-sdk-provider';
import type { ProviderPreferences } from '@openrouter/sdk/models';

type Routing = Required<Pick<OpenRouterChatSettings, 'provider'>>;

/*
 * Who may serve a request, by the class of its data: the one place to review.
 * The openai client, raw HTTP and the AI SDK send these objects as they are, so their keys are in snake_case.
 */

export const internalOpenAi = {
  provider: { order: ['openai', 'azure'], allow_fallbacks: false },
} satisfies Routing;

export const internalAzure = {
  provider: { only: ['azure'], allow_fallbacks: false },
} satisfies Routing;

export const confidentialAnthropic = {
  provider: { only: ['anthropic'], allow_fallbacks: false, data_collection: 'deny' },
} satisfies Routing;

export const confidentialOpenAi = {
  provider: { only: ['openai'], allow_fallbacks: false, data_collection: 'deny' },
} satisfies Routing;

/** The same for `@openrouter/sdk`, which reads camelCase and drops every other spelling. */
export const confidentialAnthropicPreferences = {
  only: ['anthropic'],
  allowFallbacks: false,
  dataCollection: 'deny',
} satisfies ProviderPreferences;
