import { renderToString } from 'preact-render-to-string';
import { toDocument } from '../../evidence/page/document.js';
import { Code, Table } from '../../evidence/page/parts.js';
import { plural } from '../../plural.js';
import { counts, isListed, type Report, type ReportedFinding } from '../../report/report.js';
import { isExcused } from '../../suppression/suppression.js';
import type { FormatOptions } from '../format.js';
import { toSummary } from '../text.js';
import { FindingItem } from './finding-item.js';

/** One file that needs no network and no script: the counts, the findings by file, what does not count, what was not judged. */
export function toHtml(report: Report, options: FormatOptions): string {
  const listed = report.findings.filter((finding) => isListed(finding, options.strict));
  const title = titleOf(listed);
  return toDocument(title, renderToString(<Body {...{ report, options, listed, title }} />));
}

function titleOf(listed: readonly ReportedFinding[]): string {
  const counted = listed.filter(counts).length;
  const found = counted === 0 ? 'no findings' : plural(counted, 'finding', 'findings');
  const reported = listed.length - counted;
  return `OpenRouter compliance: ${found}${reported === 0 ? '' : `, ${reported} reported only`}`;
}

function Body({
  report,
  options,
  listed,
  title,
}: {
  readonly report: Report;
  readonly options: FormatOptions;
  readonly listed: readonly ReportedFinding[];
  readonly title: string;
}) {
  const files = [...new Set(listed.map(({ file }) => file))];
  return (
    <>
      <header>
        <h1>{title}</h1>
        <ul class="soft">
          {toSummary(report, options).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </header>
      <main>
        {files.map((file) => (
          <section>
            <h2 class="mono">{file}</h2>
            {listed
              .filter((finding) => finding.file === file)
              .map((finding) => (
                <FindingItem finding={finding} />
              ))}
          </section>
        ))}
        <SuppressedSection findings={report.findings} />
        <ApprovedSection findings={report.findings} />
        <section>
          <h2 id="unjudged">Not judged</h2>
          <Table
            caption="Files that were not judged"
            head={['File', 'Why it was not judged']}
            rows={[...report.refused, ...report.skipped].map(({ file, position, reason }) => [
              <Code text={position ? `${file}:${position.line}:${position.column}` : file} />,
              reason,
            ])}
            none="Every source file could be read, and none was skipped."
          />
        </section>
      </main>
      <footer class="soft">
        openrouter-compliance {options.version}. Policy digest: <code>{report.policy.digest}</code>.
      </footer>
    </>
  );
}

interface Findings {
  readonly findings: readonly ReportedFinding[];
}

function SuppressedSection({ findings }: Findings) {
  const rows = findings
    .filter(isExcused)
    .flatMap(({ file, start, rule, suppression }) =>
      suppression
        ? [
            [
              <Code text={`${file}:${start.line}`} />,
              <Code text={rule} />,
              suppression.justification,
              suppression.owner ?? '–',
              suppression.until ?? '–',
            ],
          ]
        : [],
    );
  return (
    <section>
      <h2 id="suppressed">Suppressed by directives in the code</h2>
      <Table
        caption="Findings that directives suppress"
        head={['Place', 'Rule', 'Reason', 'Owner', 'Until']}
        rows={rows}
        none="No directive in the code suppresses a finding."
      />
    </section>
  );
}

function ApprovedSection({ findings }: Findings) {
  const rows = findings.flatMap(({ file, start, rule, message, approvedBy }) =>
    approvedBy === undefined
      ? []
      : [[<Code text={`${file}:${start.line}`} />, <Code text={rule} />, approvedBy, message]],
  );
  return rows.length === 0 ? null : (
    <section>
      <h2 id="approved">Approved changes of controls</h2>
      <Table
        caption="Changes of controls that somebody approved"
        head={['Place', 'Rule', 'By', 'Change']}
        rows={rows}
        none=""
      />
    </section>
  );
}
