import { controlNamed } from '@openrouter-compliance/core';
import type { AuditCheck, AuditContext } from '../audit-check.js';
import { judgeKeys, type AuditedKey, type DemandedClass } from '../audited-keys.js';
import { bindingOf, type Binding } from '../guardrails.js';
import { fail, notApplicable, open, pass, type Result } from '../result.js';
import { allowedModels, allowedProviders, type Reach } from './guardrail-reach.js';
import { zdrGroupsOf, zdrMember, type ZdrGroup } from './zdr-groups.js';

/** What a guardrail says about one demand: that it holds, that it does not, or nothing that could be read. */
type Answer = 'holds' | 'fails' | 'unset' | 'unknown';

const assigned: AuditCheck = {
  id: 'guardrail-assigned',
  item: controlNamed('excluded-providers'),
  title: 'Every key is bound by a guardrail',
  judge: (context) =>
    judgeKeys(context, (key) => {
      if (!key.classes.known) return open(key.title, `${key.classes.why}.`);
      if (!key.classes.value.some(demandsAnything))
        return notApplicable(key.title, 'Its class of data demands nothing that a guardrail could enforce.');
      const { guardrails, further } = bindingOf(key.row, context);
      if (guardrails.length > 0) return pass(key.title);
      if (further !== undefined) return open(key.title, `${further}, so its guardrails are not known.`);
      return fail(
        key.title,
        'No guardrail is assigned to it, so only the code keeps prompts from other providers. Assign one to the key or to its workspace.',
      );
    }),
};

const providers: AuditCheck = {
  id: 'guardrail-providers',
  item: controlNamed('excluded-providers'),
  title: 'Guardrails allow only providers that the policy allows',
  judge: (context) =>
    judgeClasses(context, (key, demanded, binding) => {
      if (demanded.data.providers === 'any')
        return notApplicable(key.title, `Class ${demanded.name} allows any provider.`);
      return judgeReach(key, demanded, binding, 'provider', allowedProviders(demanded, binding, context));
    }),
};

const models: AuditCheck = {
  id: 'guardrail-models',
  item: controlNamed('approved-models'),
  title: 'Guardrails allow only models that the policy allows',
  judge: (context) =>
    judgeClasses(context, (key, demanded, binding) => {
      const { data, name } = demanded;
      if (data.models === 'any' && data.freeVariants)
        return notApplicable(key.title, `Class ${name} allows any model.`);
      return judgeReach(key, demanded, binding, 'model', allowedModels(demanded, binding, context));
    }),
};

function judgeReach(
  { title }: AuditedKey,
  { name }: DemandedClass,
  { further }: Binding,
  what: 'provider' | 'model',
  reach: Reach,
): Result {
  const uncertain = further ?? reach.uncertain;
  if (reach.kind === 'anything') {
    if (uncertain !== undefined)
      return open(title, `${uncertain}, so what its guardrails allow is not known.`);
    return fail(
      title,
      `Its guardrails have no list of allowed ${what}s, and class ${name} has one. Set the ${what} allowlist of the guardrail.`,
    );
  }
  if (reach.refused.length > 0 && uncertain === undefined) {
    return fail(
      title,
      `Its guardrails allow ${reach.refused.join(', ')}, which class ${name} does not. Take ${reach.refused.length > 1 ? 'them' : 'it'} off the allowlist.`,
    );
  }
  if (reach.refused.length > 0)
    return open(
      title,
      `${uncertain}, so it is not known whether ${reach.refused.join(', ')} can be reached.`,
    );
  if (reach.undecided.length > 0) {
    return open(
      title,
      `Whether class ${name} allows ${reach.undecided.join(', ')} cannot be told: ${reach.why}.`,
    );
  }
  return pass(title);
}

const trainingMembers = {
  enable_paid_model_training: 'paid endpoints that train on prompts',
  enable_free_model_training: 'free endpoints that train on prompts',
  enable_free_model_publication: 'free endpoints that publish prompts',
} as const;

const training: AuditCheck = {
  id: 'guardrail-training',
  item: controlNamed('openrouter-training'),
  title: 'Guardrails exclude providers that train on prompts',
  judge: (context) =>
    judgeClasses(context, (key, demanded, binding) => {
      if (demanded.data.routing.data_collection !== 'deny')
        return notApplicable(key.title, `Class ${demanded.name} does not demand it.`);
      const answers = Object.entries(trainingMembers).map(([member, words]) => ({
        words,
        answer: combine(
          binding.guardrails.map((guardrail) => {
            const value = guardrail[member as keyof typeof trainingMembers];
            if (value === undefined) return 'unknown';
            return value === null ? 'unset' : value ? 'fails' : 'holds';
          }),
        ),
      }));
      const attested = context.policy.data.attestations.data_collection;
      return judgeDemand(key, answers, binding, {
        attested: attested && `${attested.by} on ${attested.date}`,
        allow: 'do not exclude',
        remedy: 'Switch them off in the guardrail',
      });
    }),
};

const zdr: AuditCheck = {
  id: 'guardrail-zdr',
  item: controlNamed('provider-policies'),
  title: 'Guardrails enforce zero data retention',
  judge: (context) =>
    judgeClasses(context, (key, demanded, binding) => {
      if (!demanded.data.routing.zdr)
        return notApplicable(key.title, `Class ${demanded.name} does not demand it.`);
      const answers = zdrGroupsOf(demanded.data.models).map((group) => ({
        words: `${group} models`,
        answer: combine(binding.guardrails.map((guardrail) => zdrAnswer(guardrail, group))),
      }));
      const attested = context.policy.data.attestations.zdr;
      return judgeDemand(key, answers, binding, {
        attested: attested && `${attested.by} on ${attested.date}`,
        allow: 'do not enforce zero data retention for',
        remedy: 'Enforce it in the guardrail',
      });
    }),
};

function zdrAnswer(guardrail: Binding['guardrails'][number], group: ZdrGroup): Answer {
  const own = guardrail[zdrMember(group)];
  // The older switch holds for the groups that have none of their own.
  const value = own ?? guardrail.enforce_zdr ?? own;
  if (value === undefined) return 'unknown';
  // false takes nothing away from what the account enforces.
  return value === true ? 'holds' : 'unset';
}

/** Of several guardrails the strictest counts; one that cannot be read may be it. */
function combine(answers: readonly Answer[]): Answer {
  for (const answer of ['holds', 'unknown', 'fails'] as const) if (answers.includes(answer)) return answer;
  return 'unset';
}

function judgeDemand(
  { title }: AuditedKey,
  answers: readonly { readonly words: string; readonly answer: Answer }[],
  { further }: Binding,
  { attested, allow, remedy }: { attested: string | undefined; allow: string; remedy: string },
): Result {
  const named = (...wanted: readonly Answer[]): string =>
    answers
      .filter(({ answer }) => wanted.includes(answer))
      .map(({ words }) => words)
      .join(', ');
  const weak = named('fails', 'unset');
  if (weak !== '' && further !== undefined)
    return open(title, `${further}, so it is not known whether its guardrails are strict about ${weak}.`);
  if (named('fails') === '' && weak !== '' && attested !== undefined) {
    return open(
      title,
      `No guardrail says it of ${weak}; ${attested} attests it for the account, which OpenRouter's API cannot confirm.`,
    );
  }
  if (weak !== '') {
    return fail(
      title,
      `Its guardrails ${allow} ${weak}, so one request without the right routing reaches them. ${remedy}.`,
    );
  }
  const unread = named('unknown');
  return unread === ''
    ? pass(title)
    : open(title, `OpenRouter does not say what its guardrails do about ${unread}.`);
}

/** Judges every class of every key; a key without any guardrail is one finding, that of `guardrail-assigned`. */
function judgeClasses(
  context: AuditContext,
  judge: (key: AuditedKey, demanded: DemandedClass, binding: Binding) => Result,
): readonly Result[] {
  return judgeKeys(context, (key) => {
    if (!key.classes.known) return open(key.title, `${key.classes.why}.`);
    const binding = bindingOf(key.row, context);
    return key.classes.value.map((demanded) => {
      if (binding.guardrails.length === 0) {
        return binding.further === undefined
          ? notApplicable(key.title, 'No guardrail is assigned to it.')
          : open(key.title, `${binding.further}, so its guardrails are not known.`);
      }
      return judge(key, demanded, binding);
    });
  });
}

function demandsAnything({ data }: DemandedClass): boolean {
  const { providers: listed, models: patterns, freeVariants, routing } = data;
  const isOpen = listed === 'any' && patterns === 'any' && freeVariants;
  return !isOpen || routing.data_collection === 'deny' || routing.zdr;
}

export const guardrailChecks: readonly AuditCheck[] = [assigned, providers, models, training, zdr];
