import type { Policy } from '@openrouter-compliance/core';
import { scan, type FileResult } from '@openrouter-compliance/scanner';
import { CannotRun } from '../cannot-run.js';
import { createProgress } from '../progress.js';
import { openProject, type Project } from '../project.js';
import { known, unknown, type Part } from './account.js';
import type { CodeUse } from './code-use.js';

/**
 * What the code can reach at OpenRouter.
 *
 * @param paths files, folders or globs; none: the working directory, in which there need not be any code.
 * @throws CannotRun when a path names nothing.
 */
export async function readCodeUse(
  paths: readonly string[],
  policy: Policy,
  directory: string,
): Promise<Part<CodeUse>> {
  let project: Project;
  try {
    project = openProject({ paths, policy, directory });
  } catch (error) {
    if (paths.length === 0 && error instanceof CannotRun)
      return unknown('The working directory holds no TypeScript or JavaScript');
    throw error;
  }
  const { root, host, discovery } = project;
  const progress = createProgress(discovery.files.length);
  const { files } = await scan({
    root,
    host,
    policy,
    files: discovery.files,
    onProgress: (done) => progress.update(done),
  }).finally(() => progress.stop());
  const isComplete =
    !discovery.refused.some(({ mayHold }) => mayHold) &&
    !files.some((file) => file.state === 'refused' && file.mayHold);
  return toCodeUse(files, policy, isComplete);
}

function toCodeUse(files: readonly FileResult[], policy: Policy, isComplete: boolean): Part<CodeUse> {
  const calls = files
    .filter((file) => file.state === 'judged')
    .flatMap(({ inventory, judgements }) =>
      inventory.callSites
        .filter(({ destination }) => destination === 'openrouter' || destination === 'unknown')
        .map((site) => ({ site, judgements })),
    );
  if (calls.length === 0 && isComplete) return unknown('The code has no call to OpenRouter');
  const isPinned = ({ site, judgements }: (typeof calls)[number]): boolean =>
    site.providers.names.length > 0 &&
    site.classes.every(({ name }) => policy.classNamed(name)?.demand.pinned === true) &&
    (['require-pinned-provider', 'no-unapproved-provider'] as const).every((rule) => {
      const verdicts = judgements.filter(
        (each) =>
          each.rule === rule && each.fact.start === site.span.start && each.fact.end === site.span.end,
      );
      return verdicts.length > 0 && verdicts.every(({ verdict }) => verdict.kind === 'pass');
    });
  if (!isComplete) return known({ providers: unknown('A file of the code could not be read') });
  const loose = calls.filter((call) => !isPinned(call)).length;
  if (loose > 0) {
    const verb = loose === 1 ? 'call of the code is' : 'calls of the code are';
    return known({ providers: unknown(`${loose} ${verb} not surely pinned to providers`) });
  }
  return known({ providers: known([...new Set(calls.flatMap(({ site }) => site.providers.names))].sort()) });
}
