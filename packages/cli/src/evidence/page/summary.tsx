import type { Evidence } from '../evidence-schema.js';
import { plural } from '../../plural.js';
import { leadOf, share, stateWords, termsOf } from './words.js';

/** The first screen. */
export function Summary({ evidence }: { readonly evidence: Evidence }) {
  const { verdicts, population, checklist } = evidence;
  const { pass, fail, open, notApplicable } = verdicts;
  const decided = pass + fail + open;
  const others = population.otherLanguages;
  return (
    <section aria-label="Summary">
      <p class="lead">{leadOf(evidence)}</p>
      <div class="cards">
        <div class="card">
          <h3>Verdicts of the rules</h3>
          <div class="bar" aria-hidden="true">
            <span class="pass" style={`flex:${pass}`} />
            <span class="fail" style={`flex:${fail}`} />
            <span class="open" style={`flex:${open}`} />
          </div>
          <dl>
            <dt>✓ pass</dt>
            <dd>
              {pass} ({share(pass, decided)})
            </dd>
            <dt>✗ fail</dt>
            <dd>
              {fail} ({share(fail, decided)})
            </dd>
            <dt>? open: the code does not tell</dt>
            <dd>
              {open} ({share(open, decided)})
            </dd>
            <dt class="soft">– not applicable, not in the shares</dt>
            <dd>{notApplicable}</dd>
          </dl>
        </div>
        <div class="card">
          <h3>What was looked at</h3>
          <dl>
            <dt>files read</dt>
            <dd>{population.files.read}</dd>
            <dt>judged, as they name something to judge</dt>
            <dd>{population.files.judged}</dd>
            <dt>refused: could not be read</dt>
            <dd>{population.files.refused}</dd>
            <dt>skipped: made by a bundler</dt>
            <dd>{population.files.skipped}</dd>
            <dt>ignored files and folders</dt>
            <dd>{population.ignored?.length ?? 'not known'}</dd>
            <dt>files of other languages that name OpenRouter, not judged</dt>
            <dd>{others?.flatMap(({ files }) => files).length ?? 'not known'}</dd>
          </dl>
        </div>
        <div class="card">
          <h3>{plural(checklist.length, 'item', 'items')} of the checklist</h3>
          <dl>
            {(Object.keys(stateWords) as (keyof typeof stateWords)[]).map((state) => (
              <>
                <dt class={`state ${state}`}>{stateWords[state]}</dt>
                <dd>{checklist.filter((item) => item.state === state).length}</dd>
              </>
            ))}
          </dl>
        </div>
        <ServicesCard evidence={evidence} />
        <VendorsCard evidence={evidence} />
        <div class="card">
          <h3>What this cannot show</h3>
          <p>
            What happens after a request has left, code that is not TypeScript or JavaScript, and whether the
            class of the data is right. <a href="#limits">All limits of the method</a> stand below.
          </p>
        </div>
      </div>
    </section>
  );
}

/** How many rows of a card are shown; the section below has them all. */
const shownRows = 4;

function ServicesCard({ evidence: { services, keyVariables } }: { readonly evidence: Evidence }) {
  const rows = [
    ...services.map(({ name, key, class: className }) => [`${name}, key "${key}"`, className] as const),
    ...keyVariables.map(({ name, classes }) => [name, classes.join(', ')] as const),
  ];
  return (
    <div class="card">
      <h3>
        <a href="#services">Services and keys</a>, and the classes of their data
      </h3>
      <dl class="words">
        {rows.slice(0, shownRows).map(([name, classes]) => (
          <>
            <dt>{name}</dt>
            <dd>{classes}</dd>
          </>
        ))}
      </dl>
      {rows.length > shownRows ? <p class="soft">and {rows.length - shownRows} more</p> : null}
      {rows.length === 0 ? <p>Neither the policy nor the code names one.</p> : null}
    </div>
  );
}

function VendorsCard({ evidence: { vendors } }: { readonly evidence: Evidence }) {
  const { attested, expired, nobody } = termsOf(vendors);
  const rows = [
    ['pass', '✓ a person answers for their terms', attested],
    ['open', '? the attestation has expired', expired],
    ['open', '? nobody answers for their terms', nobody],
  ] as const;
  const list = (all: typeof attested) =>
    `${all
      .slice(0, shownRows)
      .map(({ id }) => id)
      .join(', ')}${all.length > shownRows ? ' and others' : ''}`;
  return (
    <div class="card">
      <h3>
        <a href="#vendors">Vendors</a> that data reaches
      </h3>
      <dl>
        {rows.map(([state, words, all]) =>
          all.length === 0 ? null : (
            <>
              <dt>
                <span class={`wrapped state ${state}`}>{words}</span> <span class="soft">{list(all)}</span>
              </dt>
              <dd>{all.length}</dd>
            </>
          ),
        )}
      </dl>
      {attested.length + expired.length + nobody.length === 0 ? <p>None through OpenRouter.</p> : null}
    </div>
  );
}
