import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const place = { file: v.string(), line: count };
const counts = v.object({ pass: count, fail: count, open: count, notApplicable: count });
const verdict = v.picklist(['pass', 'fail', 'open', 'notApplicable']);
const named = v.object({ names: v.array(v.string()), complete: v.boolean() });

const attestation = v.object({
  by: v.string(),
  date: v.string(),
  link: v.nullable(v.string()),
  expires: v.nullable(v.string()),
  expired: v.boolean(),
});

const callSite = v.object({
  ...place,
  column: count,
  declaration: v.string(),
  client: v.string(),
  operation: v.string(),
  destination: v.picklist(['openrouter', 'self-hosted', 'other', 'unknown']),
  hosts: v.array(v.string()),
  classes: v.array(
    v.object({ name: v.string(), origin: v.picklist(['tag', 'data', 'classifier', 'files', 'default']) }),
  ),
  models: named,
  providers: v.object({
    ...named.entries,
    pinned: v.pipe(
      v.boolean(),
      v.description('The code shows that no other provider can answer. False: it does not show it.'),
    ),
  }),
  keyVariables: v.array(v.string()),
  judgedAtCallers: v.pipe(
    v.boolean(),
    v.description('What it sends is decided, and judged, where it is called; it is in no count of calls.'),
  ),
  verdicts: v.record(v.string(), verdict),
});

const control = v.object({
  id: v.string(),
  section: v.string(),
  text: v.string(),
  state: v.picklist(['proved-by-code', 'proved-by-account', 'attested', 'open', 'refuted']),
  why: v.string(),
  rules: v.array(v.string()),
  checks: v.array(v.string()),
  attestation: v.nullable(attestation),
  related: v.object({ soc2: v.array(v.string()), hipaa: v.array(v.string()) }),
});

/**
 * Version 1 of the evidence: keys may be added, none changes its meaning. Paths are relative to the root, with `/`; lines and
 * columns are 1-based. Holds no source text, no prompt and no part of a key.
 */
export const evidenceSchema = v.object({
  version: v.literal(1),
  kind: v.literal('openrouter-compliance-evidence'),
  tool: v.object({ name: v.string(), version: v.string() }),
  takenAt: v.pipe(v.string(), v.isoTimestamp()),
  repository: v.object({
    name: v.string(),
    commit: v.nullable(v.string()),
    changed: v.pipe(
      v.nullable(v.boolean()),
      v.description('Whether the working tree differed from the commit.'),
    ),
  }),
  policy: v.object({ file: v.nullable(v.string()), digest: v.string() }),
  population: v.object({
    scope: v.pipe(
      v.array(v.string()),
      v.description('Folders and files that were named, "." for all of the root.'),
    ),
    files: v.object({ read: count, judged: count, clean: count, refused: count, skipped: count }),
    keysOnly: v.pipe(count, v.description('Tests and scripts, judged for keys in the code only.')),
    refused: v.array(v.object({ file: v.string(), reason: v.string(), mayHold: v.boolean() })),
    skipped: v.array(v.object({ file: v.string(), reason: v.string() })),
    unfinished: v.array(v.string()),
    ignored: v.pipe(v.nullable(v.array(v.string())), v.description('Null: git did not tell.')),
    otherLanguages: v.pipe(
      v.nullable(v.array(v.object({ language: v.string(), files: v.array(v.string()) }))),
      v.description('Files of other languages that name OpenRouter. Null: git did not tell.'),
    ),
  }),
  verdicts: counts,
  rules: v.array(v.object({ rule: v.string(), verdicts: counts, suppressed: count })),
  callSites: v.array(callSite),
  logSinks: v.array(v.object({ ...place, logger: v.string(), kind: v.string(), verdict })),
  findings: v.array(
    v.object({
      ...place,
      rule: v.string(),
      verdict: v.picklist(['fail', 'open']),
      declaration: v.string(),
      message: v.string(),
      suppression: v.nullable(
        v.object({
          justification: v.string(),
          owner: v.nullable(v.string()),
          until: v.nullable(v.string()),
          rejected: v.pipe(
            v.nullable(v.string()),
            v.description('Why the directive does not count, so that the finding does.'),
          ),
        }),
      ),
    }),
  ),
  flows: v.array(
    v.object({
      class: v.string(),
      provider: v.string(),
      ownKey: v.boolean(),
      anyAllowed: v.boolean(),
      callSites: count,
      unapproved: v.optional(
        v.pipe(
          count,
          v.description('How many of these calls name this provider although their class does not allow it.'),
        ),
      ),
    }),
  ),
  services: v.array(v.object({ name: v.string(), key: v.string(), class: v.string() })),
  keyVariables: v.array(v.object({ name: v.string(), classes: v.array(v.string()), callSites: count })),
  vendors: v.array(
    v.object({
      id: v.string(),
      classes: v.array(v.string()),
      agreement: v.nullable(v.string()),
      retention: v.nullable(v.string()),
      training: v.nullable(v.string()),
      attestation: v.nullable(attestation),
    }),
  ),
  account: v.nullable(
    v.object({ source: v.string(), asOf: v.string(), samePolicy: v.boolean(), verdicts: counts }),
  ),
  checklist: v.array(control),
  limits: v.array(v.string()),
});

export type Evidence = v.InferOutput<typeof evidenceSchema>;
export type EvidenceCallSite = Evidence['callSites'][number];
export type ControlEvidence = Evidence['checklist'][number];
export type AttestedBy = v.InferOutput<typeof attestation>;
export type Counts = v.InferOutput<typeof counts>;

/** Whether a directive that counts suppresses a finding. */
export function isSuppressed({ suppression }: Pick<Evidence['findings'][number], 'suppression'>): boolean {
  return suppression !== null && suppression.rejected === null;
}
