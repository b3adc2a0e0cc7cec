import type { Judgement, SourceView } from '@openrouter-compliance/core';
import type { SourceHost } from '@openrouter-compliance/scanner';

/** Judges a file among others. */
export type AnalyseAmong = (view: SourceView, around: SourceHost) => readonly Judgement[];

interface Remembered {
  readonly judgements: readonly Judgement[];
  /** The files that were looked at, as they were; undefined for those that could not be parsed. */
  readonly seen: ReadonlyMap<string, SourceView | undefined>;
}

/**
 * The same analysis, which is a pure function of a file and of what it looks at, run again only when one of these is another one.
 *
 * A plan asks for it many times: a repair is verified, looked at again when others have been repaired, and at the end.
 */
export function rememberedAnalysis(analyse: AnalyseAmong): AnalyseAmong {
  const known = new WeakMap<SourceView, Remembered>();
  return (view, around) => {
    const before = known.get(view);
    if (before && [...before.seen].every(([file, seen]) => around.load(file) === seen))
      return before.judgements;
    const seen = new Map<string, SourceView | undefined>();
    const judgements = analyse(view, noting(around, seen));
    known.set(view, { judgements, seen });
    return judgements;
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
