import type { Report } from '../layer-policy.js';
import type { PolicyData } from '../policy-data.js';
import type { PolicyFile } from '../policy-schema.js';

/** A class that lists a free variant and forbids free variants contradicts itself: the entry would allow nothing. */
export function checkFreeVariants(file: PolicyFile, { classes }: PolicyData, report: Report): void {
  for (const [name, { models }] of Object.entries(file.classes ?? {})) {
    if (!Array.isArray(models) || classes[name.toLowerCase()]?.freeVariants) continue;
    for (const [index, pattern] of models.entries()) {
      if (!pattern.toLowerCase().split(':').slice(1).includes('free')) continue;
      report(
        ['classes', name, 'models', index],
        'names a free variant, and the class allows none. Remove it, or set "freeVariants": true in the class.',
      );
    }
  }
}
