import { redactKeys } from '@openrouter-compliance/core';
import type { FileFix, RunPlan } from '../plan/fix-plan.js';
import { createEslintLayout } from './eslint-layout.js';
import { prettierLayout } from './prettier-layout.js';

/** A formatter of the repository that could not lay files out. */
export interface LayoutFailure {
  readonly tool: 'Prettier' | 'ESLint';
  /** What the tool says, in one line. */
  readonly reason: string;
  /** How many files it says so of. */
  readonly files: number;
}

export interface LaidOutPlan extends RunPlan {
  readonly layoutFailures: readonly LayoutFailure[];
}

/**
 * The plan with the layout that the repository's own Prettier gives, or its own ESLint where a file has none of Prettier: a repair can
 * make a line longer than it allows, and cannot know every rule of a team. What both leave is written as planned.
 */
export async function formatPlan(plan: RunPlan): Promise<LaidOutPlan> {
  const eslintLayout = createEslintLayout(plan.root);
  const failures = new Map<string, LayoutFailure>();
  /** A plugin that is not installed, a configuration that is wrong: the tool says so, and the file is written as planned. */
  const attempt = async (
    tool: LayoutFailure['tool'],
    layOut: () => Promise<string | undefined>,
  ): Promise<string | undefined> => {
    try {
      return await layOut();
    } catch (error) {
      const reason = firstLine(error);
      const key = `${tool} ${reason}`;
      failures.set(key, { tool, reason, files: (failures.get(key)?.files ?? 0) + 1 });
      return undefined;
    }
  };
  const files: FileFix[] = [];
  for (const file of plan.files) {
    if (!('change' in file) || !file.change) {
      files.push(file);
      continue;
    }
    const { path, change } = file;
    const after =
      (await attempt('Prettier', () => prettierLayout(path, change, plan.root))) ??
      (await attempt('ESLint', () => eslintLayout(path, change)));
    files.push(after === undefined ? file : { ...file, change: { ...change, after } });
  }
  return { ...plan, files, layoutFailures: [...failures.values()] };
}

/** What follows the first line can quote the code of the file. */
function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : 'It failed without a message.')
    .trim()
    .split('\n');
  return redactKeys(line.slice(0, 300));
}
