import { loggedContentOf, type Atom } from '../facts/content.js';
import type { LogCall } from '../facts/log-call.js';
import { meets, type Meeting } from '../facts/meeting.js';
import type { Alternatives } from '../flow/shape.js';
import { siteKey, type Site } from '../flow/value.js';
import { toSpan } from '../text/span.js';
import type { PathStep } from './verdict.js';

/** What of a logged value is what of the content that must not be logged, and how surely. */
export interface LogMeeting {
  readonly kind: Meeting;
  readonly logged: Atom;
  readonly known: Atom;
}

/**
 * The surest meeting of a logged value with content that must not be logged.
 *
 * @param counts whether two atoms that meet count, for what a logger leaves out.
 */
export function meetingOf(
  value: Alternatives,
  content: readonly Atom[],
  counts: (logged: Atom, known: Atom, kind: Meeting) => boolean,
): LogMeeting | undefined {
  return meetingOfAtoms(loggedContentOf(value), content, counts);
}

/** The same for what has been read from a value. */
export function meetingOfAtoms(
  written: readonly Atom[],
  content: readonly Atom[],
  counts: (logged: Atom, known: Atom, kind: Meeting) => boolean,
): LogMeeting | undefined {
  let best: LogMeeting | undefined;
  for (const logged of written) {
    for (const known of content) {
      const kind = meets(logged, known);
      if (!kind || !counts(logged, known, kind)) continue;
      if (kind === 'certain') return { kind, logged, known };
      best ??= { kind, logged, known };
    }
  }
  return best;
}

/** The way from where a value comes from into the log, with the call that sends it: places only. */
export function wayOf({ logged, known }: LogMeeting, { site }: LogCall): readonly PathStep[] {
  const start = logged.site ?? known.site;
  const through = (logged.trail ?? []).toReversed().filter((each) => !isInside(each, site) && each !== start);
  const steps: readonly (PathStep | undefined)[] = [
    start && step('source', start, 'The value comes from here.'),
    known.sentAt && step('sent', known.sentAt, 'It is sent to a model here.'),
    ...distinct(through)
      .slice(-throughLimit)
      .map((each) => step('through', each, 'It becomes a part of this.')),
    step('logged', site, 'It is logged here.'),
  ];
  return steps.filter((each) => each !== undefined);
}

/** A longer way is told by its end, which is nearer to the repair. */
const throughLimit = 8;

function step(kind: PathStep['kind'], { node, module }: Site, message: string): PathStep {
  return { kind, filename: module.filename, span: toSpan(node), message };
}

function isInside({ node, module }: Site, outer: Site): boolean {
  const [start, end] = outer.node.range;
  return module.filename === outer.module.filename && start <= node.range[0] && node.range[1] <= end;
}

function distinct(sites: readonly Site[]): readonly Site[] {
  return [...new Map(sites.map((site) => [siteKey(site), site])).values()];
}
