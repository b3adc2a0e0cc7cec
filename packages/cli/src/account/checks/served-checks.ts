import { type ClassPolicy, controlNamed, coversSlug } from '@openrouter-compliance/core';
import { keyVariables } from '../api/api-key.js';
import type { Rows } from '../api/answers.js';
import type { AuditCheck, AuditContext } from '../audit-check.js';
import { auditedKeys, demandedClass, type AuditedKey, type DemandedClass } from '../audited-keys.js';
import { modelNamesOf } from '../catalog-lookup.js';
import { fail, notApplicable, open, pass, type Result } from '../result.js';
import { needsByok } from './byok-check.js';

type Activity = Rows['activity'];
type Allowance = ReturnType<ClassPolicy['allowsModel']>;

/** What OpenRouter takes of the price when a key of one's own is used; credits beyond it were spent on shared capacity. */
const byokFee = 0.05;

const servedProviders: AuditCheck = {
  id: 'served-providers',
  item: controlNamed('compliant-providers'),
  title: 'Only allowed providers served requests in the last 30 days',
  judge: (context) =>
    judgeServed(context, (key, demanded, rows) =>
      judgeNames(key, demanded, rows, {
        what: 'served by',
        nameOf: ({ provider_name: name }) => name,
        allowanceOf: (name) => providerAllowance(name, demanded, context),
        remedy: 'Pin the providers in the code and in a guardrail',
      }),
    ),
};

const servedModels: AuditCheck = {
  id: 'served-models',
  item: controlNamed('approved-models'),
  title: 'Only allowed models served requests in the last 30 days',
  judge: (context) =>
    judgeServed(context, (key, demanded, rows) =>
      judgeNames(key, demanded, rows, {
        what: 'answered by',
        nameOf: ({ model, model_permaslug: permaslug }) => model ?? permaslug,
        allowanceOf: (name) => {
          const allowances = modelNamesOf(name, context.account.catalog).map((each) =>
            demanded.policy.allowsModel([each]),
          );
          return (
            allowances.find(({ allowed }) => allowed === true) ??
            allowances.find(({ allowed }) => allowed === 'unknown') ??
            (allowances[0] as Allowance)
          );
        },
        remedy: 'Name allowed models in the code and in a guardrail',
      }),
    ),
};

/** Of a display name, which only OpenRouter's list of providers turns into a slug for certain. */
function providerAllowance(name: string, { policy }: DemandedClass, context: AuditContext): Allowance {
  const slug = slugOf(name, context);
  const allowance = policy.allowsProvider(slug ?? name);
  if (slug !== undefined || allowance.allowed !== false) return allowance;
  return { allowed: 'unknown', why: 'OpenRouter lists no provider by this name' };
}

interface Naming {
  /** `served by`, for messages. */
  readonly what: string;
  readonly nameOf: (row: Activity) => string | undefined;
  readonly allowanceOf: (name: string) => Allowance;
  readonly remedy: string;
}

/** One result for each name that served the key. */
function judgeNames(
  { title }: Served,
  { name: className }: DemandedClass,
  rows: readonly Activity[],
  { what, nameOf, allowanceOf, remedy }: Naming,
): readonly Result[] {
  return [...groupBy(rows, nameOf)].map(([name, group]) => {
    if (name === undefined) return open(title, `OpenRouter does not say what ${count(group)} were ${what}.`);
    const allowance = allowanceOf(name);
    if (allowance.allowed === true) return pass(title);
    const fact = `${count(group)} were ${what} ${name}${between(group)}`;
    if (allowance.allowed === 'unknown')
      return open(title, `${fact}, and whether class ${className} allows it is not known: ${allowance.why}.`);
    return fail(title, `${fact}, which class ${className} does not allow. ${remedy}.`);
  });
}

const servedByok: AuditCheck = {
  id: 'served-byok',
  item: controlNamed('compliant-providers'),
  title: 'Requests that need a key of your own were sent with it',
  judge: (context) =>
    judgeServed(context, ({ title }, demanded, rows) => {
      if (!needsByok(demanded))
        return [notApplicable(title, `Class ${demanded.name} does not need keys of your own.`)];
      const total = (member: 'usage' | 'byok_usage_inference'): number | undefined =>
        rows.reduce<number | undefined>(
          (sum, row) => (sum === undefined || row[member] === undefined ? undefined : sum + row[member]),
          0,
        );
      const credits = total('usage');
      const own = total('byok_usage_inference');
      if (credits === undefined || own === undefined)
        return [open(title, 'OpenRouter does not say with whose keys its requests were sent.')];
      if (credits > own * byokFee * 1.01 + 1e-9) {
        return [
          fail(
            title,
            `Requests of the last 30 days were paid with credits, that is, sent with OpenRouter's keys, and class ${demanded.name} demands your own. Switch on "Always use for this provider" under "BYOK".`,
          ),
        ];
      }
      if (own === 0)
        return [open(title, 'Its requests cost nothing, so with whose keys they were sent is not known.')];
      return [pass(title)];
    }),
};

const servedByCode: AuditCheck = {
  id: 'served-by-code',
  item: controlNamed('fallbacks'),
  title: `Only providers that the code pins served ${keyVariables.api} in the last 30 days`,
  judge: (context) => {
    const { account, code } = context;
    const subject = `the key in ${keyVariables.api}`;
    if (!account.currentKey.known) return [notApplicable(subject, `${account.currentKey.why}.`)];
    if (!code.known) return [notApplicable(subject, `${code.why}.`)];
    if (!account.activity.known) return [open(subject, `${account.activity.why}, so its use is not known.`)];
    const rows = account.activity.value.byKey.get(account.currentKey.value.hash);
    if (!rows) return [open(subject, 'OpenRouter does not list it by its hash, so its use is not known.')];
    const { providers } = code.value;
    if (!providers.known) return [open(subject, `${providers.why}, so any provider may serve.`)];
    const pinned = providers.value.map((written) => slugOf(written, context) ?? written.toLowerCase());
    if (rows.length === 0) return [pass(subject)];
    return [...groupBy(rows, ({ provider_name: name }) => name)].map(([name, group]) => {
      if (name === undefined) return open(subject, `OpenRouter does not say what served ${count(group)}.`);
      const slug = slugOf(name, context);
      if (slug === undefined)
        return open(
          subject,
          `${count(group)} were served by ${name}, and OpenRouter lists no such provider.`,
        );
      if (pinned.some((each) => coversSlug(slug, each) || coversSlug(each, slug))) return pass(subject);
      return fail(
        subject,
        `${count(group)} were served by ${name}${between(group)}, and the code pins ${pinned.join(', ')} only. An older version ran, or something else uses the key.`,
      );
    });
  },
};

/** The rows of every key with its class, also of keys that are disabled by now, and the rows of none of them. */
function judgeServed(
  context: AuditContext,
  judge: (key: Served, demanded: DemandedClass, rows: readonly Activity[]) => readonly Result[],
): readonly Result[] {
  const { keys, activity } = context.account;
  if (!activity.known || !keys.known) {
    const [unread] = [activity, keys].filter((part) => !part.known);
    return [open('the account', `${unread?.why}, so what served it is not known.`)];
  }
  const results = auditedKeys(context).flatMap(({ title, row, classes }) => {
    const rows = row.hash === undefined ? undefined : activity.value.byKey.get(row.hash);
    if (!rows) return open(title, 'OpenRouter does not list it by its hash, so what served it is not known.');
    const used = rows.filter(({ requests }) => requests === undefined || requests > 0);
    if (used.length === 0) return notApplicable(title, 'It made no request in the last 30 days.');
    if (!classes.known) return open(title, `${classes.why}.`);
    return classes.value.flatMap((demanded) => judge({ title }, demanded, used));
  });
  const fallback = demandedClass(context.policy.data.defaultClass, context);
  const { others } = activity.value;
  const rest = fallback && others.length > 0 ? judge({ title: unlisted }, fallback, others) : [];
  const all = [...results, ...rest];
  return all.length > 0 ? all : [notApplicable('the account', 'It made no request in the last 30 days.')];
}

/** Whose requests they are: deleted keys, and the chat of the website. */
const unlisted = 'requests of no listed key';

/** What made the requests. */
type Served = Pick<AuditedKey, 'title'>;

/** `Map.groupBy` is not there before Node 21. */
function groupBy<K, T>(rows: readonly T[], keyOf: (row: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** The slug of a display name, by OpenRouter's own list; undefined when that has no such name. */
function slugOf(name: string, { account: { catalog } }: AuditContext): string | undefined {
  return catalog.known ? catalog.value.providers.find((each) => each.name === name)?.slug : undefined;
}

function count(rows: readonly Activity[]): string {
  const requests = rows.reduce((sum, row) => sum + (row.requests ?? 0), 0);
  return requests === 1 ? '1 request' : `${requests === 0 ? 'some' : requests} requests`;
}

function between(rows: readonly Activity[]): string {
  const dates = rows.flatMap(({ date }) => date?.slice(0, 10) ?? []).sort();
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last ? ` on ${first}` : ` from ${first} to ${last}`;
}

export const servedChecks: readonly AuditCheck[] = [servedProviders, servedModels, servedByok, servedByCode];
