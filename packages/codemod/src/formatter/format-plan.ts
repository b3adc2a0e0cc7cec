import type { FileFix, RunPlan } from '../plan/fix-plan.js';
import { createEslintLayout, type EslintLayout } from './eslint-layout.js';
import { prettierLayout } from './prettier-layout.js';

/**
 * The plan with the layout that the repository's own Prettier gives, or its own ESLint where a file has none of Prettier: a repair can
 * make a line longer than it allows, and cannot know every rule of a team. What both leave is written as planned.
 */
export async function formatPlan(plan: RunPlan): Promise<RunPlan> {
  const eslintLayout = createEslintLayout(plan.root);
  const files: FileFix[] = [];
  for (const file of plan.files) files.push(await formatFile(file, plan.root, eslintLayout));
  return { ...plan, files };
}

async function formatFile(file: FileFix, root: string, eslintLayout: EslintLayout): Promise<FileFix> {
  if (!('change' in file) || !file.change) return file;
  const { path, change } = file;
  const after =
    (await unlessItFails(() => prettierLayout(path, change, root))) ??
    (await unlessItFails(() => eslintLayout(path, change)));
  return after === undefined ? file : { ...file, change: { ...change, after } };
}

/** A plugin that is not installed, a configuration that is wrong: the tool says so where the repository runs it. */
async function unlessItFails(layOut: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await layOut();
  } catch {
    return undefined;
  }
}
