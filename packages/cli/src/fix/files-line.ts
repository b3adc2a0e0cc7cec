import type { Totals } from '@openrouter-compliance/codemod';

/** Each file in the one state that it ends in. @param fixed the word for what is repaired, or can be. */
export function filesLine({ files }: Totals, fixed: string): string {
  const partly = files['partly-fixed'];
  const inPart = partly === 0 ? '' : ` (${partly} of them ${fixed} in part)`;
  return `Files: ${files.read} read, ${files.fixed} ${fixed}, ${files['needs-decision']} to decide${inPart}, ${files.refused} refused, ${files.untouched} untouched.`;
}
