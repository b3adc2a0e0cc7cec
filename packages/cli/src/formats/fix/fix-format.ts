import type { FixReport } from '../../fix/fix-report.js';

/** A report of `fix` as text that ends in a line break. */
export type FixFormat = (report: FixReport, options: { readonly color: boolean }) => string;
