import { readPlace, requestOf, isThere, type MatchedCall } from '../binding/match-client.js';
import type { Place } from '../catalog/client-model.js';
import { isMissing, layered } from '../flow/read-shape.js';
import type { Alternatives, Shape } from '../flow/shape.js';
import type { Site } from '../flow/value.js';
import type { ClassPolicy, Policy } from '../policy/policy.js';
import type { Span } from '../text/span.js';
import { classificationAt } from './classification.js';
import { destinationsOf, pathOf, type Destination } from './destination.js';

/** A call that sends a prompt, with everything that decides where it goes. */
export interface CallSite {
  /** In the analysed file: the call itself, or the call of the function of another file that makes it. */
  readonly span: Span;
  /** The call itself. */
  readonly site: Site;
  readonly filename: string;
  readonly matched: MatchedCall;
  readonly destinations: readonly Destination[];
  readonly classPolicy: ClassPolicy | undefined;
  /** The unknown name of a tag, when there is one. */
  readonly className: string;
  readonly request: Alternatives;
  readonly models: readonly Alternatives[];
  readonly routing: Alternatives;
  /** Places that look like routing and hold something. */
  readonly ineffective: readonly { readonly place: Place; readonly value: Alternatives }[];
  readonly prompts: readonly Alternatives[];
  /** Options by which the client prints whole requests, as the code sets them. */
  readonly debugSwitches: readonly { readonly name: string; readonly value: Alternatives }[];
  /** The option with which the program rewrites requests after the client has built them. */
  readonly interceptor: string | undefined;
}

const inferencePath = /\/(?:chat\/completions|completions|responses|messages|embeddings|rerank)\/?$/;

/**
 * Reads a call site; undefined when the call sends no prompt (an HTTP request to another endpoint).
 *
 * @param chain the calls that lead there, outermost first.
 */
export function readCallSite(
  matched: MatchedCall,
  at: {
    readonly site: Site;
    readonly chain: readonly Site[];
    readonly filename: string;
    readonly span: Span;
    readonly root: string;
    readonly version: VersionTest;
  },
  policy: Policy,
): CallSite | undefined {
  const { instance, call } = matched;
  const request = call.request.length > 0 ? requestOf(matched) : [];
  const url = layered(instance.client.instance.baseUrl.places.map((place) => readPlace(matched, place)));
  if (call.endpoint && !isInference(readPlace(matched, call.endpoint), matched)) return undefined;
  const { environment, otherwise } = instance.client.instance.baseUrl;
  const destinations: readonly Destination[] =
    instance.unread !== undefined
      ? [{ kind: 'unknown', reason: instance.unread }]
      : destinationsOf(url, policy, { ...(environment ? { environment } : {}), url: otherwise });
  const className = classNameAt(at, policy);
  return {
    span: at.span,
    site: at.site,
    filename: at.filename,
    matched,
    destinations,
    className,
    classPolicy: policy.classNamed(className),
    request,
    models: [
      layered(call.model.map((place) => readPlace(matched, place))),
      ...call.models.map((place) => readPlace(matched, place)).filter(isThere),
    ],
    routing: layered(
      call.routing
        .filter(({ versions }) => versions === undefined || at.version(versions))
        .map((place) => readPlace(matched, place)),
    ),
    ineffective: call.ineffective
      .map((place) => ({ place, value: readPlace(matched, place) }))
      .filter(({ value }) => isThere(value) && value.some((shape) => shape.kind !== 'unknown')),
    debugSwitches: (call.debugSwitches ?? [])
      .filter(({ versions }) => versions === undefined || at.version(versions))
      .map((place) => ({ place, value: readPlace(matched, place) }))
      .filter(({ place, value }) => value.some((shape) => isSwitchedOn(shape, place.value)))
      .map(({ place, value }) => ({ name: place.path.split('.').at(-1) as string, value })),
    interceptor: call.interceptors
      ?.find((place) =>
        readPlace(matched, place).some((shape) => !isMissing(shape) && shape.kind !== 'unknown'),
      )
      ?.path.split('.')
      .at(-1),
    prompts: call.prompts.map((place) => readPlace(matched, place)).filter(isThere),
  };
}

function isSwitchedOn(shape: Shape, value: string | undefined): boolean {
  if (shape.kind === 'unknown') return false;
  return value === undefined
    ? !(shape.kind === 'literal' && !shape.value)
    : shape.kind === 'literal' && shape.value === value;
}

/** Whether the installed version of the client's package lies in a range. */
export type VersionTest = (range: string) => boolean;

/** The tag nearest to the call, then to the calls that lead to it, then the policy's globs, then the default. */
function classNameAt(
  at: { readonly site: Site; readonly chain: readonly Site[]; readonly root: string },
  policy: Policy,
): string {
  for (const site of [at.site, ...at.chain.toReversed()]) {
    const tag = classificationAt(site.module.view, site.node);
    if (tag && policy.classNamed(tag.name)) return tag.name;
  }
  for (const site of [at.site, ...at.chain.toReversed()]) {
    const named = policy.classOfFile(relativePath(at.root, site.module.filename));
    if (named !== undefined) return named;
  }
  return policy.defaultClass;
}

export function relativePath(root: string, filename: string): string {
  const folder = root.endsWith('/') ? root : `${root}/`;
  const normal = filename.replaceAll('\\', '/');
  return normal.startsWith(folder.replaceAll('\\', '/')) ? normal.slice(folder.length) : normal;
}

/** An HTTP call sends a prompt when its path says so, or when the path is not known and its body looks like it. */
function isInference(url: Alternatives, matched: MatchedCall): boolean {
  const paths = url.map(pathOf);
  if (paths.some((known) => known !== undefined && inferencePath.test(known.path))) return true;
  if (paths.every((known) => known?.complete)) return false;
  const body = requestOf(matched);
  return body.some(
    (shape) =>
      shape.kind === 'json' &&
      isThere(readPlace(matched, { of: 'request', path: 'messages' })) &&
      shape.of.some((of) => of.kind === 'object' && of.properties.has('messages')),
  );
}
