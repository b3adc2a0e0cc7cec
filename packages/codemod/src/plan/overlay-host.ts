import type { SourceView } from '@openrouter-compliance/core';
import type { SourceHost } from '@openrouter-compliance/scanner';

/** The disk with repaired files on top of it, so that repairs are judged before anything is written. */
export interface OverlayHost extends SourceHost {
  put(view: SourceView): void;
  readonly size: number;
}

export function overlay(host: SourceHost): OverlayHost {
  const repaired = new Map<string, SourceView>();
  return {
    ...host,
    open: (filename) => repaired.get(filename) ?? host.open(filename),
    load: (filename) => repaired.get(filename) ?? host.load(filename),
    put: (view) => void repaired.set(view.filename, view),
    get size() {
      return repaired.size;
    },
  };
}

/** The same files with one more on top, for a trial that is not kept. */
export function withTrial(host: OverlayHost, trial: SourceView): SourceHost {
  return {
    ...host,
    open: (filename) => (filename === trial.filename ? trial : host.open(filename)),
    load: (filename) => (filename === trial.filename ? trial : host.load(filename)),
  };
}
