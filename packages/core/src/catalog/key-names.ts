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

/** The variable from which a client reads its key where it is given none, by the client's id. Source: the clients' own code. */
export const defaultKeyVariables: Readonly<Record<string, string>> = {
  openai: 'OPENAI_API_KEY',
  'azure-openai': 'AZURE_OPENAI_API_KEY',
  'ai-sdk-openai': 'OPENAI_API_KEY',
  'langchain-openai': 'OPENAI_API_KEY',
  'llamaindex-openai': 'OPENAI_API_KEY',
  'openai-agents': 'OPENAI_API_KEY',
  anthropic: 'ANTHROPIC_API_KEY',
  'openrouter-sdk': 'OPENROUTER_API_KEY',
  'openrouter-agent': 'OPENROUTER_API_KEY',
  'openrouter-ai-sdk-provider': 'OPENROUTER_API_KEY',
  'langchain-openrouter': 'OPENROUTER_API_KEY',
};
