import { isSuppressed } from '../evidence-schema.js';
import { Fragment } from 'preact';
import type { Evidence } from '../evidence-schema.js';
import { anyProvider } from '../facts/flows.js';
import { Attested, Code, Link, Table, Verdict } from './parts.js';
import { plural } from '../../plural.js';
import { destinationWords, namesOf, providerNamesOf, sectionWords, stateWords, toldOf } from './words.js';

const originWords = {
  tag: 'tag',
  data: 'the data itself',
  classifier: 'a wrapper',
  files: 'path',
  default: 'default',
} as const;

type Props = { readonly evidence: Evidence };

export function DataFlowSection({ evidence, svg }: Props & { readonly svg: string }) {
  return (
    <section>
      <h2 id="data-flow">Where the data goes</h2>
      <p id="data-flow-title">
        From the modules of this program to providers and back, and into logs and telemetry, with the classes
        of the data.
      </p>
      <figure dangerouslySetInnerHTML={{ __html: svg }} />
      <p class="soft" id="data-flow-text">
        A thick red line breaks the policy (✗), a dashed one is open: the code does not tell. Answers come
        back the way that the request went, which arrows at both ends show. A thin line into a log or a tool
        carries no prompt and no key. The tables below say the same in words.
      </p>
      <Table
        caption="Classes of data by provider"
        head={['Class of data', 'Reaches', 'With', 'Calls']}
        rows={evidence.flows.map(
          ({ class: name, provider, ownKey, anyAllowed, callSites, unapproved = 0 }) => [
            name,
            provider === anyProvider ? (
              anyAllowed ? (
                'any provider, as the policy allows'
              ) : (
                <span class="state open">? providers that the code does not name</span>
              )
            ) : (
              <>
                <Code text={provider} />{' '}
                {unapproved > 0 ? (
                  <span class="state fail">✗ the policy does not allow it for this class</span>
                ) : null}
              </>
            ),
            provider === anyProvider
              ? ''
              : ownKey
                ? 'an attested key of your own (BYOK)'
                : 'a key of OpenRouter',
            callSites,
          ],
        )}
        none="No call reaches a provider through OpenRouter."
      />
    </section>
  );
}

export function ServicesSection({ evidence: { services, keyVariables } }: Props) {
  return (
    <section>
      <h2 id="services">Services and keys</h2>
      <Table
        caption="Environment variables that hold keys"
        head={['Environment variable of the key', 'Calls', 'Classes of data sent with it']}
        rows={keyVariables.map(({ name, callSites, classes }) => [
          <Code text={name} />,
          callSites,
          classes.join(', '),
        ])}
        none="The code names no environment variable for a key: clients may read one of their own accord."
      />
      <Table
        caption="Services of the policy"
        head={['Service, as the policy lists it', 'Name of its key at OpenRouter', 'Class']}
        rows={services.map(({ name, key, class: className }) => [name, <Code text={key} />, className])}
        none="The policy lists no services under account.services."
      />
    </section>
  );
}

export function VendorsSection({ evidence: { vendors } }: Props) {
  return (
    <section>
      <h2 id="vendors">Vendors</h2>
      <p>
        What their terms say is what a person has read and answers for, not what this program has checked.
      </p>
      <Table
        caption="Vendors"
        head={['Vendor', 'Classes that reach it', 'Agreement', 'Retention', 'Training', 'Who answers for it']}
        rows={vendors.map(({ id, classes, agreement, retention, training, attestation }) => [
          <Code text={id} />,
          classes.join(', ') || 'none',
          agreement === null ? '–' : <Link to={agreement} />,
          retention ?? '–',
          training ?? '–',
          <Attested by={attestation} />,
        ])}
        none="No vendor is reached."
      />
    </section>
  );
}

export function ChecklistSection({ evidence: { checklist, account } }: Props) {
  const sections = [...new Set(checklist.map(({ section }) => section))];
  return (
    <section>
      <h2 id="checklist">Checklist</h2>
      <p>
        {account
          ? `The account was asked on ${account.asOf.slice(0, 10)} (${account.source}).${account.samePolicy ? '' : ' It was not asked under this policy, so its answers show nothing here.'}`
          : 'No audit of the account was given, so nothing is proved by the account.'}{' '}
        Ids of SOC 2 and of the HIPAA Security Rule say where those have the same concern; they claim no
        conformity.
      </p>
      {sections.map((section) => (
        <Fragment>
          <h3>{sectionWords[section] ?? section}</h3>
          <Table
            caption={sectionWords[section] ?? section}
            head={['Item', 'State', 'Why', 'Rules and checks', 'SOC 2, HIPAA']}
            rows={checklist
              .filter((item) => item.section === section)
              .map(({ text, state, why, rules, checks, related, attestation }) => [
                text,
                <span class={`state ${state}`}>{stateWords[state]}</span>,
                <>
                  {why} {attestation ? <Attested by={attestation} /> : null}
                </>,
                <span class="mono">{[...rules, ...checks].join(', ') || '–'}</span>,
                <span class="soft">{[...related.soc2, ...related.hipaa].join(', ')}</span>,
              ])}
            none=""
          />
        </Fragment>
      ))}
    </section>
  );
}

export function CallSitesSection({ evidence: { callSites } }: Props) {
  return (
    <section>
      <h2 id="calls">Every call</h2>
      <Table
        caption="Every call"
        head={['Place', 'Client', 'To', 'Class (from)', 'Models', 'Providers', 'Verdicts']}
        rows={callSites.map((site) => [
          <>
            <Code text={`${site.file}:${site.line}`} />
            {site.declaration === '' ? null : <div class="soft mono">{site.declaration}</div>}
            {site.judgedAtCallers ? <div class="soft">judged where it is called</div> : null}
          </>,
          site.client,
          destinationWords[site.destination],
          site.classes.map(({ name, origin }) => `${name} (${originWords[origin]})`).join(', '),
          <span class="mono">{namesOf(site.models)}</span>,
          <span class="mono">{providerNamesOf(site)}</span>,
          (['fail', 'open', 'pass', 'notApplicable'] as const).map((kind) => {
            const rules = Object.keys(site.verdicts).filter((rule) => site.verdicts[rule] === kind);
            return rules.length === 0 ? null : (
              <div>
                <Verdict kind={kind} /> <span class="soft mono">{rules.join(', ')}</span>
              </div>
            );
          }),
        ])}
        none="No call to a language model was found."
      />
    </section>
  );
}

export function FindingsSection({ evidence: { findings } }: Props) {
  const listed = findings.filter((finding) => !isSuppressed(finding));
  const suppressed = findings.filter(isSuppressed);
  return (
    <section>
      <h2 id="findings">{plural(listed.length, 'finding', 'findings')}</h2>
      <Table
        caption="Findings"
        head={['Place', 'Rule', 'Finding']}
        rows={listed.map((finding) => [
          <Code text={`${finding.file}:${finding.line}`} />,
          <>
            <Verdict kind={finding.verdict} /> <span class="mono">{finding.rule}</span>
          </>,
          toldOf(finding),
        ])}
        none="None."
      />
      <h2 id="suppressions">{plural(suppressed.length, 'suppression', 'suppressions')}</h2>
      <Table
        caption="Suppressions"
        head={['Place', 'Rule', 'Reason given', 'Owner', 'Until']}
        rows={suppressed.map(({ file, line, rule, suppression }) => [
          <Code text={`${file}:${line}`} />,
          <span class="mono">{rule}</span>,
          suppression?.justification ?? '',
          suppression?.owner ?? '–',
          suppression?.until ?? '–',
        ])}
        none="No directive in the code suppresses a finding."
      />
    </section>
  );
}

export function PopulationSection({ evidence: { population, rules } }: Props) {
  const files = (title: string, names: readonly string[]) =>
    names.length === 0 ? null : (
      <details>
        <summary>
          {title}: {names.length}
        </summary>
        <p class="mono">{names.join(', ')}</p>
      </details>
    );
  return (
    <section>
      <h2 id="population">What was looked at</h2>
      <p>
        {plural(population.files.read, 'file', 'files')} read in{' '}
        {population.scope.join(', ') === '.'
          ? 'the whole repository'
          : population.scope.slice(0, 5).join(', ')}
        , {population.keysOnly} of them tests or scripts, which are judged for keys only.
      </p>
      <Table
        caption="Files that could not be judged"
        head={['File', 'Why it was not judged']}
        rows={[...population.refused, ...population.skipped].map(({ file, reason }) => [
          <Code text={file} />,
          reason,
        ])}
        none="Every source file could be read, and none was skipped."
      />
      {files('Not followed to their end, so that calls may be missing', population.unfinished)}
      {files('Ignored source files, and folders that are ignored as a whole', population.ignored ?? [])}
      {(population.otherLanguages ?? []).map(({ language, files: names }) =>
        files(`${language} files that name OpenRouter`, names),
      )}
      <Table
        caption="Verdicts by rule"
        head={['Rule', 'Pass', 'Fail', 'Open', 'Not applicable']}
        rows={rules.map(({ rule, verdicts: { pass, fail, open, notApplicable } }) => [
          <Code text={rule} />,
          pass,
          fail,
          open,
          notApplicable,
        ])}
        none=""
      />
    </section>
  );
}
