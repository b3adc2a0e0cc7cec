import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** 1-based. */
const number = v.pipe(v.number(), v.integer(), v.minValue(1));
const place = { file: v.string(), line: number, column: number, endLine: number, endColumn: number };
const described = <S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(schema, v.description(description));

const suppression = v.object({
  justification: v.string(),
  owner: v.nullable(v.string()),
  until: v.nullable(v.string()),
  rejected: described(
    v.nullable(v.string()),
    'Why the directive does not count, so that the finding does. Null: it counts.',
  ),
});

const finding = v.object({
  ...place,
  rule: v.string(),
  verdict: v.picklist(['fail', 'open']),
  message: v.string(),
  declaration: described(v.string(), 'The declarations around it; empty at the top level.'),
  related: v.array(v.object({ ...place, message: v.string() })),
  path: described(
    v.array(
      v.object({
        ...place,
        kind: v.picklist(['source', 'through', 'sent', 'logged']),
        message: v.string(),
      }),
    ),
    'How a value got into a log, first step first; empty for findings of other kinds.',
  ),
  remedies: described(v.array(v.string()), 'Titles of the repairs that "fix" or an editor offers.'),
  suppression: described(v.nullable(suppression), 'A directive of the file that names the finding.'),
  enforcement: described(
    v.nullable(
      v.object({ level: v.picklist(['report', 'new', 'all']), stricterFrom: v.nullable(v.string()) }),
    ),
    'What "enforce" of the policy makes of it, and from when on it is stricter; null where no entry fits.',
  ),
  approvedBy: described(
    v.nullable(v.string()),
    'Who approved a change of a control, which then counts no more; null for other findings.',
  ),
  known: described(v.nullable(v.boolean()), 'Whether the baseline holds it; null without a baseline.'),
});

const unjudged = v.object({
  file: v.string(),
  position: v.nullable(v.object({ line: number, column: number })),
  reason: v.string(),
});

/**
 * What `check --format json` writes. Version 1: keys may be added, none changes its meaning. Paths are relative to `root`, with `/`;
 * lines and columns are 1-based, columns in UTF-16 units, ends exclusive. Open and suppressed findings are always listed.
 */
export const checkSchema = v.object({
  version: v.literal(1),
  tool: v.object({ name: v.string(), version: v.string() }),
  root: described(v.string(), 'Absolute; paths are relative to it.'),
  policy: v.object({
    file: described(v.nullable(v.string()), 'Null: the built-in policy.'),
    digest: v.string(),
  }),
  verdicts: v.object({ pass: count, fail: count, open: count, notApplicable: count }),
  files: v.object({ read: count, judged: count, clean: count, refused: count, skipped: count }),
  findings: v.array(finding),
  notes: described(v.array(v.string()), 'What the whole run shows beside findings.'),
  refused: described(v.array(unjudged), 'Files that could not be judged.'),
  skipped: described(v.array(unjudged), 'Files that are no source, such as bundles.'),
});

export type JsonReport = v.InferOutput<typeof checkSchema>;
