import { controlNamed } from '@openrouter-compliance/core';
import { keyVariables } from '../api/api-key.js';
import type { AuditCheck, AuditContext } from '../audit-check.js';
import { auditedKeys, judgeKeys, namesKey, type AuditedKey } from '../audited-keys.js';
import { bindingOf } from '../guardrails.js';
import { fail, notApplicable, open, pass, type Result } from '../result.js';

const day = 24 * 60 * 60 * 1000;
/** A new key and the one that it replaces may both work for so long. */
const rotationOverlap = 7;

const creditLimit: AuditCheck = {
  id: 'credit-limit',
  item: controlNamed('credit-limits'),
  title: 'Every key has a credit limit',
  judge: (context) => judgeKeys(context, (key) => judgeLimit(key, context)),
};

function judgeLimit({ title, row }: AuditedKey, context: AuditContext): Result {
  const { maxCreditLimit } = context.policy.data.account;
  if (row.limit === undefined) return open(title, 'OpenRouter does not say whether it has a credit limit.');
  if (row.limit === null) {
    const { guardrails, further } = bindingOf(row, context);
    if (guardrails.some(({ limit_usd: limit }) => typeof limit === 'number')) return pass(title);
    if (further === undefined && guardrails.some(({ limit_usd: limit }) => limit === undefined))
      return open(
        title,
        'It has no limit of its own, and OpenRouter does not say whether its guardrail has one.',
      );
    return fail(
      title,
      'It has no credit limit, so whoever gets hold of it can spend all credits. Set a limit under "Keys".',
    );
  }
  if (maxCreditLimit !== undefined && row.limit > maxCreditLimit) {
    return fail(
      title,
      `Its credit limit is $${row.limit}, and the policy allows $${maxCreditLimit}. Lower it under "Keys".`,
    );
  }
  return pass(title);
}

const paidTier: AuditCheck = {
  id: 'paid-tier',
  item: controlNamed('compliant-providers'),
  title: 'The account is not on the free tier',
  judge: ({ account: { freeTier } }) => {
    if (!freeTier.known) return [open('the account', `${freeTier.why}, so its tier is not known.`)];
    if (freeTier.value === undefined)
      return [open('the account', 'OpenRouter does not say which tier it has.')];
    if (!freeTier.value) return [pass('the account')];
    return [
      fail(
        'the account',
        'It is on the free tier, whose providers may keep prompts and train on them. Buy credits before regulated data is sent.',
      ),
    ];
  },
};

const keyExpiry: AuditCheck = {
  id: 'key-expiry',
  item: controlNamed('key-rotation'),
  title: 'Every key expires in good time',
  judge: (context) =>
    judgeKeys(context, ({ title, row: { expires_at: expiry } }) => {
      const { maxLifetimeDays } = context.policy.data.account;
      if (expiry === undefined) return open(title, 'OpenRouter does not say when it expires.');
      if (expiry === null) {
        return fail(
          title,
          'It never expires, so a lost key works for ever. Replace it by a key with an expiry, which cannot be added later.',
        );
      }
      if (expiry - context.now.getTime() <= maxLifetimeDays * day) return pass(title);
      return fail(
        title,
        `It expires on ${toDate(expiry)}, more than ${maxLifetimeDays} days from now. Replace it by a key that expires earlier.`,
      );
    }),
};

const keyRotation: AuditCheck = {
  id: 'key-rotation',
  item: controlNamed('key-rotation'),
  title: 'Every key has been rotated',
  judge: (context) =>
    judgeKeys(context, ({ title, row: { created_at: created } }) => {
      const { rotationDays } = context.policy.data.account;
      if (created === undefined) return open(title, 'OpenRouter does not say when it was made.');
      const age = Math.floor((context.now.getTime() - created) / day);
      if (age <= rotationDays) return pass(title);
      return fail(
        title,
        `It is ${age} days old, and the policy wants a new one every ${rotationDays} days. Make a new key, deploy it, and delete this one.`,
      );
    }),
};

const idleKey: AuditCheck = {
  id: 'idle-key',
  item: controlNamed('service-keys'),
  title: 'Every key is in use',
  judge: (context) => judgeKeys(context, (key) => judgeUse(key, context)),
};

function judgeUse({ title, row }: AuditedKey, { account, policy, now }: AuditContext): Result {
  const { idleDays } = policy.data.account;
  const { created_at: created, hash, usage_daily: usage, byok_usage_daily: byokUsage } = row;
  if (created !== undefined && now.getTime() - created < idleDays * day) return pass(title);
  if ((usage ?? 0) > 0 || (byokUsage ?? 0) > 0) return pass(title);
  if (!account.activity.known) return open(title, `${account.activity.why}, so its use is not known.`);
  const rows = hash === undefined ? undefined : account.activity.value.byKey.get(hash);
  if (!rows) return open(title, 'OpenRouter does not say what it was used for.');
  const since = toDate(now.getTime() - idleDays * day);
  const recent = rows.filter(({ date }) => date === undefined || date >= since);
  if (recent.some(({ requests }) => requests !== undefined && requests > 0)) return pass(title);
  if (recent.some(({ requests }) => requests === undefined))
    return open(title, 'OpenRouter does not say how often it was used.');
  // Activity ends with yesterday, and a request to a free model today costs nothing.
  if (created === undefined)
    return open(title, 'It has no request, and OpenRouter does not say how old it is.');
  return fail(
    title,
    `It made no request in the last ${idleDays} days, so nobody would miss it, nor see its misuse. Delete it.`,
  );
}

const keyPerService: AuditCheck = {
  id: 'key-per-service',
  item: controlNamed('service-keys'),
  title: 'Every service has a key of its own',
  judge: (context) => judgeServices(context),
};

function judgeServices(context: AuditContext): readonly Result[] {
  const { services } = context.policy.data.account;
  if (services.length === 0) {
    return [
      open(
        'the account',
        'The policy does not say which services there are. List them under "account.services" with the names of their keys.',
      ),
    ];
  }
  if (!context.account.keys.known)
    return [open('the keys of the account', `${context.account.keys.why}, so they cannot be read.`)];
  const keys = auditedKeys(context).filter(({ isUsable }) => isUsable);
  return [
    ...services.map((service) => judgeService(service, keys, context)),
    ...keys.map((key) => judgeOwner(key, context)),
  ];
}

function judgeService(
  service: { readonly name: string; readonly key: string },
  keys: readonly AuditedKey[],
  { now }: AuditContext,
): Result {
  const subject = `service "${service.name}"`;
  const own = keys.filter(({ row: { name } }) => namesKey(service.key, name));
  if (own.length === 0) {
    if (keys.some(({ row: { name } }) => name === undefined))
      return open(subject, 'OpenRouter lists a key without its name, which may be its key.');
    return fail(
      subject,
      `No usable key is named "${service.key}", so the service has none or shares one. Make a key for it, or correct the policy.`,
    );
  }
  if (own.length === 1) return pass(subject);
  const newest = Math.max(...own.map(({ row }) => row.created_at ?? Number.NaN));
  if (Number.isNaN(newest))
    return open(subject, `It has ${own.length} keys, and OpenRouter does not say how old they are.`);
  if (own.length === 2 && now.getTime() - newest <= rotationOverlap * day) return pass(subject);
  return fail(
    subject,
    `It has ${own.length} usable keys, so it is not clear which one is in use. Delete all but one; a rotation may take ${rotationOverlap} days.`,
  );
}

function judgeOwner({ title, row }: AuditedKey, { policy }: AuditContext): Result {
  if (row.name === undefined)
    return open(title, 'OpenRouter does not say its name, so its service is not known.');
  const owners = policy.data.account.services.filter(({ key }) => namesKey(key, row.name));
  if (owners.length === 1) return pass(title);
  if (owners.length === 0) {
    return fail(
      title,
      'It belongs to no service of the policy, so nobody answers for it. Delete it, or list its service under "account.services".',
    );
  }
  const names = owners.map(({ name }) => `"${name}"`).join(' and ');
  return fail(
    title,
    `It is shared by ${names}, so neither can be stopped without the other. Give each a key of its own.`,
  );
}

const managementKeyApart: AuditCheck = {
  id: 'management-key-apart',
  item: controlNamed('management-keys'),
  title: 'Programs do not hold the management key',
  judge: ({ account: { currentKey, sharesManagementKey } }) => {
    const subject = keyVariables.api;
    if (!currentKey.known) return [notApplicable(subject, `${currentKey.why}.`)];
    const { is_management_key: managing, is_provisioning_key: older } = currentKey.value.row;
    const isManaging = sharesManagementKey || (managing ?? older);
    if (isManaging === undefined)
      return [open(subject, 'OpenRouter does not say which sort of key it holds.')];
    if (!isManaging) return [pass(subject)];
    return [
      fail(
        subject,
        'It holds a management key, with which a program could make and delete keys. Give programs an API key.',
      ),
    ];
  },
};

export const keyChecks: readonly AuditCheck[] = [
  creditLimit,
  paidTier,
  keyExpiry,
  keyRotation,
  idleKey,
  keyPerService,
  managementKeyApart,
];

function toDate(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
