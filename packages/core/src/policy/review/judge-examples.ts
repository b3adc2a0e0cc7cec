import type { ParsedPolicy } from '../parse-policy.js';
import { lineOfKey } from '../policy-places.js';
import type { PolicyFile } from '../policy-schema.js';
import type { Allowance, ClassPolicy, HostAllowance, Policy } from '../policy.js';
import { toPolicy } from '../to-policy.js';

type Example = NonNullable<PolicyFile['examples']>[number];

/** An example of a policy, asked. */
export interface ExampleResult {
  /** `examples[2]`. */
  readonly key: string;
  /** 1-based. */
  readonly line: number;
  /** The question, for people: `openai/gpt-4o by azure for internal`. */
  readonly question: string;
  readonly passed: boolean;
  /** What the policy answers, as a sentence. */
  readonly answer: string;
}

/** Asks every example of a policy file. What the policy cannot tell is neither allowed nor not allowed. */
export function judgeExamples(parsed: ParsedPolicy): readonly ExampleResult[] {
  const policy = toPolicy(parsed.data, parsed.names, parsed.document.path);
  return (parsed.file.examples ?? []).map((example, index) => ({
    key: `examples[${index}]`,
    line: lineOfKey(parsed.document, ['examples', index]) ?? 1,
    ...(example.file === undefined ? askClass(policy, example) : askFile(policy, example, example.file)),
  }));
}

type Answer = Pick<ExampleResult, 'question' | 'passed' | 'answer'>;

function askFile(policy: Policy, example: Example, file: string): Answer {
  const given = policy.classOfFile(file.replace(/^\.\//, ''));
  const name = given ?? policy.defaultClass;
  return {
    question: `the class of ${file}`,
    passed: name === policy.classNamed(example.class)?.name,
    answer: given === undefined ? `It has the default class, "${name}".` : `"files" gives it "${name}".`,
  };
}

function askClass(policy: Policy, { class: name, model, provider, host, plugin, allowed }: Example): Answer {
  const asked = policy.classNamed(name);
  const answers = [
    model === undefined ? undefined : describe(asked?.allowsModel([model]), 'The model'),
    provider === undefined ? undefined : describe(asked?.allowsProvider(provider), 'The provider'),
    host === undefined ? undefined : describe(asked?.allowsHost(host), 'The host'),
    plugin === undefined ? undefined : describe(asked && pluginAllowance(asked, plugin), 'The plugin'),
  ].filter((each) => each !== undefined);
  const verdict = answers.some((each) => each.allowed === false)
    ? false
    : answers.every((each) => each.allowed === true) || ('unknown' as const);
  const decisive = answers.filter((each) => verdict === true || each.allowed === verdict);
  return {
    question: `${toQuestion(model, provider, host, plugin)} for ${name}`,
    passed: verdict === allowed,
    answer: decisive.map(({ text }) => text).join(' '),
  };
}

/** `openai/gpt-4o by azure at eu.openrouter.ai with web`. */
function toQuestion(...asked: readonly (string | undefined)[]): string {
  const words = [[], ['by'], ['at'], ['with']];
  const said = asked.flatMap((each, index) => (each === undefined ? [] : [...(words[index] ?? []), each]));
  return said.join(' ').replace(/^(?:by|at|with) /, '');
}

function pluginAllowance({ plugins }: ClassPolicy, plugin: string): Allowance {
  return plugins === 'any' || plugins.includes(plugin.trim().toLowerCase())
    ? { allowed: true }
    : { allowed: false, why: 'not-listed', listed: plugins };
}

const reasons = {
  'not-listed': 'is not listed',
  'free-variant': 'is a free variant, and the class allows none',
  router: 'is a router, and no pattern names it',
  preset: 'is a preset, and the class allows none',
} as const;

function describe(
  allowance: Allowance | HostAllowance | undefined,
  subject: string,
): { readonly allowed: Allowance['allowed']; readonly text: string } {
  if (!allowance) return { allowed: 'unknown', text: 'The class does not exist.' };
  switch (allowance.allowed) {
    case true:
      return { allowed: true, text: `${subject} is allowed.` };
    case false:
      return {
        allowed: false,
        text: `${subject} ${reasons['why' in allowance ? allowance.why : 'not-listed']}.`,
      };
    case 'unknown':
      return { allowed: 'unknown', text: `Cannot be told: ${allowance.why}.` };
  }
}
