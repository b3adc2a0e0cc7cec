import { Verdict } from '../../evidence/page/parts.js';
import type { CodeFrame } from '../../frame/code-frame.js';
import { whyReportedOnly } from '../../report/enforcement-text.js';
import type { Place, ReportedFinding } from '../../report/report.js';
import { pageOfRule } from '../page-of-rule.js';

/** One finding of a file whose name stands above it. */
export function FindingItem({ finding }: { readonly finding: ReportedFinding }) {
  const { start, rule, kind, message, declaration, frame, related, path, remedies } = finding;
  const why = whyReportedOnly(finding);
  const places = [...related, ...path];
  return (
    <article>
      <h3>
        {start.line}:{start.column} <Verdict kind={kind} /> <a href={pageOfRule(rule)}>{rule}</a>
        {declaration === '' ? '' : ' in '}
        {declaration === '' ? null : <code>{declaration}</code>}
      </h3>
      <p>{message}</p>
      {frame ? <Frame frame={frame} /> : null}
      {places.length === 0 ? null : (
        <ul>
          {places.map((place) => (
            <li>
              <code>{toPlace(place)}</code> {place.message}
            </li>
          ))}
        </ul>
      )}
      {remedies.length === 0 ? null : <p class="soft">Repairs: {remedies.join('; ')}.</p>}
      {why === undefined ? null : <p class="soft">{why}</p>}
    </article>
  );
}

/** The lines, in which the place of the finding is marked. */
function Frame({ frame: { line, lines } }: { readonly frame: CodeFrame }) {
  const width = String(line + lines.length - 1).length;
  return (
    <pre class="frame">
      {lines.map(({ text, marked: { start, end } }, index) => (
        <>
          {String(line + index).padStart(width)} | {text.slice(0, start)}
          <mark>{text.slice(start, end)}</mark>
          {text.slice(end)}
          {'\n'}
        </>
      ))}
    </pre>
  );
}

function toPlace({ file, start }: Place): string {
  return `${file}:${start.line}:${start.column}`;
}
