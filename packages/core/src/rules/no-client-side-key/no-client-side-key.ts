import { browserOption, publicSources, publicVariables } from '../../catalog/public-variables.js';
import type { CallSite } from '../../facts/call-site.js';
import { optionsIn } from '../../facts/handed-keys.js';
import { keySources, showsThatThereIsNone, type KeySource } from '../../facts/key-sources.js';
import { gapOf, type Gap } from '../../flow/read-shape.js';
import type { Alternatives } from '../../flow/shape.js';
import type { Site } from '../../flow/value.js';
import { unknownDestination } from '../applicability.js';
import { defineRule, type ProblemDraft, type VerdictDraft } from '../define-rule.js';
import { callName, locate } from '../locate.js';

const messages = {
  public:
    '{{source}} stands in what browsers load, as {{by}} puts it there, so everybody can use this key. Read it on a server, from a variable that stays there.',
  option:
    '{{client}} may be made in a browser because of `dangerouslyAllowBrowser`, and its key goes wherever it is made. Send the request from a server, and remove the option.',
  client:
    "{{call}} runs in the browser, as `'use client'` says, where everybody can read its key. Send the request from a server: a route handler, or a function with `'use server'`.",
  undecided: 'Whether the key of {{call}} stays on a server cannot be told: {{reason}}.',
} as const;

type MessageId = keyof typeof messages;

export const noClientSideKey = defineRule<MessageId>({
  name: 'no-client-side-key',
  meta: { description: 'Disallow keys in code that browsers load', messages },
  on: { callSite: judge },
});

function judge(fact: CallSite): VerdictDraft<MessageId> {
  if (!goesToVendor(fact))
    return {
      kind: 'notApplicable',
      why: 'the request goes to a host of which it is not known that it takes such a key',
    };
  if (showsThatThereIsNone(fact)) return { kind: 'pass' };
  const sources = keySources(fact);
  const option = browserOptionOf(fact);
  // A key that is handed in may be that of the person at the browser, who may use it.
  const isOurs = sources.some(({ kind }) => kind === 'variable' || kind === 'literal');
  const problems: ProblemDraft<MessageId>[] = sources.flatMap((source) => {
    const by = publishedBy(source);
    const name = nameOfSource(source);
    return by === undefined ? [] : [problem(fact, 'public', { source: name, by }, siteOf(source))];
  });
  if (option.isOn && isOurs)
    problems.push(problem(fact, 'option', { client: fact.matched.instance.client.title }, option.site));
  if (fact.inBrowser && isOurs && problems.length === 0)
    problems.push(problem(fact, 'client', {}, undefined));
  const gap = gapIn(fact, sources, option);
  const elsewhere = unknownDestination(fact);
  if (problems.length > 0 && elsewhere === undefined) return { kind: 'fail', problems };
  if (problems.length > 0)
    return open(fact, { text: `where the request goes is not known: ${elsewhere}`, why: 'destination' });
  return gap ? open(fact, gap) : { kind: 'pass' };
}

/** OpenRouter, the vendor whose client it is, or nobody knows. */
function goesToVendor({ destinations, matched }: CallSite): boolean {
  const vendor = matched.instance.client.instance.baseUrl.otherwise;
  return destinations.some(
    (each) =>
      each.kind === 'openrouter' || each.kind === 'unknown' || (each.url !== '' && each.url === vendor),
  );
}

interface BrowserOption {
  readonly isOn: boolean;
  readonly gap?: Gap;
  readonly site?: Site | undefined;
}

function browserOptionOf({ matched: { instance, args } }: CallSite): BrowserOption {
  const values: Alternatives = [...instance.makings.flat(), ...args].flatMap((value) =>
    optionsIn(value, browserOption).flat(),
  );
  const on = values.find((shape) => shape.kind === 'literal' && shape.value === true);
  if (on) return { isOn: true, site: on.kind === 'literal' ? on.site : undefined };
  const unknown = values.find((shape) => shape.kind === 'unknown');
  return { isOn: false, ...(unknown?.kind === 'unknown' ? { gap: gapOf(unknown) } : {}) };
}

function publishedBy(source: KeySource): string | undefined {
  if (source.kind === 'variable')
    return publicVariables.find(({ prefix }) => source.name.startsWith(prefix))?.by;
  if (source.kind !== 'outside') return undefined;
  return publicSources.find(
    ({ module, path }) =>
      module === source.module && path.every((step, index) => step === source.path[index]),
  )?.by;
}

function gapIn(fact: CallSite, sources: readonly KeySource[], option: BrowserOption): Gap | undefined {
  const mayBeTheirs = sources.length > 0 && (option.isOn || fact.inBrowser);
  if (mayBeTheirs)
    return {
      text: 'it runs in the browser, and its key may be that of the person who uses it',
      why: 'parameter',
    };
  const isPrivate = sources.some(({ kind }) => kind === 'variable' || kind === 'literal');
  if (option.gap && isPrivate) return option.gap;
  // What a package gives is none of the program's public variables.
  const unread = sources.find((source) => source.kind === 'unknown' && source.of !== 'call-result');
  return unread?.kind === 'unknown' ? { text: unread.reason, why: unread.of } : undefined;
}

function problem(
  fact: CallSite,
  messageId: MessageId,
  data: Readonly<Record<string, string>>,
  site: Site | undefined,
): ProblemDraft<MessageId> {
  const place = locate(fact, site);
  const title = 'Decide which server sends the request';
  const reason = 'which code of a server takes over the request is not known';
  return {
    messageId,
    data: { call: callName(fact), ...data },
    ...place,
    remedies: [{ kind: 'undecided', title, reason, at: place.span }],
  };
}

function open(fact: CallSite, { text, why }: Gap): VerdictDraft<MessageId> {
  const data = { call: callName(fact), reason: text };
  return { kind: 'open', why, messageId: 'undecided', data, span: fact.span };
}

function nameOfSource(source: KeySource): string {
  if (source.kind === 'variable') return `\`${source.name}\``;
  return source.kind === 'outside' ? `\`${source.path.join('.')}\`` : 'The key';
}

function siteOf(source: KeySource): Site | undefined {
  return 'site' in source ? source.site : undefined;
}
