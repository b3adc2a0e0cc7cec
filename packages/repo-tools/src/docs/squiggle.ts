import { createLineIndex, type FileResult } from '@openrouter-compliance/scanner';

/** Columns of the README's code blocks. */
const width = 100;

/**
 * Code with its findings, as an editor shows them: each underlined, with the message below.
 *
 * @param code without findings that span several lines; those are underlined to the end of their first line.
 */
export function toSquiggles(code: string, file: FileResult | undefined): string {
  if (file?.state !== 'judged' || file.findings.length === 0) throw new Error('The example has no finding.');
  const positionAt = createLineIndex(code);
  return code
    .trimEnd()
    .split('\n')
    .flatMap((text, index) => {
      const line = index + 1;
      const here = file.findings.filter(({ span }) => positionAt(span.start).line === line);
      return [
        `${String(line).padStart(2)} | ${text}`.trimEnd(),
        ...here.flatMap(({ rule, message, span }) => {
          const start = positionAt(span.start);
          const end = positionAt(span.end);
          const length = (end.line === start.line ? end.column : text.length + 1) - start.column;
          return [
            `   | ${' '.repeat(start.column - 1)}${'~'.repeat(length)}`,
            ...wrap(`${rule}: ${message}`).map((part) => `   |   ${part}`),
          ];
        }),
      ];
    })
    .join('\n');
}

function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > width - 7) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
