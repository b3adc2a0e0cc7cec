import type { ClassOrigin } from '../facts/classification.js';
import type { CallSite } from '../facts/call-site.js';
import { keyVariablesOf } from '../facts/known-keys.js';
import type { Alternatives, Shape } from '../flow/shape.js';
import { redactKeys } from '../text/redact.js';
import type { Span } from '../text/span.js';

/** A call that sends a prompt, as far as it is known before the program runs. */
export interface InventoryCall {
  readonly span: Span;
  /** Catalog row, e.g. `openai`. */
  readonly client: string;
  readonly operation: string;
  /** At least one; several where callers give it different classes. */
  readonly classes: readonly CallClass[];
  readonly destination: 'openrouter' | 'self-hosted' | 'other' | 'unknown';
  /** Hosts of the base URLs that are known. */
  readonly hosts: readonly string[];
  readonly models: NamedValues;
  readonly providers: NamedValues;
  /** Environment variables from which the code hands the client its key. */
  readonly keyVariables: readonly string[];
}

export interface CallClass {
  /** As the tag or the policy writes it. */
  readonly name: string;
  readonly origin: ClassOrigin;
}

export interface NamedValues {
  /** Literal ids only, with a mask for what has the form of a key. */
  readonly names: readonly string[];
  /** Whether these are all that the call can name. */
  readonly complete: boolean;
}

function hostOf(destination: CallSite['destinations'][number]): readonly string[] {
  if (destination.kind === 'unknown') return [];
  const url = destination.url.includes('//') ? destination.url : `https://${destination.url}`;
  return URL.canParse(url) ? [redactKeys(new URL(url).host)] : [];
}

/** A call that is reached by several callers is one call, with the classes, models and providers of all of them. */
export function toInventoryCalls(sites: readonly CallSite[]): readonly InventoryCall[] {
  const bySpan = new Map<string, InventoryCall>();
  for (const site of sites) {
    const key = `${site.span.start}-${site.span.end}`;
    const [before, call] = [bySpan.get(key), toCall(site)];
    bySpan.set(key, before ? join(before, call) : call);
  }
  return [...bySpan.values()];
}

function toCall(site: CallSite): InventoryCall {
  const { span, matched, className, classOrigin, destinations, models, routing } = site;
  return {
    span,
    client: matched.instance.client.id,
    operation: matched.call.operation,
    classes: [{ name: className, origin: classOrigin }],
    destination:
      destinations.find(({ kind }) => kind === 'openrouter')?.kind ?? destinations[0]?.kind ?? 'unknown',
    hosts: [...new Set(destinations.flatMap(hostOf))],
    models: toNamed(models.flat()),
    providers: providersOf(routing),
    keyVariables: keyVariablesOf(site),
  };
}

function join(a: InventoryCall, b: InventoryCall): InventoryCall {
  const both = (x: NamedValues, y: NamedValues): NamedValues => ({
    names: [...new Set([...x.names, ...y.names])],
    complete: x.complete && y.complete,
  });
  const classes = new Map([...a.classes, ...b.classes].map((each) => [JSON.stringify(each), each] as const));
  return {
    ...b,
    classes: [...classes.values()],
    destination: a.destination === 'openrouter' ? a.destination : b.destination,
    hosts: [...new Set([...a.hosts, ...b.hosts])],
    keyVariables: [...new Set([...a.keyVariables, ...b.keyVariables])],
    models: both(a.models, b.models),
    providers: both(a.providers, b.providers),
  };
}

/** A routing that is not known, or not in whole, may name any provider. */
function providersOf(routing: Alternatives): NamedValues {
  const lists = routing.flatMap((shape) =>
    shape.kind === 'object' ? ['only', 'order'].flatMap((key) => shape.properties.get(key)?.value ?? []) : [],
  );
  const isWhole = (shape: Shape): boolean =>
    shape.kind === 'literal' || (shape.kind === 'object' && (shape.rest ?? []).length === 0);
  const named = toNamed(lists);
  return { ...named, complete: named.complete && routing.every(isWhole) };
}

function toNamed(values: Alternatives): NamedValues {
  return { names: [...new Set(values.flatMap(textsOf))], complete: values.every(isComplete) };
}

function textsOf(shape: Shape): readonly string[] {
  if (shape.kind === 'literal') return typeof shape.value === 'string' ? [redactKeys(shape.value)] : [];
  return shape.kind === 'array' ? shape.elements.flat().flatMap(textsOf) : [];
}

function isComplete(shape: Shape): boolean {
  if (shape.kind === 'array') return [...shape.elements.flat(), ...(shape.rest ?? [])].every(isComplete);
  return shape.kind === 'literal';
}
