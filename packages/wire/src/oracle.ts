import { createHash } from 'node:crypto';
import type { RecordedRequest } from '@openrouter-compliance/testkit';
import type { Declaration, FurtherRequirement } from './program.js';
import type { Capture } from './run-program.js';
import { leaks, leaksPart } from './leak.js';
import { loopbackKey } from './loopback-key.js';
import type { DataClass, Rule } from './rule.js';

export type Outcome = Readonly<Record<Rule, boolean>>;

/** The policy that all programs are held to, written here a second time on purpose: this side decides what is true. */
interface Requirement {
  readonly pinned: boolean;
  readonly routing: Readonly<Record<string, unknown>>;
  /** Provider slugs; `undefined` allows any. */
  readonly providers: readonly string[] | undefined;
  /** Authors of models; `undefined` allows any. */
  readonly authors: readonly string[] | undefined;
  /** `undefined` allows any. */
  readonly hosts?: readonly string[];
  /** Plugins and server tools; `undefined` allows any. */
  readonly plugins?: readonly string[];
}

const internalProviders = ['openai', 'azure', 'anthropic', 'google-vertex', 'google-ai-studio'];
const requirements: Readonly<Record<DataClass, Requirement>> = {
  public: { pinned: false, routing: {}, providers: undefined, authors: undefined },
  internal: {
    pinned: true,
    routing: {},
    providers: internalProviders,
    authors: ['openai', 'anthropic', 'google'],
  },
  confidential: {
    pinned: true,
    routing: { data_collection: 'deny' },
    providers: ['anthropic', 'openai'],
    authors: ['anthropic', 'openai'],
  },
  // Each row of the matrix adds to the one before it: data that may not be collected may not be retained either.
  restricted: {
    pinned: true,
    routing: { data_collection: 'deny', zdr: true },
    providers: [],
    authors: [],
    hosts: ['openrouter.ai'],
    plugins: [],
  },
};

/** Whether what a program really sent and printed complies with each rule for its data class. */
export function judge(
  capture: Pick<Capture, 'requests' | 'output'> & Partial<Pick<Capture, 'printed'>>,
  { class: dataClass, requires = {} }: Pick<Declaration, 'class' | 'requires'>,
  canary: string,
): Outcome {
  const bodies = capture.requests.filter(carriesContent).map((request) => request.body as Body);
  return {
    'require-pinned-provider': bodies.every(
      (body) => isPinned(body, requirementOf(body, dataClass)) && carriesFurther(body, requires),
    ),
    'require-data-policy': bodies.every((body) => refusesKeepers(body, requirementOf(body, dataClass))),
    'no-unapproved-provider': bodies.every((body) =>
      hasApprovedProviders(body, requirementOf(body, dataClass)),
    ),
    'no-unapproved-model': bodies.every((body) => hasApprovedModels(body, requirementOf(body, dataClass))),
    'no-unapproved-endpoint': capture.requests
      .filter(asksModel)
      .every((request) => hasApprovedHost(request, dataClass, requires.hosts)),
    'no-unapproved-plugin': bodies.every((body) => hasApprovedPlugins(body, dataClass, requires.plugins)),
    'no-raw-prompt-logging': keepsLogs(capture, requires.logs, canary),
    'no-key-logging': !leaksPart(capture.output, loopbackKey),
  };
}

/** What must hold of a request: that of the program's class, or of the higher one of data that has arrived with it. */
function requirementOf(body: Body, dataClass: DataClass): Requirement {
  return requirements[classOf(body, dataClass)];
}

function classOf(body: Body, dataClass: DataClass): DataClass {
  const text = JSON.stringify(body);
  const classes = Object.keys(requirements) as DataClass[];
  const arrived = classes.filter((name) => text.includes(`${name.toUpperCase()}-DATA`));
  return classes.findLast((name) => name === dataClass || arrived.includes(name)) ?? dataClass;
}

/** Whether nothing is kept that must not be: the prompt, and what a policy adds to it. */
function keepsLogs(
  { output, printed = output, requests }: Parameters<typeof judge>[0],
  { responses, services, digests }: NonNullable<FurtherRequirement['logs']> = {},
  canary: string,
): boolean {
  const kept = services === 'approved' ? printed : output;
  if (leaks(kept, canary)) return false;
  if (responses === 'deny' && leaksPart(kept, answerOfLoopback, 10)) return false;
  const sent = digests === 'keyed' ? requests.flatMap(({ body }) => textsIn(body)) : [];
  return !sent.some((text) => kept.includes(createHash('sha256').update(text).digest('hex').slice(0, 8)));
}

/** What the loopback says for every model. */
const answerOfLoopback = 'This is an answer of the loopback.';

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** @param own plugins that the program's own policy lists for the class, in place of those of the matrix. */
function hasApprovedPlugins(
  body: Body,
  dataClass: DataClass,
  own: NonNullable<FurtherRequirement['plugins']> = {},
): boolean {
  const name = classOf(body, dataClass);
  const listed = own[name] ?? requirements[name].plugins;
  if (listed === undefined) return true;
  const plugins = list(body['plugins']).map((plugin) => plugin as Body);
  const tools = list(body['tools']).map((tool) => (tool as Body)['type']);
  const models = [body['model'], ...list(body['models'])].map(String);
  const asked = [
    ...plugins.filter(({ enabled }) => enabled !== false).map(({ id }) => id),
    ...tools.filter((type) => type !== 'function' && type !== 'custom'),
    ...models.flatMap((model) => (model.split(':').includes('online') ? ['web'] : [])),
    ...(body['preset'] !== undefined || models.some((model) => model.includes('@preset/')) ? ['any'] : []),
  ];
  return asked.every((each) => listed.includes(String(each)));
}

type Body = Readonly<Record<string, unknown>>;

/** Requests with content for OpenRouter; looking up models or credits sends none. */
export function carriesContent(request: RecordedRequest): boolean {
  return (
    isAt(request, 'openrouter.ai') &&
    request.method === 'POST' &&
    typeof request.body === 'object' &&
    request.body !== null
  );
}

/** Requests with content for a model, whoever runs it. */
export function asksModel(request: RecordedRequest): boolean {
  const { path, method, body } = request;
  return (
    carriesContent(request) ||
    (method === 'POST' &&
      /\/(?:completions|responses|messages|embeddings)(?:\?|$)/.test(path) &&
      ['model', 'messages', 'input', 'prompt'].some((key) => Object.hasOwn(Object(body) as object, key)))
  );
}

/** At a host, or at one below it. */
function isAt({ host }: RecordedRequest, listed: string): boolean {
  return host === listed || host.endsWith(`.${listed}`);
}

/** @param own hosts that the program's own policy lists for the class, in place of those of the matrix. */
function hasApprovedHost(
  request: RecordedRequest,
  dataClass: DataClass,
  own: NonNullable<FurtherRequirement['hosts']> = {},
): boolean {
  const name = classOf(request.body as Body, dataClass);
  const hosts = own[name] ?? requirements[name].hosts;
  return hosts === undefined || hosts.some((host) => isAt(request, host));
}

function isPinned(body: Body, requirement: Requirement): boolean {
  if (!requirement.pinned) return true;
  const provider = routingOf(body);
  const named = list(provider['order']).length > 0 || list(provider['only']).length > 0;
  return named && provider['allow_fallbacks'] === false;
}

function refusesKeepers(body: Body, requirement: Requirement): boolean {
  const provider = routingOf(body);
  return Object.entries(requirement.routing).every(([key, value]) => provider[key] === value);
}

function carriesFurther(
  body: Body,
  { carries = {}, names, maxPrice = {}, ignores = [] }: FurtherRequirement,
): boolean {
  const provider = routingOf(body);
  const prices = (provider['max_price'] ?? {}) as Body;
  const only = list(provider['only']).map((entry) => slugOf(String(entry)));
  const ignored = list(provider['ignore']).map((entry) => slugOf(String(entry)));
  return (
    Object.entries(carries).every(([key, value]) => provider[key] === value) &&
    (names === undefined || only.length > 0) &&
    Object.entries(maxPrice).every(([key, limit]) => prices[key] != null && Number(prices[key]) <= limit) &&
    ignores.every((slug) => ignored.includes(slug) || (only.length > 0 && !only.includes(slug)))
  );
}

function hasApprovedProviders(body: Body, { providers }: Requirement): boolean {
  if (providers === undefined) return true;
  const provider = routingOf(body);
  const asked = [...list(provider['order']), ...list(provider['only'])];
  return asked.every((entry) => typeof entry === 'string' && providers.includes(slugOf(entry)));
}

function hasApprovedModels(body: Body, { authors }: Requirement): boolean {
  if (authors === undefined) return true;
  // The Messages API lists further models as objects.
  const fallbacks = list(body['fallbacks']).map((each) => (each as Body | null)?.['model']);
  // A preset is stored at OpenRouter and stands for any model; so does a tool with a model of its own that names none.
  const { preset: stored } = body;
  const preset = typeof stored === 'string' ? [`@preset/${stored}`] : stored === undefined ? [] : ['any'];
  const tools = list(body['tools']).flatMap((tool) => {
    const { type, parameters } = tool as { readonly type?: unknown; readonly parameters?: Body };
    return /^openrouter:(?:advisor|subagent|fusion|image_generation)$/.test(String(type))
      ? [parameters?.['model'] ?? 'any']
      : [];
  });
  const asked = [body['model'], ...list(body['models']), ...fallbacks, ...preset, ...tools].filter(
    (model) => model !== undefined,
  );
  return asked.length > 0 && asked.every((model) => typeof model === 'string' && isApproved(model, authors));
}

function isApproved(model: string, authors: readonly string[]): boolean {
  if (model.includes('@preset/')) return false;
  const [id = '', ...variants] = model.toLowerCase().replace(/^~/, '').split(':');
  const [author, name] = id.split('/');
  return !variants.includes('free') && Boolean(name) && authors.includes(author ?? '');
}

/** Display names whose slug is not their lower-cased form (OpenRouter's list of providers). */
const irregularSlugs: Readonly<Record<string, string>> = {
  google: 'google-vertex',
  'moonshot-ai': 'moonshotai',
};

/** `azure/eu` belongs to `azure`; `Google AI Studio` is `google-ai-studio`. */
function slugOf(entry: string): string {
  const base = entry.trim().toLowerCase().split('/')[0] ?? '';
  const slug = base.replaceAll(/\s+/g, '-');
  return irregularSlugs[slug] ?? slug;
}

function routingOf(body: Body): Body {
  const provider = body['provider'];
  return typeof provider === 'object' && provider !== null ? (provider as Body) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
