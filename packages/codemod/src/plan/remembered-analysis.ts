import type { Analysis, Judgement, SourceView } from '@openrouter-compliance/core';
import type { SourceHost } from '@openrouter-compliance/scanner';

/** Judges a file among others. */
export type AnalyseAmong = (view: SourceView, around: SourceHost) => readonly Judgement[];

/** The files that were looked at, as they were; undefined for those that could not be parsed. */
type Seen = ReadonlyMap<string, SourceView | undefined>;

interface Remembered {
  readonly judgements: readonly Judgement[];
  readonly seen: Seen;
}

export interface RememberedAnalysis {
  readonly analyse: AnalyseAmong;
  /** Takes over what another run of the same analysis said of a file. */
  readonly learn: (view: SourceView, remembered: Remembered) => void;
}

/**
 * The same analysis, which is a pure function of a file and of what it looks at, run again only when one of these is another one.
 *
 * A plan asks for it many times: a repair is verified, looked at again when others have been repaired, and at the end.
 */
export function rememberedAnalysis(analyse: AnalyseAmong): RememberedAnalysis {
  const known = new WeakMap<SourceView, Remembered>();
  return {
    learn: (view, remembered) => known.set(view, remembered),
    analyse: (view, around) => {
      const before = known.get(view);
      if (before && [...before.seen].every(([file, seen]) => around.load(file) === seen))
        return before.judgements;
      const seen = new Map<string, SourceView | undefined>();
      const judgements = analyse(view, noting(around, seen));
      known.set(view, { judgements, seen });
      return judgements;
    },
  };
}

/**
 * Hands what a scan says of files to a memory: the plan then judges no file a second time as it stands.
 *
 * A file that another one's analysis has looked at before may have been judged in its course, and one for which the reports of others
 * were looked up depends on what these have looked at: what a scan says of these is not taken over.
 */
export function learnFromScan(
  host: SourceHost,
  { learn }: RememberedAnalysis,
): { readonly host: SourceHost; readonly onAnalysis: (view: SourceView, analysis: Analysis) => void } {
  const seen = new Map<string, SourceView | undefined>();
  const seenBefore = new Set<string>();
  return {
    host: noting(host, seen),
    onAnalysis: (view, { judgements, usesReports }) => {
      if (!usesReports && !seenBefore.has(view.filename)) learn(view, { judgements, seen: new Map(seen) });
      for (const file of seen.keys()) seenBefore.add(file);
      seen.clear();
    },
  };
}

function noting(host: SourceHost, seen: Map<string, SourceView | undefined>): SourceHost {
  const note = (filename: string): SourceView | undefined => {
    const view = host.load(filename);
    seen.set(filename, view);
    return view;
  };
  return {
    ...host,
    load: note,
    open: (filename) => note(filename) ?? host.open(filename),
  };
}
