export const LADDER = [
  { id: 'openai/gpt-4o', hosts: ['openai', 'azure'] },
  { id: 'anthropic/claude-haiku-4.5', hosts: ['anthropic'] },
  { id: 'qwen/qwen3-32b', hosts: ['azure'] },
];
