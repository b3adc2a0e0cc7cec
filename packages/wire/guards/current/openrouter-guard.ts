/* eslint-disable */
// Generated from the policy by `openrouter-compliance fix --guard --write`, which writes it anew. Do not edit it.
// openrouter-compliance guard; policy sha256:a25843e4f4fc4ba8e2f51bfe4eec0d8b1c253ab3a75c80e48f7e4e87b84967eb; body sha256:350dcd1deb7bfc6a25ab63d5d267dae4b3cc5c63f8288183b5b726ca8d2c9690
/** What the policy says of a class of data. `null` stands for any. */
interface GuardClass {
  readonly models: readonly string[] | null;
  readonly freeVariants: boolean;
  readonly presets: boolean;
  /** Slugs that a request may be pinned to. */
  readonly providers: readonly string[] | null;
  /** Without fallbacks. */
  readonly pinned: boolean;
  /** Preferences that every request carries as they stand here. */
  readonly routing: Readonly<Record<string, unknown>>;
  readonly only: boolean;
  readonly ignore: readonly string[];
  readonly maxPrice: Readonly<Record<string, number>>;
  /** Ids of plugins and types of server tools. */
  readonly plugins: readonly string[] | null;
  /** Whether OpenRouter may be asked at all; further hosts and URLs. */
  readonly openRouter: boolean;
  readonly hosts: readonly string[];
  /** Whether OpenRouter has to name the provider that has served, for an answer to be given out. */
  readonly checksServed: boolean;
  readonly keyedDigests: boolean;
}

interface GuardPolicy {
  readonly classes: Readonly<Record<string, GuardClass>>;
  readonly aliases: Readonly<Record<string, string>>;
  /** Hosts and URLs that pass requests on to OpenRouter, and hosts of which only a path with a segment does. */
  readonly openRouter: readonly string[];
  readonly openRouterPaths: readonly (readonly [host: string, segment: string])[];
  readonly servers: readonly {
    readonly url: string;
    readonly classes: readonly string[];
    readonly models: readonly string[] | null;
  }[];
  /** Names that OpenRouter displays, without spaces and marks, with the slugs of the providers. */
  readonly providerNames: Readonly<Record<string, string>>;
  /** Tools and plugins that give words of a request to a further model, with the places where it is named. */
  readonly tools: Readonly<Record<string, readonly string[]>>;
  readonly plugins: Readonly<Record<string, readonly string[]>>;
  /** Types of tools that the program runs itself. */
  readonly plainTools: readonly string[];
}

/* policy */ const policy: GuardPolicy = {"classes":{"confidential":{"models":["anthropic/*","openai/*"],"freeVariants":false,"presets":false,"providers":["anthropic","openai"],"pinned":true,"routing":{"data_collection":"deny"},"only":false,"ignore":[],"maxPrice":{},"plugins":null,"openRouter":true,"hosts":[],"checksServed":false,"keyedDigests":false},"internal":{"models":["openai/*","anthropic/*","google/*"],"freeVariants":false,"presets":false,"providers":["openai","azure","anthropic","google-vertex","google-ai-studio"],"pinned":true,"routing":{},"only":false,"ignore":[],"maxPrice":{},"plugins":null,"openRouter":true,"hosts":[],"checksServed":false,"keyedDigests":false},"public":{"models":null,"freeVariants":true,"presets":true,"providers":null,"pinned":false,"routing":{},"only":false,"ignore":[],"maxPrice":{},"plugins":null,"openRouter":true,"hosts":[],"checksServed":false,"keyedDigests":false},"restricted":{"models":[],"freeVariants":false,"presets":false,"providers":[],"pinned":true,"routing":{"data_collection":"deny","zdr":true},"only":false,"ignore":[],"maxPrice":{},"plugins":[],"openRouter":true,"hosts":[],"checksServed":false,"keyedDigests":false}},"aliases":{},"openRouter":["openrouter.ai","eu.openrouter.ai","us.openrouter.ai","openrouter.helicone.ai"],"openRouterPaths":[["gateway.ai.cloudflare.com","openrouter"]],"servers":[],"providerNames":{"aistudio":"google-ai-studio","anthropic":"anthropic","azure":"azure","azureopenai":"azure","google":"google-vertex","googleaistudio":"google-ai-studio","googlevertex":"google-vertex","googlevertexai":"google-vertex","microsoftazure":"azure","openai":"openai","vertexai":"google-vertex"},"tools":{"openrouter:advisor":["parameters.model"],"openrouter:subagent":["parameters.model"],"openrouter:fusion":["parameters.model","parameters.models"],"openrouter:image_generation":["parameters.model"]},"plugins":{"fusion":["model","models"]},"plainTools":["function","custom"]};

/** What is kept of a request: never its prompt, and never what the model answers. */
export interface AuditRecord {
  /** When the request was made, ISO 8601. */
  readonly at: string;
  readonly dataClass: string;
  /** `refused`: the guard sent nothing, or did not give out the answer. `failed`: the answer is an error, or did not come to its end. */
  readonly outcome: 'answered' | 'failed' | 'refused';
  /** Why the guard refused it. */
  readonly reason: string | undefined;
  readonly url: string;
  readonly status: number | undefined;
  /** As the request names it, and as it was served. */
  readonly model: string | undefined;
  readonly servedModel: string | undefined;
  readonly provider: string | undefined;
  readonly generationId: string | undefined;
  /** The `user` of the request. */
  readonly user: string | undefined;
  /** In USD, as OpenRouter states it. */
  readonly cost: number | undefined;
  /** SHA-256 or HMAC-SHA-256, hexadecimal. Undefined where the runtime has no Web Crypto, or the key is missing. */
  readonly promptDigest: string | undefined;
}

/** Keeps a record. What it throws fails the request: no answer is given out that was not kept. */
export type AuditSink = (record: AuditRecord) => void | Promise<void>;

export interface GuardOptions {
  /** Sends the request as the guard leaves it; by default the global `fetch`. */
  readonly fetch?: (input: string, init?: RequestInit) => Promise<Response>;
  /** By default the one that `onAudit` was given. */
  readonly audit?: AuditSink;
  /** The key of digests, where the policy demands one; by default the environment's PROMPT_DIGEST_KEY. */
  readonly digestKey?: string;
}

/** A request did not comply, or its answer did not. The message never holds any part of a prompt. */
export class GuardError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'GuardError';
  }
}

let sharedSink: AuditSink | undefined;

/** Sets where the records of all guards go that have no sink of their own. */
export function onAudit(sink: AuditSink | undefined): void {
  sharedSink = sink;
}

/**
 * A `fetch` for data of a class: what the policy does not allow is answered with status 403 and not sent, everything else is
 * sent with the provider preferences that the class demands.
 *
 * @throws GuardError when the policy has no such class.
 */
export function guardedFetch(
  dataClass: string,
  options: GuardOptions = {},
): (input: string | URL | Request, init?: RequestInit) => Promise<Response> {
  const lower = dataClass.trim().toLowerCase();
  const name = policy.aliases[lower] ?? lower;
  const rules = Object.hasOwn(policy.classes, name) ? policy.classes[name] : undefined;
  if (!rules) {
    const known = Object.keys(policy.classes).join(', ');
    throw new GuardError(`The policy has no class "${dataClass}". Use one of: ${known}.`);
  }
  return async (input, init) => {
    const record: Draft = { at: new Date().toISOString(), dataClass: name, outcome: 'refused', url: '' };
    const keep = async (): Promise<void> => {
      const sink = options.audit ?? sharedSink;
      if (sink) await sink({ ...blank, ...record });
    };
    let answer: Response;
    try {
      const { response, isNamed } = await send(input, init, { name, rules, options, record });
      record.outcome = response.ok ? 'answered' : 'failed';
      const check: Check = ({ named, ...seen }, isWhole) => {
        Object.assign(record, seen);
        for (const provider of named) checkServed(provider, name, rules);
        if (!isNamed || !response.ok || seen.provider !== undefined) return true;
        if (isWhole) throw unnamed(name);
        return false;
      };
      if (isStream(response)) return watchStream(response, check, keep, record);
      answer = await watchAnswer(response, check);
    } catch (error) {
      await keepRefused(error, record, keep);
      if (error instanceof GuardError) return refusal(error);
      throw error;
    }
    await keep();
    return answer;
  };
}

type Json = Record<string, unknown>;
type Draft = { -readonly [K in keyof AuditRecord]?: AuditRecord[K] } & Pick<
  AuditRecord,
  'at' | 'dataClass'
> & { outcome: AuditRecord['outcome']; url: string };
type Told = Pick<AuditRecord, 'servedModel' | 'provider' | 'generationId' | 'cost'>;
type Seen = Told & {
  /** Every provider that the answer says has been given the request. */
  readonly named: readonly string[];
};

/**
 * Looks at what an answer says of itself.
 *
 * @param isWhole nothing more follows.
 * @returns whether it may be given out; a stream is held back until it may.
 * @throws GuardError when it may never be.
 */
type Check = (seen: Seen, isWhole: boolean) => boolean;

const nothingTold: Told = {
  servedModel: undefined,
  provider: undefined,
  generationId: undefined,
  cost: undefined,
};
const blank = {
  ...nothingTold,
  reason: undefined,
  status: undefined,
  model: undefined,
  user: undefined,
  promptDigest: undefined,
};

/** In the form of OpenRouter's own errors: clients throw it with its message and do not ask again. */
function refusal({ message }: GuardError): Response {
  return new Response(JSON.stringify({ error: { code: 403, message, type: 'guard' } }), {
    status: 403,
    headers: {
      'content-type': 'application/json',
      'x-should-retry': 'false',
      'x-openrouter-guard': 'refused',
    },
  });
}

interface Guarding {
  readonly name: string;
  readonly rules: GuardClass;
  readonly options: GuardOptions;
  readonly record: Draft;
}

interface Sent {
  readonly response: Response;
  /** Whether the answer has to name the provider that has served it. */
  readonly isNamed: boolean;
}

/** Sends a request that complies, as it has to be. */
async function send(
  input: string | URL | Request,
  init: RequestInit | undefined,
  { name, rules, options, record }: Guarding,
): Promise<Sent> {
  const request = await readRequest(input, init);
  record.url = request.url.origin + request.url.pathname;
  const server = checkHost(request.url, name, rules);
  const body = request.body === undefined ? undefined : parseBody(request.body);
  if (body) {
    record.model = textOf(body['model']);
    record.user = textOf(body['user']);
    record.promptDigest = await digestOf(body, rules, options);
  }
  const sent = body && (server === 'other' ? body : comply(body, request.url, name, rules, server));
  const isNamed = rules.checksServed && server === 'openrouter' && body !== undefined;
  // Where the answer itself does not name the provider, its metadata may.
  if (isNamed) request.init.headers.set('x-openrouter-metadata', 'enabled');
  const response = await (options.fetch ?? globalThis.fetch)(request.url.href, {
    ...request.init,
    ...(sent && { body: JSON.stringify(sent) }),
    redirect: 'manual',
  });
  record.status = response.status;
  const { type, status } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304))
    throw new GuardError(
      'The server sends the request on to another address, which the guard does not follow. Set the base URL to where it leads, if the policy lists that.',
    );
  return { response, isNamed };
}

async function keepRefused(error: unknown, record: Draft, keep: () => Promise<void>): Promise<void> {
  record.outcome = error instanceof GuardError ? 'refused' : 'failed';
  if (error instanceof GuardError) record.reason = error.message;
  await keep();
}

interface ReadRequest {
  readonly url: URL;
  readonly init: RequestInit & { readonly headers: Headers };
  /** Undefined: there is none. */
  readonly body: string | undefined;
}

async function readRequest(input: string | URL | Request, init: RequestInit = {}): Promise<ReadRequest> {
  const given = typeof input === 'object' && 'url' in input ? input : undefined;
  const url = parseUrl(given ? given.url : (input as string | URL));
  const headers = new Headers(init.headers ?? given?.headers);
  headers.delete('content-length');
  const signal = init.signal ?? given?.signal;
  const method = init.method ?? given?.method ?? 'GET';
  const carried = init.body ?? (given?.body ? await given.clone().text() : undefined);
  const body = carried === undefined || carried === null || carried === '' ? undefined : readText(carried);
  return { url, init: { ...init, method, headers, ...(signal && { signal }) }, body };
}

function parseUrl(written: string | URL): URL {
  try {
    return new URL(written);
  } catch {
    throw new GuardError(
      'The address of this request is no whole URL, so the guard cannot tell where it goes and did not send it. Give the URL with its host.',
    );
  }
}

function readText(body: unknown): string {
  if (typeof body === 'string') return body;
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body))
    return new TextDecoder().decode(body as Uint8Array);
  throw new GuardError(
    'The guard cannot read the body of this request, so it was not sent. Send JSON as text, not a form, a blob or a stream.',
  );
}

function parseBody(text: string): Json {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  if (isObject(body)) return body;
  throw new GuardError(
    'The body of this request is no JSON object, so the guard cannot tell what it asks for and did not send it. Send JSON as text.',
  );
}

type Server = GuardPolicy['servers'][number] | 'openrouter' | 'other';

/** Where a request goes, where the class allows that. */
function checkHost(url: URL, name: string, rules: GuardClass): Server {
  const below = (listed: string): boolean => isBelow(listed, url);
  const segments = url.pathname.split('/');
  const isOpenRouter =
    url.hostname.endsWith('.openrouter.ai') ||
    policy.openRouter.some(below) ||
    policy.openRouterPaths.some(([host, segment]) => url.hostname === host && segments.includes(segment));
  const server = policy.servers.find((each) => below(each.url));
  if (server && !isOpenRouter && server.classes.includes(name)) return server;
  if (
    isOpenRouter &&
    (rules.openRouter || rules.hosts.some(below)) &&
    !(server && !server.classes.includes(name))
  )
    return 'openrouter';
  if (!isOpenRouter && !server && rules.hosts.some(below)) return 'other';
  throw new GuardError(
    `${url.host} is not approved for ${name} data, so the request was not sent. Send it to OpenRouter or to a host that the policy lists for this class.`,
  );
}

function isBelow(listed: string, url: URL): boolean {
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(listed);
  const at = new URL(hasScheme ? listed : `https://${listed}`);
  const portOf = ({ port, protocol }: URL): string => port || (protocol === 'http:' ? '80' : '443');
  const path = at.pathname.replace(/\/$/, '');
  return (
    at.hostname === url.hostname.replace(/\.$/, '') &&
    ((!hasScheme && at.port === '') || portOf(at) === portOf(url)) &&
    `${url.pathname}/`.startsWith(`${path}/`)
  );
}

/** The body as it may be sent. */
function comply(body: Json, url: URL, name: string, rules: GuardClass, server: Server): Json {
  if (typeof server === 'object') {
    for (const model of modelsOf(body))
      checkModel(model, name, { models: server.models, freeVariants: true, presets: true }, true);
    return body;
  }
  const isLimited =
    rules.pinned ||
    rules.models !== null ||
    rules.providers !== null ||
    Object.keys(rules.routing).length > 0;
  const keeps = 'data_collection' in rules.routing || 'zdr' in rules.routing;
  const isRouted =
    (/\/(?:chat\/completions|completions|responses|messages|embeddings|rerank)\/?$/.test(url.pathname) ||
      (!keeps && /\/images(?:\/generations)?\/?$/.test(url.pathname))) &&
    !/\/(?:interns|presets)\//.test(url.pathname);
  if (isLimited && !isRouted)
    throw new GuardError(
      `OpenRouter takes no provider preferences at ${url.pathname}, so ${name} data was not sent there. Use an endpoint that does, such as /chat/completions.`,
    );
  const models = modelsOf(body);
  if (models.length === 0 && !isAnyModel(rules))
    throw new GuardError(
      `The request names no model, so the account would choose one for this ${name} data. Name an approved one in the request.`,
    );
  for (const model of models) checkModel(model, name, rules, false);
  checkPlugins(body, models, name, rules);
  const provider = toRouting(body['provider'], name, rules);
  return Object.keys(provider).length === 0 ? body : { ...body, provider };
}

/** What OpenRouter runs beside the model is listed for the class; a preset may bring anything. */
function checkPlugins(body: Json, models: readonly unknown[], name: string, { plugins }: GuardClass): void {
  if (plugins === null) return;
  const ids = models.map((model) => String(model).toLowerCase());
  const used = [
    ...listOf(body['plugins'])
      .filter((each) => !isObject(each) || each['enabled'] !== false)
      .map((each) => (isObject(each) ? each['id'] : each)),
    ...listOf(body['tools'])
      .map((each) => (isObject(each) ? (each['type'] ?? 'function') : each))
      .filter((type) => typeof type !== 'string' || !policy.plainTools.includes(type)),
    ...(ids.some((id) => id.split(/[:@]/).slice(1).includes('online')) ? ['web'] : []),
    ...(ids.some((id) => id.includes('@preset/')) ? ['a preset'] : []),
  ];
  const refused = used.find((each) => typeof each !== 'string' || !plugins.includes(each.toLowerCase()));
  if (refused === undefined) return;
  const shown = typeof refused === 'string' ? `"${refused}"` : 'A plugin or tool';
  throw new GuardError(
    `${shown} is not approved for ${name} data, so the request was not sent. The policy allows: ${plugins.join(', ') || 'no plugin'}.`,
  );
}

/** Every model that may see the request; one that cannot be told stands there as it is. */
function modelsOf(body: Json): readonly unknown[] {
  const fallbacks = listOf(body['fallbacks']).map((each) => (isObject(each) ? each['model'] : each));
  const preset = body['preset'];
  const chosen = (list: unknown, key: string, known: GuardPolicy['tools']): readonly unknown[] =>
    listOf(list).flatMap((entry) => {
      // TypeScript before 5.5 does not narrow `entry[key]`.
      const id = isObject(entry) ? entry[key] : undefined;
      const places = typeof id === 'string' ? known[id] : undefined;
      if (!places) return [];
      const named = places.flatMap((place) =>
        listOf(
          place
            .split('.')
            .reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), entry),
        ),
      );
      return named.length > 0 ? named : [undefined];
    });
  return [
    ...listOf(body['model']),
    ...listOf(body['models']),
    ...fallbacks,
    ...(preset === undefined || preset === null
      ? []
      : [`@preset/${typeof preset === 'string' ? preset : ''}`]),
    ...chosen(body['tools'], 'type', policy.tools),
    ...chosen(body['plugins'], 'id', policy.plugins),
  ];
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

type ModelRules = Pick<GuardClass, 'models' | 'freeVariants' | 'presets'>;

function isAnyModel({ models, freeVariants, presets }: ModelRules): boolean {
  return models === null && freeVariants && presets;
}

/** @param isOwn a server of one's own takes ids as they are. */
function checkModel(model: unknown, name: string, rules: ModelRules, isOwn: boolean): void {
  if (isAnyModel(rules)) return;
  if (typeof model === 'string' && isApproved(model.toLowerCase(), rules, isOwn)) return;
  const shown =
    typeof model === 'string' ? `Model "${model}"` : 'A model that the request does not name as a text';
  const listed =
    rules.models === null
      ? 'a paid model by its name'
      : rules.models.length === 0
        ? 'no model'
        : rules.models.join(', ');
  throw new GuardError(
    `${shown} is not approved for ${name} data, so the request was not sent. The policy allows: ${listed}.`,
  );
}

function isApproved(id: string, { models, freeVariants, presets }: ModelRules, isOwn: boolean): boolean {
  const [whole = '', ...slugs] = id.split('@preset/');
  const [start = '', ...variants] = whole.split(':');
  const base = start.replace(/^~/, '');
  if (slugs.length > 0 && !presets) return false;
  if (!freeVariants && (variants.includes('free') || base === 'openrouter/free')) return false;
  if (models === null || (slugs.length > 0 && base === '')) return true;
  const text = [base, ...variants].join(':');
  const isListed = models.some(
    (pattern) =>
      (!base.startsWith('openrouter/') || pattern.startsWith('openrouter/')) &&
      (matches(pattern, base) || matches(pattern, text)),
  );
  return (
    isListed &&
    (isOwn || !variants.includes('online') || models.some((pattern) => pattern.includes(':online')))
  );
}

/** `*` stands for any text. */
function matches(pattern: string, text: string): boolean {
  const pieces = pattern.split('*').map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pieces.join('[^]*')}$`).test(text);
}

/** The provider preferences that are sent. */
function toRouting(given: unknown, name: string, rules: GuardClass): Json {
  const { providers, pinned, routing, ignore, maxPrice } = rules;
  if (given !== undefined && given !== null && !isObject(given))
    throw new GuardError(
      'The provider preferences of the request are no object, so it was not sent. Write them as an object.',
    );
  const own = given ?? {};
  const [only, order] = (['only', 'order'] as const).map((key) => listOf(own[key])) as [unknown[], unknown[]];
  for (const provider of [...only, ...order])
    if (typeof provider !== 'string' || !isProvider(provider, providers))
      throw new GuardError(
        `Provider "${String(provider)}" is not approved for ${name} data, so the request was not sent. The policy allows: ${(providers ?? []).join(', ') || 'no provider'}.`,
      );
  const closed = only.length > 0 ? only : closedBy(order, rules);
  if (closed.length === 0 && order.length === 0 && (pinned || rules.only || providers))
    throw new GuardError(
      `No provider is named for this ${name} data, so the request was not sent. ${providers ? 'The policy approves none for this class' : 'Name one in provider.only'}.`,
    );
  const rest = Object.entries(own).filter(([key]) => key !== 'only' && key !== 'order');
  return {
    ...Object.fromEntries(rest),
    ...routing,
    ...(order.length > 0 && { order }),
    ...(closed.length > 0 && { only: closed }),
    ...(pinned && { allow_fallbacks: false }),
    ...(ignore.length > 0 && { ignore: [...new Set([...listOf(own['ignore']), ...ignore])] }),
    ...(Object.keys(maxPrice).length > 0 && { max_price: lowest(own['max_price'], maxPrice) }),
  };
}

/** The list that takes the place of one that is missing; none where an order without fallbacks is closed by itself. */
function closedBy(order: readonly unknown[], { providers, pinned, only }: GuardClass): readonly unknown[] {
  if (order.length === 0) return providers ?? [];
  if (only) return order;
  return pinned ? [] : (providers ?? []);
}

function lowest(given: unknown, limits: GuardClass['maxPrice']): Json {
  const own = isObject(given) ? given : {};
  const limited = Object.entries(limits).map(([key, limit]) => {
    const asked = Number(own[key] ?? limit);
    return [key, Number.isFinite(asked) ? Math.min(asked, limit) : limit] as const;
  });
  return { ...own, ...Object.fromEntries(limited) };
}

function isProvider(written: string, providers: readonly string[] | null): boolean {
  if (providers === null) return true;
  const [provider = '', ...variant] = written.trim().toLowerCase().split('/');
  const slug = [policy.providerNames[provider.replace(/[\s_.-]+/g, '')] ?? provider, ...variant].join('/');
  return providers.some((listed) => slug === listed || slug.startsWith(`${listed}/`));
}

/** A provider that has been given the request is approved. */
function checkServed(provider: string, name: string, { providers }: GuardClass): void {
  if (isServed(provider, providers)) return;
  throw new GuardError(
    `Provider "${provider}" has served a request with ${name} data, which the policy does not approve. If it is another name of an approved one, give that name under "providers" in the policy.`,
  );
}

function unnamed(name: string): GuardError {
  return new GuardError(
    `The answer does not name the provider that has served this ${name} data, so it is not given out. Use an endpoint whose answers do, such as /chat/completions.`,
  );
}

/** A region of a provider may be approved, and its plain name served: OpenRouter names none. A region that is named is compared. */
function isServed(provider: string, providers: readonly string[] | null): boolean {
  const isPlain = !provider.includes('/');
  return isProvider(
    provider,
    providers && providers.map((listed) => (isPlain ? (listed.split('/')[0] ?? '') : listed)),
  );
}

function typeOf({ headers }: Response): string {
  return headers.get('content-type') ?? '';
}

function isStream(response: Response): boolean {
  return response.body !== null && typeOf(response).includes('event-stream');
}

function nothingOf({ headers }: Response): Seen {
  return { ...nothingTold, named: [], generationId: headers.get('x-generation-id') ?? undefined };
}

/** The answer as it came, once what it says of itself has been looked at. */
async function watchAnswer(response: Response, check: Check): Promise<Response> {
  if (!response.body || !typeOf(response).includes('json')) {
    check(nothingOf(response), true);
    return response;
  }
  const bytes = await response.arrayBuffer();
  check(look(nothingOf(response), new TextDecoder().decode(bytes)), true);
  return answerWith(bytes, response);
}

/** The stream as it comes, looked at while it is read. */
function watchStream(response: Response, check: Check, keep: () => Promise<void>, record: Draft): Response {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let seen = nothingOf(response);
  let line = '';
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      let ended = false;
      try {
        const held: Uint8Array[] = [];
        for (let isGiven = false; !isGiven;) {
          const { done, value } = await reader.read();
          const lines = (line + (done ? '\n' : decoder.decode(value, { stream: true }))).split(/\r?\n/);
          line = lines.pop() ?? '';
          for (const each of lines) if (each.startsWith('data:')) seen = look(seen, each.slice(5));
          if (!done) held.push(value);
          isGiven = check(seen, done);
          ended = done;
        }
        for (const each of held) controller.enqueue(each);
      } catch (error) {
        await reader.cancel().catch(() => undefined);
        await keepRefused(error, record, keep);
        throw error;
      }
      if (!ended) return;
      await keep();
      controller.close();
    },
    async cancel(reason) {
      record.outcome = 'failed';
      await reader.cancel(reason);
      await keep();
    },
  });
  return answerWith(stream, response);
}

function answerWith(
  body: ArrayBuffer | ReadableStream,
  { status, statusText, headers, url }: Response,
): Response {
  const answer = new Response(body as ArrayBuffer, { status, statusText, headers });
  Object.defineProperty(answer, 'url', { value: url });
  return answer;
}

/** What an answer, or an event of a stream, says of itself beside what was said before. */
function look(before: Seen, text: string): Seen {
  let event: unknown;
  try {
    event = JSON.parse(text);
  } catch {
    return before;
  }
  if (!isObject(event)) return before;
  let seen = before;
  for (const part of [event, event['message'], event['response']]) {
    if (!isObject(part)) continue;
    const cost = isObject(part['usage']) ? part['usage']['cost'] : undefined;
    const { server, asked } = providersOf(part);
    seen = {
      servedModel: textOf(part['model']) ?? seen.servedModel,
      provider: server ?? seen.provider,
      named: [...new Set([...seen.named, ...asked])],
      generationId: seen.generationId ?? textOf(part['id']),
      cost: typeof cost === 'number' ? cost : seen.cost,
    };
  }
  return seen;
}

/** Who an answer says has served it, and everybody who was asked: its metadata lists each attempt. */
function providersOf(part: Json): { readonly server: string | undefined; readonly asked: readonly string[] } {
  const metadata = isObject(part['openrouter_metadata']) ? part['openrouter_metadata'] : {};
  const endpoints = isObject(metadata['endpoints']) ? listOf(metadata['endpoints']['available']) : [];
  const attempts = listOf(metadata['attempts']);
  const namesOf = (list: readonly unknown[], isMeant: (each: Json) => boolean): readonly string[] =>
    list
      .filter(isObject)
      .filter(isMeant)
      .flatMap(({ provider }) => (textOf(provider)?.trim() ? [String(provider)] : []));
  const own = namesOf([part], () => true);
  const served = namesOf(attempts, ({ status }) => Number(status) >= 200 && Number(status) < 300);
  const chosen = namesOf(endpoints, ({ selected }) => selected === true);
  return {
    server: own[0] ?? served.at(-1) ?? chosen[0],
    asked: [...own, ...chosen, ...namesOf(attempts, () => true)],
  };
}

/** What is used of Web Crypto. */
interface Subtle {
  digest(algorithm: string, data: Uint8Array): Promise<ArrayBuffer>;
  importKey(
    format: 'raw',
    key: Uint8Array,
    algorithm: object,
    extractable: false,
    usages: string[],
  ): Promise<unknown>;
  sign(algorithm: string, key: unknown, data: Uint8Array): Promise<ArrayBuffer>;
}

const promptKeys = ['system', 'instructions', 'messages', 'prompt', 'input', 'query', 'documents'];

async function digestOf(
  body: Json,
  { keyedDigests }: GuardClass,
  { digestKey }: GuardOptions,
): Promise<string | undefined> {
  const environment = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env;
  const key = digestKey ?? environment?.['PROMPT_DIGEST_KEY'];
  const subtle = (globalThis as unknown as { crypto?: { subtle: Subtle } }).crypto?.subtle;
  const prompt = Object.fromEntries(
    promptKeys.filter((each) => body[each] !== undefined).map((each) => [each, body[each]]),
  );
  if (!subtle || (keyedDigests && !key) || Object.keys(prompt).length === 0) return undefined;
  const encoder = new TextEncoder();
  const text = encoder.encode(JSON.stringify(prompt));
  const hash = 'SHA-256';
  const digest = keyedDigests
    ? await subtle.sign(
        'HMAC',
        await subtle.importKey('raw', encoder.encode(key), { name: 'HMAC', hash }, false, ['sign']),
        text,
      )
    : await subtle.digest(hash, text);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
