import type { Rule, SourceCode } from 'eslint';

type Comment = ReturnType<SourceCode['getAllComments']>[number];
type Position = ReturnType<SourceCode['getLocFromIndex']>;

/**
 * Where comments turn the rule of a context off: one place that each of them covers. A comment for the rest of the file
 * covers the place where it stands itself.
 */
export function turnedOffAt({ id, sourceCode }: Rule.RuleContext): readonly Position[] {
  return sourceCode.getAllComments().flatMap((comment) => coveredBy(comment, id) ?? []);
}

function coveredBy({ type, value, loc }: Comment, rule: string): Position | undefined {
  const directive = /^\s*eslint-disable(-next-line|-line)?(?=\s|$)(.*)$/s.exec(value);
  if (!directive || !loc) return undefined;
  const [, line, rest = ''] = directive;
  if (type !== 'Block' && line === undefined) return undefined;
  const [names = ''] = rest.split(/\s-{2,}\s/);
  const isNamed = names.split(',').some((name) => name.trim() === rule);
  if (names.trim() !== '' && !isNamed) return undefined;
  return line === '-next-line' ? { line: loc.end.line + 1, column: 0 } : loc.start;
}
