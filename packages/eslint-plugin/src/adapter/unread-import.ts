import { programsOf, type ModuleHost, type SourceView } from '@openrouter-compliance/core';
import { isSourceFile } from '@openrouter-compliance/scanner/module-host';

/** Files whose imports are looked through: most import closures, and no more than an editor can wait for. */
const fileLimit = 100;

/**
 * Whether a file imports, directly or not, a module of the project that is missing or does not parse, as while somebody
 * is still typing there. What such a file sends may be unknown only for now.
 */
export function hasUnreadImport(view: SourceView, host: ModuleHost): boolean {
  const seen = new Set([view.filename]);
  const views = [view];
  for (const file of views) {
    for (const statement of programsOf(file).flatMap(({ ast }) => ast.body)) {
      const specifier = 'source' in statement ? statement.source?.value : undefined;
      if (specifier === undefined) continue;
      const imported = host.resolve(specifier, file.filename);
      if (imported === undefined && specifier.startsWith('.')) return true;
      if (imported === undefined || seen.has(imported) || !isSourceFile(imported)) continue;
      seen.add(imported);
      const loaded = host.load(imported);
      if (loaded === undefined) return true;
      if (seen.size < fileLimit) views.push(loaded);
    }
  }
  return false;
}
