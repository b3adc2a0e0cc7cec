import { rankOf } from '../class-rank.js';
import type { Report } from '../layer-policy.js';
import type { PolicyData } from '../policy-data.js';
import type { PolicyFile } from '../policy-schema.js';

/** Functions that give a class below the default one are exceptions, and each has its reason. */
export function checkClassifiers({ classifiers = [] }: PolicyFile, data: PolicyData, report: Report): void {
  for (const [index, { class: given, reason }] of classifiers.entries()) {
    const effective = data.classifiers?.[index]?.class;
    if (given === undefined || effective === undefined || !data.classes[effective]) continue;
    if (rankOf(effective, data.classes) >= rankOf(data.defaultClass, data.classes)) continue;
    if (!/[\p{L}\p{N}]/u.test(reason ?? ''))
      report(
        ['classifiers', index, 'class'],
        `is lower than the default class "${data.defaultClass}", and nobody can see why. Say it under "reason" in the entry.`,
      );
  }
}
