import type { Rule } from '../src/rule.js';

const routing: readonly Rule[] = ['require-pinned-provider', 'no-unapproved-provider', 'no-unapproved-model'];

/** Of the programs on less common clients and on what the AI SDK wraps models in: those without a verdict, with the reason. */
export const undecidedClients: Readonly<
  Record<string, { readonly rules: readonly Rule[]; readonly why: string }>
> = {
  'default-provider': {
    rules: ['require-pinned-provider'],
    why: 'Where models that are plain strings go is decided by a global that is not read.',
  },
  'claude-env-base': {
    rules: [...routing, 'require-data-policy'],
    why: 'The environment decides where the client sends to.',
  },
  'interceptor-pin': { rules: routing, why: 'An interceptor may rewrite every request.' },
  'shared-transform': { rules: routing, why: 'A default of the library may rewrite every request.' },
  'transform-request': { rules: routing, why: 'A transform of the instance may rewrite every request.' },
  'axios-handlers-push': {
    rules: routing,
    why: 'Code in the list of interceptors may rewrite every request.',
  },
  'axios-reroute': { rules: routing, why: 'An interceptor sends the requests elsewhere.' },
  'ofetch-on-request': { rules: routing, why: 'A function of the instance may rewrite every request.' },
  'got-options-json': { rules: routing, why: 'A hook of the call may rewrite the request.' },
  'ky-reroute': { rules: routing, why: 'A hook of the instance sends the requests elsewhere.' },
  'sdk-options-hook': { rules: routing, why: 'A hook of the instance may rewrite every request.' },
  'sdk-hooks-option': {
    rules: routing,
    why: 'Hooks that the client was made with may rewrite every request.',
  },
  'sdk-hook-reroute': { rules: routing, why: 'A hook of the HTTP client sends the requests elsewhere.' },
  'angular-strip': { rules: routing, why: 'An interceptor may rewrite every request.' },
  'angular-class-strip': { rules: routing, why: 'Which classes intercept is decided by what is injected.' },
  'got-hook': { rules: routing, why: 'The hooks of the instance may rewrite every request.' },
  'ky-hook': { rules: routing, why: 'The hooks of the instance may rewrite every request.' },
  'nest-register': {
    rules: ['require-pinned-provider'],
    why: 'The module registers the base URL; a service that is injected does not show it.',
  },
  'next-turn': { rules: routing, why: 'A tool may send the next turn to another model.' },
  'turn-model': {
    rules: ['no-unapproved-model'],
    why: 'Which model a function gives for a turn is not followed.',
  },
};
