import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});
const routing = {
  openai: { only: ['openai'], allow_fallbacks: false },
  anthropic: { only: ['anthropic'], allow_fallbacks: false },
};
const TASKS = {
  summarise: { model: 'openai/gpt-4o-mini', provider: routing.openai, temperature: 0.2 },
  classify: { model: 'anthropic/claude-sonnet-4.5', provider: routing.anthropic, temperature: 0 },
} as const;
type Task = keyof typeof TASKS;
async function run(task: Task, input: string) {
  const { temperature, ...settings } = TASKS[task];
  return client.chat.completions.create({
    ...settings,
    temperature,
    messages: [{ role: 'user', content: input }],
  } as any);
}
await run('summarise', 'Why was Ida dismissed? CANARY-hostile-task-table');
await Promise.all(
  (Object.keys(TASKS) as Task[]).map((task) => run(task, 'And Per? CANARY-hostile-task-table')),
);
