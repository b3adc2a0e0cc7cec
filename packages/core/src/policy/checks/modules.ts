import type { KeyPath } from '../policy-document.js';
import type { Check } from './check.js';

const dottedName = /^[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*)*$/u;

/** Modules, exports and methods that no import could name. */
export const checkModules: Check = (file, report) => {
  const { clients, loggers, redactors, classifiers } = file;
  const lists = Object.entries({ clients, loggers, redactors, classifiers }).map(
    ([list, entries]) => [[list] as KeyPath, entries] as const,
  );
  const ofClasses = Object.entries(file.classes ?? {}).map(
    ([name, { keySources }]) =>
      [['classes', name, 'keySources', 'functions'] as KeyPath, keySources?.functions] as const,
  );
  for (const [keyPath, entries] of [...lists, ...ofClasses]) {
    for (const [index, { module, export: name }] of (entries ?? []).entries()) {
      const mistake = moduleMistake(module);
      if (mistake !== undefined) report([...keyPath, index, 'module'], mistake);
      if (!dottedName.test(name))
        report([...keyPath, index, 'export'], 'is no name of an export. Write the name alone, or "default".');
    }
  }
  const checkMethod = (method: string, keyPath: KeyPath): void => {
    if (!dottedName.test(method))
      report(keyPath, 'is no name of a method. Write the name alone, as in "info".');
  };
  for (const [index, { methods }] of (file.loggers ?? []).entries()) {
    for (const [at, method] of (methods ?? []).entries())
      checkMethod(method, ['loggers', index, 'methods', at]);
  }
};

function moduleMistake(module: string): string | undefined {
  if (module.includes('\\')) return 'has a backslash. Write / between folders on every system.';
  if (/[*?{}]/.test(module)) return 'has a wildcard. Name one module; add an entry for each.';
  if (/\s/.test(module)) return 'has a space. Write the import specifier alone.';
  if (/^\/|^[a-z]:\/|^file:/i.test(module)) return 'is an absolute path. Write it relative to this file.';
  return undefined;
}
