import type { Report } from '../report/report.js';

export interface FormatOptions {
  /** Open findings count and are listed. */
  readonly strict: boolean;
  readonly color: boolean;
  /** Of the tool. */
  readonly version: string;
}

/** A report as text that ends in a line break. */
export type Format = (report: Report, options: FormatOptions) => string | Promise<string>;
