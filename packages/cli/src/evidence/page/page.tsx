import { renderToString } from 'preact-render-to-string';
import { digestOf, toEvidenceText } from '../evidence-text.js';
import type { Evidence } from '../evidence-schema.js';
import { toDataFlow } from '../graph/data-flow.js';
import { toSvg } from '../graph/to-svg.js';
import {
  CallSitesSection,
  ChecklistSection,
  DataFlowSection,
  FindingsSection,
  PopulationSection,
  ServicesSection,
  VendorsSection,
} from './sections.js';
import { Digest, toDocument, toEvidenceBlock } from './document.js';
import { titleOf } from './words.js';
import { Summary } from './summary.js';

/** One file that needs no network and no script; it carries the JSON that it was made from. */
export async function toPage(evidence: Evidence): Promise<string> {
  const text = toEvidenceText(evidence);
  const digest = digestOf(text);
  const svg = await toSvg(toDataFlow(evidence));
  const body = renderToString(<Body evidence={evidence} svg={svg} digest={digest} />);
  return toDocument(
    `OpenRouter evidence: ${titleOf(evidence)}, ${evidence.takenAt.slice(0, 10)}`,
    `${body}\n${toEvidenceBlock(text)}`,
  );
}

function Body({
  evidence,
  svg,
  digest,
}: {
  readonly evidence: Evidence;
  readonly svg: string;
  readonly digest: string;
}) {
  const { repository, takenAt, policy, tool, limits } = evidence;
  return (
    <>
      <header>
        <h1>What {titleOf(evidence)} sends to language models</h1>
        <p class="soft">
          Taken on {takenAt.slice(0, 16).replace('T', ' ')} UTC at commit{' '}
          <code>{repository.commit?.slice(0, 12) ?? 'not known'}</code>
          {repository.changed ? ' with changes that are not committed' : ''}, under the policy{' '}
          <code>{policy.file ?? 'built in'}</code> (<code>{policy.digest.slice(0, 12)}</code>), by {tool.name}{' '}
          {tool.version}.
        </p>
      </header>
      <main>
        <Summary evidence={evidence} />
        <DataFlowSection evidence={evidence} svg={svg} />
        <ServicesSection evidence={evidence} />
        <VendorsSection evidence={evidence} />
        <ChecklistSection evidence={evidence} />
        <CallSitesSection evidence={evidence} />
        <FindingsSection evidence={evidence} />
        <PopulationSection evidence={evidence} />
        <section>
          <h2 id="limits">Limits of the method</h2>
          <ul>
            {limits.map((limit) => (
              <li>{limit}</li>
            ))}
          </ul>
        </section>
      </main>
      <footer class="soft">
        <p>
          Policy digest: <code>{policy.digest}</code>. Commit: <code>{repository.commit ?? 'not known'}</code>
          .
        </p>
        <Digest digest={digest} />
      </footer>
    </>
  );
}
