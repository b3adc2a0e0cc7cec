import { createLineIndex, discover, scan, type FileResult } from '@openrouter-compliance/scanner';
import { createProgress } from '../progress.js';
import type { Project } from '../project.js';
import { toRelative } from '../to-relative.js';
import { lineTest } from './explain-line.js';

/**
 * The findings of the repository that say that their cause stands on a line. Judges every file of it, as only the calls
 * know which values they use.
 *
 * @param file absolute.
 * @param text of that file.
 */
export async function findUses(
  { root, policy, host }: Project,
  { file, text, line }: { readonly file: string; readonly text: string; readonly line: number },
): Promise<readonly string[]> {
  const { files } = discover(['.'], { directory: root, root });
  const progress = createProgress(files.length);
  const result = await scan({
    root,
    policy,
    host,
    files,
    onProgress: (done) => progress.update(done),
  }).finally(() => progress.stop());
  const touches = lineTest(text, line);
  return result.files.flatMap((each) => usesIn(each, root, file, touches));
}

function usesIn(
  result: FileResult,
  root: string,
  file: string,
  touches: ReturnType<typeof lineTest>,
): readonly string[] {
  if (result.state !== 'judged') return [];
  const positionAt = createLineIndex(result.text);
  const shown = toRelative(root, result.path);
  return result.findings
    .filter(({ related }) => related.some(({ filename, span }) => filename === file && touches(span)))
    .map(({ rule, kind, message, span, suppression }) => {
      const suppressed = suppression ? ', suppressed by a directive' : '';
      return `Used at ${shown}:${positionAt(span.start).line}: ${rule}: ${kind}${suppressed}. ${message}`;
    });
}
