import type { MatchedCall } from '../binding/match-client.js';
import { isThere, readPlace, requestOf } from '../binding/read-place.js';
import type { CallModel, PinPlace, Place } from '../catalog/client-model.js';
import { mergeShapes } from '../flow/merge-shapes.js';
import { layered } from '../flow/read-shape.js';
import type { Alternatives, Shape } from '../flow/shape.js';
import type { Site } from '../flow/value.js';
import type { ClassPolicy, Policy } from '../policy/policy.js';
import type { Span } from '../text/span.js';
import type { AnswerUse } from './answer-use.js';
import type { ClassOrigin } from './classification.js';
import {
  contextClasses,
  unknownClass,
  enclosingClasses,
  relativePath,
  type CallContext,
  type ContextClass,
} from './context-class.js';
import type { DataClass } from './data-class.js';
import type { Destination } from './destination.js';
import { readDebugSwitches, type DebugSwitch } from './debug-switches.js';
import { exporterOf, type Exported } from './exported.js';
import { readFurtherModels } from './further-models.js';
import { interceptorOf, rerouterOf, type OutsideState } from './interceptor.js';
import { readOverruled, type Overruled } from './overruled.js';
import { isInference, readDestinations } from './request-url.js';
import { runsInBrowser } from './runs-in-browser.js';

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
  readonly classOrigin: ClassOrigin;
  /** A class that is said of the code or its data and that the policy does not know, so that `className` may be the wrong one. */
  readonly unknownClass?: string;
  /** The classes of the code around it, the one that decides first, the default last. */
  readonly contexts: readonly ContextClass[];
  /** Those of the code that it is written in, the innermost first, without the default. */
  readonly enclosing: readonly ContextClass[];
  /** How it has its class from what it sends; undefined where the code around it decides. */
  readonly dataClass?: DataClass;
  readonly request: Alternatives;
  readonly models: readonly Alternatives[];
  readonly routing: Alternatives;
  /** Plugins and tools that the request asks for: lists, and maps where the client takes them. */
  readonly plugins: Alternatives;
  readonly tools: Alternatives;
  /** How the keys of the routing are written. */
  readonly spelling: CallModel['spelling'];
  /** Places that look like routing and hold something. */
  readonly ineffective: readonly { readonly place: Place; readonly value: Alternatives }[];
  /** Preferences that a later object replaces. */
  readonly overruled: readonly Overruled[];
  readonly prompts: readonly Alternatives[];
  /** Objects that take a pin in the installed version, best first. */
  readonly pinPlaces: readonly PinPlace[];
  /** Options by which the client prints whole requests, as the code sets them. */
  readonly debugSwitches: readonly DebugSwitch[];
  /** What exports the prompt to a service that keeps it. */
  readonly exportedBy: Exported | undefined;
  /** Why the catalog cannot tell what is sent, as a clause. */
  readonly unread: string | undefined;
  /** The option with which the program rewrites requests after the client has built them. */
  readonly interceptor: string | undefined;
  /** The classes of the guards that every request of it passes on its way out, by their canonical names. */
  readonly guardedAs: readonly string[];
  /** Whether each of them hands its records to a function of the program. */
  readonly auditedByGuard: boolean;
  /** The module that makes it, relative to the directory of the policy. */
  readonly madeIn: string;
  /** What becomes of its answer, where that matters. */
  readonly answer?: AnswerUse;
  /** `'use client'` says that it runs in the browser. */
  readonly inBrowser: boolean;
  /** What an older version of the client would be sent, when nothing says which one is installed. */
  readonly inOtherVersion?: CallSite;
}

/**
 * Reads a call site; undefined when the call sends no prompt (an HTTP request to another endpoint).
 */
export function readCallSite(
  matched: MatchedCall,
  at: CallContext & {
    readonly filename: string;
    readonly span: Span;
    readonly version: VersionTest;
    /** Of other packages, seen from the call. */
    readonly versionOf: (name: string) => string | undefined;
    readonly outside: OutsideState;
    readonly answer?: AnswerUse | undefined;
    /** What an expression of the program has last given. */
    readonly lastValue: (site: Site) => Alternatives | undefined;
  },
  policy: Policy,
): CallSite | undefined {
  const { call } = matched;
  const request = call.request.length > 0 ? requestOf(matched) : [];
  if (call.request.length > 0 && call.endpoint && !isThere(request)) return undefined;
  if (call.endpoint && !isInference(matched)) return undefined;
  const destinations = [
    ...readDestinations(matched, at.outside.written, policy),
    ...elsewhere(rerouterOf(matched, at.outside)),
  ];
  const contexts = contextClasses(at, policy);
  const { className, classOrigin } = contexts[0] as ContextClass;
  const unknown = unknownClass(at, policy);
  const counts = ({ versions }: Place): boolean => versions === undefined || at.version(versions);
  const readLayers = (places: readonly Place[]): Alternatives =>
    layered(places.filter(counts).map((place) => asked(call, readPlace(matched, place))));
  return {
    span: at.span,
    site: at.site,
    filename: at.filename,
    matched,
    destinations,
    className,
    classOrigin,
    contexts,
    enclosing: enclosingClasses(at, policy),
    classPolicy: policy.classNamed(className),
    ...(unknown === undefined ? {} : { unknownClass: unknown }),
    request,
    models: [
      readLayers(call.model),
      ...call.models.map((place) => asked(call, readPlace(matched, place))).filter(isThere),
      ...readFurtherModels(matched, counts),
    ],
    routing: call.merges
      ? call.routing
          .filter(counts)
          .map((place) => readPlace(matched, place))
          .reduce((under, over) => mergeShapes(under, over, at.site))
      : readLayers(call.routing),
    plugins: readLayers(call.plugins ?? []),
    tools: readLayers(call.tools ?? []),
    spelling: call.spelling,
    pinPlaces: call.pin.objects.filter(counts),
    ineffective: call.ineffective
      .filter(counts)
      .map((place) => ({ place, value: readPlace(matched, place) }))
      .filter(({ value }) => isThere(value) && value.some((shape) => shape.kind !== 'unknown')),
    overruled: readOverruled(matched, counts, at.lastValue),
    debugSwitches: readDebugSwitches(matched, counts, at.outside),
    exportedBy: exporterOf(matched, at.outside, at.versionOf),
    unread: call.unread,
    interceptor: interceptorOf(matched, at.outside),
    guardedAs: matched.guardedAs ?? [],
    auditedByGuard: matched.auditedByGuard === true,
    madeIn: relativePath(at.root, at.site.module.filename),
    ...(at.answer ? { answer: at.answer } : {}),
    inBrowser: runsInBrowser(at.site, at.chain),
    prompts: call.prompts.map((place) => readPlace(matched, place)).filter(isThere),
  };
}

/** Where a request goes that code of the program may send elsewhere is not known. */
function elsewhere(by: string | undefined): readonly Destination[] {
  return by === undefined ? [] : [{ kind: 'unknown', reason: `\`${by}\` may send the request elsewhere` }];
}

/** Values that a client asks functions for are only known when it does. */
function asked(call: CallModel, value: Alternatives): Alternatives {
  if (!call.asksFunctions) return value;
  return value.map((shape): Shape => {
    if (shape.kind !== 'function' || !shape.site) return shape;
    const reason = { kind: 'computed', name: 'what a function gives for each turn' } as const;
    return { kind: 'unknown', reason, root: 'asked', path: [], site: shape.site };
  });
}

/** Whether the installed version of the client's package lies in a range. */
export type VersionTest = (range: string) => boolean;
