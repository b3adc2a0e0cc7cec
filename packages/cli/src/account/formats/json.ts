import type { AuditReport, CheckReport } from '../audit.js';

/** For programs. Version 1 of the shape: keys may be added, none changes its meaning. Passes are listed too: they are evidence. */
export interface JsonAudit {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly source: AuditReport['source'];
  readonly policy: { readonly file: string | null; readonly digest: string };
  readonly verdicts: AuditReport['verdicts'];
  readonly checks: readonly {
    readonly id: string;
    readonly item: { readonly id: string; readonly section: string; readonly text: string };
    readonly title: string;
    readonly verdicts: CheckReport['verdicts'];
    readonly results: readonly {
      readonly verdict: string;
      readonly subject: string;
      readonly message: string;
    }[];
  }[];
}

export function toJson({ source, policy, verdicts, checks }: AuditReport, version: string): string {
  const json: JsonAudit = {
    version: 1,
    tool: { name: 'openrouter-compliance', version },
    source,
    policy: { file: policy.file ?? null, digest: policy.digest },
    verdicts,
    checks: checks.map(({ item: { id, section, text }, ...check }) => ({
      ...check,
      item: { id, section, text },
    })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
