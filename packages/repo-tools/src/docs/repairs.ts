import { judgeCode } from './judge-code.js';
import type { RulePage } from './rule-page.js';

/** What is done about the findings of a rule, as far as its page's own examples show. */
export interface Repairs {
  /** An editor offers an edit, and `fix` makes it. */
  readonly edits: boolean;
  /** `fix` marks places where a person has to decide. */
  readonly marks: boolean;
}

/** Read from the verdicts on the page's incorrect examples, so that no list of abilities has to be kept. */
export async function readRepairs({ rule, incorrect, policy }: RulePage): Promise<Repairs> {
  const files = await judgeCode(
    incorrect.map(({ code }) => code),
    policy,
    rule,
  );
  const kinds = files
    .flatMap((file) => (file.state === 'judged' ? file.findings : []))
    .filter((finding) => finding.rule === rule)
    .flatMap(({ remedies }) => remedies.map(({ kind }) => kind));
  return { edits: kinds.some((kind) => kind !== 'undecided'), marks: kinds.includes('undecided') };
}
