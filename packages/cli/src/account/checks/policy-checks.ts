import {
  controlNamed,
  coversSlug,
  matchesModelPattern,
  providerOf,
  type SyncedCatalog,
} from '@openrouter-compliance/core';
import type { AuditCheck, AuditContext } from '../audit-check.js';
import { demandedClass, type DemandedClass } from '../audited-keys.js';
import { modelNamesOf } from '../catalog-lookup.js';
import { known } from '../account.js';
import { fail, notApplicable, open, pass, type Result } from '../result.js';
import { needsByok } from './byok-check.js';

const modelsExist: AuditCheck = {
  id: 'policy-models-exist',
  item: controlNamed('approved-models'),
  title: 'The models of the policy exist',
  judge: (context) =>
    withCatalog(context, (catalog) =>
      classesOf(context).flatMap(({ name, data }) =>
        data.models === 'any'
          ? []
          : data.models.map((pattern) => judgePattern(pattern, name, catalog, context.now)),
      ),
    ),
};

/** Ways to call a model and no models of their own, so no list holds them. */
const routingVariants = /:(?:nitro|floor|exacto|online)$/;

/** Patterns are in lower case, and without the mark of an alias that moves to newer models. */
function plain(name: string): string {
  return name.toLowerCase().replace(/^~/, '');
}

function judgePattern(pattern: string, className: string, { models }: SyncedCatalog, now: Date): Result {
  const subject = `model "${pattern}" of class ${className}`;
  const patterns = [pattern, pattern.replace(routingVariants, '')];
  const found = models.filter(({ id, canonicalSlug }) =>
    [id, canonicalSlug ?? id].some((name) => patterns.some((each) => matchesModelPattern(each, plain(name)))),
  );
  if (found.length === 0) {
    return fail(
      subject,
      'OpenRouter offers no such model, so the entry allows nothing, or what another might register. Correct or remove it.',
    );
  }
  const today = now.toISOString().slice(0, 10);
  const lasting = found.filter(({ expires }) => expires === null || expires.slice(0, 10) > today);
  if (lasting.length === 0) {
    return fail(subject, 'OpenRouter has withdrawn it. Replace it by the model that follows it.');
  }
  const dates = lasting.flatMap(({ expires }) => expires ?? []).sort();
  if (dates.length === lasting.length)
    return open(subject, `OpenRouter withdraws it on ${dates.at(-1)?.slice(0, 10)}. Plan what follows it.`);
  return pass(subject);
}

const providersExist: AuditCheck = {
  id: 'policy-providers-exist',
  item: controlNamed('excluded-providers'),
  title: 'The providers of the policy exist',
  judge: (context) =>
    withCatalog(context, (catalog) => {
      const { classes, attestations, providers } = context.policy.data;
      const slugs = new Set([
        ...Object.values(classes).flatMap((each) =>
          typeof each.providers === 'string' ? [] : each.providers,
        ),
        ...attestations.byok.flatMap((each) => each.providers),
        ...Object.keys(providers),
      ]);
      return [...slugs].sort().map((slug) => {
        const subject = `provider "${slug}"`;
        if (catalog.providers.some((row) => row.slug === providerOf(slug))) return pass(subject);
        return fail(
          subject,
          'OpenRouter lists no provider with this slug, so requests that pin it fail. Correct it after the list at openrouter.ai/providers.',
        );
      });
    }),
};

const zdrEndpoints: AuditCheck = {
  id: 'policy-zdr-endpoints',
  item: controlNamed('provider-policies'),
  title: 'Models and providers of classes that demand it have endpoints without retention',
  judge: (context) =>
    withCatalog(context, (catalog) =>
      classesOf(context)
        .filter(({ data }) => data.routing.zdr)
        .flatMap((demanded) => judgeZdr(demanded, catalog, context)),
    ),
};

function judgeZdr(demanded: DemandedClass, catalog: SyncedCatalog, { account }: AuditContext): Result[] {
  const { name, data, policy } = demanded;
  const endpoints = catalog.zdrEndpoints.map(({ model, provider }) => ({
    names: modelNamesOf(model, known(catalog)).map(plain),
    provider,
  }));
  const usable = endpoints.filter(({ provider }) => policy.allowsProvider(provider).allowed !== false);
  const models = data.models === 'any' ? [] : data.models;
  const declared = account.byok.known ? account.byok.value : [];
  const providers = typeof data.providers === 'string' ? [] : data.providers;
  return [
    ...models.map((pattern) => {
      const subject = `model "${pattern}" of class ${name}`;
      const isServed = usable.some(({ names }) => names.some((each) => matchesModelPattern(pattern, each)));
      if (isServed) return pass(subject);
      if (needsByok(demanded) && !account.byok.known)
        return open(subject, `No endpoint without retention serves it, and ${account.byok.why}.`);
      if (needsByok(demanded) && declared.some((row) => row.declared_zdr === true))
        return open(
          subject,
          'Only a key of your own that you declared to be without retention can serve it.',
        );
      return fail(
        subject,
        'No provider of the class serves it without retention, so a request with `zdr: true` fails. Allow another provider or model.',
      );
    }),
    ...providers.map((slug) => {
      const subject = `provider "${slug}" of class ${name}`;
      const serves = endpoints.some(
        ({ provider, names }) =>
          coversSlug(slug, provider) && names.some((each) => policy.allowsModel([each]).allowed !== false),
      );
      if (serves) return pass(subject);
      const own = declared.filter((row) => row.provider === providerOf(slug));
      if (needsByok(demanded) && own.some((row) => row.declared_zdr === true)) return pass(subject);
      if (needsByok(demanded) && (!account.byok.known || own.some((row) => row.declared_zdr === undefined)))
        return open(
          subject,
          'It has no endpoint without retention, unless your own key there is declared so.',
        );
      return fail(
        subject,
        'It serves no model of the class without retention, so a request that pins it with `zdr: true` fails. Allow another provider.',
      );
    }),
  ];
}

function classesOf(context: AuditContext): readonly DemandedClass[] {
  return Object.keys(context.policy.data.classes).flatMap((name) => demandedClass(name, context) ?? []);
}

function withCatalog(
  { account: { catalog } }: AuditContext,
  judge: (catalog: SyncedCatalog) => readonly Result[],
): readonly Result[] {
  if (!catalog.known) return [open('the policy', `${catalog.why}, so what OpenRouter offers is not known.`)];
  const results = judge(catalog.value);
  return results.length > 0 ? results : [notApplicable('the policy', 'No class of it asks for this.')];
}

export const policyChecks: readonly AuditCheck[] = [modelsExist, providersExist, zdrEndpoints];
