import { toDiff, type PreparedRun, type ShownDiff } from '@openrouter-compliance/codemod';

/** Unified diffs of everything that would be written, and in how many places they mask a key or a prompt. */
export function toDiffs({ root, files, environment }: PreparedRun): ShownDiff {
  const diffs = [
    ...files.flatMap((file) => ('entry' in file ? [toDiff(file.fix.path, root, file.fix.change)] : [])),
    ...(environment
      ? [toDiff(environment.path, root, { ...environment, confidential: { keys: [], prompts: [] } })]
      : []),
  ];
  return {
    text: diffs.map(({ text }) => text).join(''),
    masks: diffs.reduce((sum, { masks }) => sum + masks, 0),
  };
}
