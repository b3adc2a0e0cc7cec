import path from 'node:path';
import { git } from '@openrouter-compliance/codemod';
import { redactKeys, ruleNames } from '@openrouter-compliance/core';
import type { ScanResult } from '@openrouter-compliance/scanner';
import { toJsonSuppression } from '../formats/json.js';
import { commitOf } from '../commit-of.js';
import type { Project } from '../project.js';
import { toReport, type Report } from '../report/report.js';
import { isExcused } from '../suppression/suppression.js';
import { toRelative } from '../to-relative.js';
import { version } from '../version.js';
import type { Evidence, EvidenceCallSite } from './evidence-schema.js';
import { toAttested } from './facts/attested.js';
import { callSitesOf, type JudgedFile } from './facts/call-sites.js';
import { judgeChecklist } from './facts/checklist.js';
import { flowsOf } from './facts/flows.js';
import { logSinksOf } from './facts/log-sinks.js';
import { populationOf } from './facts/population.js';
import { vendorsOf } from './facts/vendors.js';
import { limits } from './limits.js';
import type { SavedAudit } from './saved-audit.js';

/**
 * Everything that a run shows, as data. Every format is made from it alone.
 *
 * @param now when the evidence is taken: attestations that expired before count no more.
 */
export function collectEvidence(
  project: Project,
  scan: ScanResult,
  { audit, now }: { readonly audit: SavedAudit | undefined; readonly now: Date },
): Evidence {
  const { root, policy, host } = project;
  const takenAt = now.toISOString();
  const today = takenAt.slice(0, 10);
  const report = toReport(project, scan, now);
  const judged = scan.files.filter((file): file is JudgedFile => file.state === 'judged');
  const relative = (file: JudgedFile) => toRelative(root, file.path);
  const callSites = judged.flatMap((file) => callSitesOf(file, { host, policy, relative: relative(file) }));
  const population = populationOf(project, scan, report);
  const rules = rulesOf(judged, report);
  const calls = callSites.filter((site) => !site.judgedAtCallers);
  const flows = flowsOf(calls, policy, today);
  const vendors = vendorsOf(flows, classesThroughOpenRouter(calls), policy, today);
  const samePolicy = audit?.source.kind === 'live' && audit.policy.digest === policy.digest;
  const { checklist = {} } = policy.data.attestations;
  const attested = Object.fromEntries(
    Object.entries(checklist).map(([id, each]) => [id, toAttested(each, today)]),
  );
  return withoutKeys({
    version: 1,
    kind: 'openrouter-compliance-evidence',
    tool: { name: 'openrouter-compliance', version },
    takenAt,
    repository: repositoryOf(root),
    policy: { file: report.policy.file ?? null, digest: policy.digest },
    population,
    verdicts: report.verdicts,
    rules,
    callSites,
    logSinks: judged.flatMap((file) => logSinksOf(file, relative(file))),
    findings: report.findings.map(({ file, start, rule, kind, declaration, message, suppression }) => ({
      file,
      line: start.line,
      rule,
      verdict: kind,
      declaration,
      message,
      suppression: toJsonSuppression(suppression),
    })),
    flows,
    services: policy.data.account.services.map(({ name, key, class: className }) => ({
      name,
      key,
      class: className,
    })),
    keyVariables: keyVariablesOf(calls),
    vendors: [...vendors],
    account: audit
      ? { source: audit.source.name, asOf: audit.source.asOf, samePolicy, verdicts: audit.verdicts }
      : null,
    checklist: [
      ...judgeChecklist({
        population,
        rules,
        callSites: calls,
        flows,
        vendors,
        audit: samePolicy ? audit : undefined,
        attested,
      }),
    ],
    limits: [...limits],
  });
}

/** Names come from users too, and a user may have written a key where a name belongs. */
function withoutKeys(evidence: Evidence): Evidence {
  return JSON.parse(redactKeys(JSON.stringify(evidence))) as Evidence;
}

function repositoryOf(root: string): Evidence['repository'] {
  const status = git(root, 'status', '--porcelain', '--untracked-files=no');
  return {
    name: nameOf(root),
    commit: commitOf(root, 'HEAD') ?? null,
    changed: status.ok ? status.text.trim() !== '' : null,
  };
}

/** `owner/name` of the remote where there is one: the same repository has other folders elsewhere. */
function nameOf(root: string): string {
  const remote = git(root, 'config', '--get', 'remote.origin.url');
  const [, name] = (remote.ok && /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(remote.text.trim())) || [];
  return name ?? path.basename(root);
}

function rulesOf(judged: readonly JudgedFile[], { findings }: Report): Evidence['rules'] {
  const judgements = judged.flatMap((file) => file.judgements);
  return ruleNames.map((rule) => {
    const verdicts = { pass: 0, fail: 0, open: 0, notApplicable: 0 };
    for (const each of judgements) if (each.rule === rule) verdicts[each.verdict.kind] += 1;
    const own = findings.filter((finding) => finding.rule === rule && finding.kind === 'fail');
    // One finding that counts is enough: what a directive suppresses must cover all of them.
    const suppressed = own.length > 0 && own.every(isExcused) ? verdicts.fail : 0;
    return { rule, verdicts, suppressed };
  });
}

function classesThroughOpenRouter(sites: readonly EvidenceCallSite[]): readonly string[] {
  const through = sites.filter(
    ({ destination }) => destination === 'openrouter' || destination === 'unknown',
  );
  return [...new Set(through.flatMap(({ classes }) => classes.map(({ name }) => name)))];
}

function keyVariablesOf(sites: readonly EvidenceCallSite[]): Evidence['keyVariables'] {
  const names = [...new Set(sites.flatMap(({ keyVariables }) => keyVariables))].sort();
  return names.map((name) => {
    const own = sites.filter(({ keyVariables }) => keyVariables.includes(name));
    const classes = [...new Set(own.flatMap((site) => site.classes.map((each) => each.name)))].sort();
    return { name, classes, callSites: own.length };
  });
}
