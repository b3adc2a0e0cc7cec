import { renderToString } from 'preact-render-to-string';
import { digestOf, toJsonText } from '../evidence-text.js';
import type { EvidenceChange, MergedEvidence } from '../merge/merge-evidence.js';
import { Digest, toDocument, toEvidenceBlock } from './document.js';
import { Code, Table } from './parts.js';
import { plural } from '../../plural.js';
import { momentOf, share, stateWords } from './words.js';

/** Several reports on one page: each with its digest, and what changed from one to the next. */
export function toMergedPage(merged: MergedEvidence): string {
  const text = toJsonText(merged);
  const body = renderToString(<Body merged={merged} digest={digestOf(text)} />);
  return toDocument(
    `OpenRouter evidence: ${plural(merged.reports.length, 'report', 'reports')}`,
    `${body}\n${toEvidenceBlock(text)}`,
  );
}

function Body({
  merged: { reports, changes },
  digest,
}: {
  readonly merged: MergedEvidence;
  readonly digest: string;
}) {
  return (
    <>
      <header>
        <h1>
          What {plural(new Set(reports.map(({ name }) => name)).size, 'program sends', 'programs send')} to
          language models
        </h1>
        <p class="soft">{plural(reports.length, 'report', 'reports')}, each by its own commit and policy.</p>
      </header>
      <main>
        <h2>Reports</h2>
        <Table
          caption="Reports"
          head={[
            'Program',
            'Taken',
            'Calls',
            '✓ pass',
            '✗ fail',
            '? open',
            'Suppressed',
            'Other languages',
            'Checklist',
            'Commit, policy, digest',
          ]}
          rows={reports.map((report) => {
            const { pass, fail, open } = report.verdicts;
            const all = pass + fail + open;
            return [
              report.name,
              momentOf(report.takenAt),
              report.calls,
              `${pass} (${share(pass, all)})`,
              `${fail} (${share(fail, all)})`,
              `${open} (${share(open, all)})`,
              report.suppressions,
              report.otherLanguages ?? 'not known',
              (Object.keys(stateWords) as (keyof typeof stateWords)[])
                .filter((state) => report.checklist[state] > 0)
                .map((state) => (
                  <div class={`state ${state}`}>
                    {report.checklist[state]} {stateWords[state]}
                  </div>
                )),
              <span class="mono">
                {report.commit?.slice(0, 12) ?? 'not known'}, {report.policyDigest.slice(0, 12)},{' '}
                {report.digest.slice(0, 12)}
              </span>,
            ];
          })}
          none="None."
        />
        {changes.map((change) => (
          <Change change={change} />
        ))}
      </main>
      <footer class="soft">
        <Digest digest={digest} />
      </footer>
    </>
  );
}

function Change({ change }: { readonly change: EvidenceChange }) {
  const { name, from, to, policyChanged, checklist, calls, findings, suppressions, flows } = change;
  const rows = Object.entries({
    'Data flow': flows,
    Call: calls,
    Finding: findings,
    Suppression: suppressions,
  }).flatMap(([what, { added, gone }]) => [
    ...added.map((text) => [`${what}, new`, <Code text={text} />]),
    ...gone.map((text) => [`${what}, gone`, <Code text={text} />]),
  ]);
  return (
    <section>
      <h2>
        {name}: {momentOf(from)} to {momentOf(to)}
      </h2>
      {policyChanged ? (
        <p class="state open">? The policy changed: compare the two with "policy diff".</p>
      ) : null}
      <Table
        caption={`What changed in ${name}`}
        head={['What', 'Which']}
        rows={[
          ...checklist.map(({ id, from: was, to: is }) => [
            'Checklist',
            <>
              <Code text={id} />: {was === null ? 'not there' : stateWords[was]}, now{' '}
              <span class={`state ${is}`}>{stateWords[is]}</span>
            </>,
          ]),
          ...rows,
        ]}
        none="Nothing changed."
      />
    </section>
  );
}
