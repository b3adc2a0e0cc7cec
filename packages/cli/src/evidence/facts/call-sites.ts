import { declarationPath, type Judgement, type Policy, type Span } from '@openrouter-compliance/core';
import {
  createLineIndex,
  judgedAtCallers,
  type FileResult,
  type SourceHost,
} from '@openrouter-compliance/scanner';
import type { EvidenceCallSite } from '../evidence-schema.js';

export type JudgedFile = FileResult & { readonly state: 'judged' };
type Verdict = EvidenceCallSite['verdicts'][string];

/** Every call of a file that sends a prompt, with what each rule says about it. */
export function callSitesOf(
  { path, text, inventory, judgements }: JudgedFile,
  {
    host,
    policy,
    relative,
  }: { readonly host: SourceHost; readonly policy: Policy; readonly relative: string },
): readonly EvidenceCallSite[] {
  if (inventory.callSites.length === 0) return [];
  const positionAt = createLineIndex(text);
  const view = host.load(path);
  return inventory.callSites.map((site): EvidenceCallSite => {
    const verdicts = verdictsAt(site.span, judgements);
    const isPinned =
      site.providers.complete &&
      site.providers.names.length > 0 &&
      verdicts['require-pinned-provider'] === 'pass' &&
      // A pin to a provider that is not approved is a pin all the same.
      ['pass', 'fail'].includes(verdicts['no-unapproved-provider'] ?? 'open') &&
      site.classes.every(({ name }) => policy.classNamed(name)?.demand.pinned === true);
    const { names, complete } = site.providers;
    return {
      file: relative,
      ...positionAt(site.span.start),
      declaration: view ? declarationPath(view, site.span) : '',
      client: site.client,
      operation: site.operation,
      destination: site.destination,
      hosts: [...site.hosts],
      classes: site.classes.map(({ name, origin }) => ({ name, origin: origin.kind })),
      models: { names: [...site.models.names], complete: site.models.complete },
      providers: { names: [...names], complete, pinned: isPinned },
      keyVariables: [...site.keyVariables],
      judgedAtCallers: isJudgedAtCallers(site.span, judgements),
      verdicts,
    };
  });
}

function isJudgedAtCallers({ start, end }: Span, judgements: readonly Judgement[]): boolean {
  return judgements.some(
    ({ fact, verdict }) =>
      fact.start === start &&
      fact.end === end &&
      verdict.kind === 'notApplicable' &&
      verdict.why === judgedAtCallers,
  );
}

const rank: readonly Verdict[] = ['notApplicable', 'pass', 'open', 'fail'];

/** The verdict of each rule on a place; the worst where a rule has judged it in several ways. */
export function verdictsAt({ start, end }: Span, judgements: readonly Judgement[]): Record<string, Verdict> {
  const verdicts: Record<string, Verdict> = {};
  for (const { rule, fact, verdict } of judgements) {
    if (fact.start !== start || fact.end !== end) continue;
    const before = verdicts[rule];
    if (before === undefined || rank.indexOf(verdict.kind) > rank.indexOf(before))
      verdicts[rule] = verdict.kind;
  }
  return verdicts;
}
