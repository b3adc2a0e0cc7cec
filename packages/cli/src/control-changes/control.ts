/** What controls the check, and may not change without somebody who answers for it. Each is a section of `docs/control-changes.md`. */
export const controlNames = [
  'no-looser-policy',
  'no-lower-class',
  'no-larger-baseline',
  'no-edited-guard',
  'no-added-suppression',
] as const;

export type ControlName = (typeof controlNames)[number];

/** One line each, without a full stop, for lists. */
export const controlDescriptions: Readonly<Record<ControlName, string>> = {
  'no-looser-policy': 'Disallow a looser policy without an approver',
  'no-lower-class': 'Disallow a lower class of data in an annotation without an approver',
  'no-larger-baseline': 'Disallow further findings in the baseline without an approver',
  'no-edited-guard': 'Disallow a guard module that was edited or is gone without an approver',
  'no-added-suppression': 'Disallow further exceptions in the code without an approver',
};

/** A change that needs somebody's approval. */
export interface ControlChange {
  readonly control: ControlName;
  /** Absolute; where the change can be seen. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** A sentence without what to do. */
  readonly message: string;
}
