import { secrets } from './secrets/index.js';

/** Environment variables that hold keys of model vendors, by their documentation. */
export const keyVariables: ReadonlySet<string> = new Set([
  ...secrets.map(({ variable }) => variable),
  ...['OPENROUTER_KEY', 'OPENROUTER_TOKEN', 'OPENROUTER_PROVISIONING_KEY', 'OPENAI_KEY'],
]);

/** Whether a text names one of them. */
export const namesKeyVariable = new RegExp(`\\b(?:${[...keyVariables].join('|')})\\b`);

/** Options of clients and headers of requests in which a key stands, without regard to case. */
export const keyOptions =
  /^(?:api[-_]?key|openai[-_]?api[-_]?key|openrouter[-_]?api[-_]?key|auth[-_]?token|authorization|x-api-key|api-key)$/i;

/** Headers in which clients send the key, as code writes them. */
export const keyHeaders: readonly string[] = ['authorization', 'Authorization', 'x-api-key', 'X-Api-Key'];
