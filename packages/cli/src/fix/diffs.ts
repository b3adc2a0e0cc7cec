import { toDiff, type PreparedRun, type ShownDiff } from '@openrouter-compliance/codemod';

/** Unified diffs of everything that would be written, and in how many places they mask a key or a prompt. */
export function toDiffs({ root, files, companions }: PreparedRun): ShownDiff {
  const nothing = { keys: [], prompts: [] };
  const diffs = [
    ...files.flatMap((file) => ('entry' in file ? [toDiff(file.fix.path, root, file.fix.change)] : [])),
    ...companions.map((file) => toDiff(file.path, root, { ...file, confidential: nothing })),
  ];
  return {
    text: diffs.map(({ text }) => text).join(''),
    masks: diffs.reduce((sum, { masks }) => sum + masks, 0),
  };
}
