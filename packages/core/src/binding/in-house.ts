import path from 'node:path';
import type { DeclaredExport } from '../flow/declared.js';
import type { FrozenTerm } from '../flow/shape.js';
import type { Term } from '../flow/value.js';
import type { Policy } from '../policy/policy.js';
import type { ModuleHost } from '../syntax/module-host.js';
import { reachesKnownClient } from './import-closure.js';

type AnyTerm = Term | FrozenTerm;

/**
 * What the policy declares of the exports of own files. Its entries name a file by its path from the policy, by an alias
 * that leads there, or by the specifier that an import has.
 *
 * @param root directory of the analysed tree: that of the policy where it has none.
 */
export function declaredExports(
  policy: Policy,
  host: ModuleHost,
  root: string,
): (filename: string, specifier: string | undefined) => readonly DeclaredExport[] {
  const { loggers, redactors, classifiers, clients, keyFunctions } = policy;
  const rows = [
    ...loggers.flatMap(({ module, export: name, methods }) =>
      methods.length === 0 ? [toRow(module, name)] : methods.map((method) => toRow(module, name, method)),
    ),
    ...[...redactors, ...classifiers].map(({ module, export: name }) => toRow(module, name)),
    // Wherever they have a key from: the policy answers for it.
    ...keyFunctions.map(({ module, export: name }) => ({ ...toRow(module, name), isOpaque: true })),
    ...clients.map(({ module, export: name }) => ({ ...toRow(module, name), isClient: true })),
  ];
  if (rows.length === 0) return () => [];
  const home = policy.root ?? root;
  // An alias is looked up from the file itself: the tsconfig.json that has it may hold for a part of the tree only.
  const isAt = (module: string, filename: string): boolean =>
    isNamed(posix(filename), path.posix.resolve('/', posix(home), module)) ||
    (!module.startsWith('.') && host.resolve(module, filename) === filename);
  return (filename, specifier) =>
    rows
      .filter(({ term: { module } }) =>
        specifier === undefined ? isAt(module, filename) : module === specifier && !specifier.startsWith('.'),
      )
      .flatMap(({ term, isClient, isOpaque }): readonly DeclaredExport[] => {
        if (isOpaque) return [{ term, opaque: true }];
        if (!isClient) return [{ term }];
        // What a client of the catalog is made with says more than a name.
        const text = host.readText(filename);
        const isFollowed = text !== undefined && reachesKnownClient({ filename, text }, host, policy);
        return isFollowed ? [] : [{ term, opaque: true }];
      });
}

function toRow(module: string, ...names: readonly string[]) {
  const term = { kind: 'import', module, path: names.flatMap((name) => name.split('.')) } as const;
  return { term, isClient: false, isOpaque: false };
}

function posix(file: string): string {
  return file.replaceAll('\\', '/').replace(/^[a-z]:/i, '');
}

/** Whether a path names a file as an import may: without its ending, or as the folder of its index. */
function isNamed(file: string, by: string): boolean {
  const stem = withoutEnding(file);
  return stem === withoutEnding(by) || stem === `${by}/index`;
}

function withoutEnding(file: string): string {
  return file.replace(/\.[cm]?[jt]sx?$/, '');
}

/**
 * Whether a call goes to an export that the policy names, or to one of its members.
 *
 * @param names the exported name, then the members down to the function.
 */
export function isInHouseCall(callee: AnyTerm, module: string, names: readonly string[]): boolean {
  if (callee.kind === 'import')
    return callee.module === module && sameNames(withoutDefault(callee.path), withoutDefault(names));
  const method = names.at(-1);
  return (
    callee.kind === 'member' && callee.name === method && isMadeOf(callee.of, module, names.slice(0, -1))
  );
}

/** Whether a term is an export, an instance of it, or something that it gives. */
function isMadeOf(term: AnyTerm, module: string, names: readonly string[]): boolean {
  switch (term.kind) {
    case 'call':
    case 'new':
      return isMadeOf(term.callee, module, names);
    case 'member':
      return isMadeOf(term.of, module, names);
    case 'typed':
      return isMadeOf(term.type, module, names);
    case 'global':
      return false;
    case 'import': {
      const wanted = withoutDefault(names);
      return term.module === module && sameNames(withoutDefault(term.path).slice(0, wanted.length), wanted);
    }
  }
}

/** `require('acme-log').info` is what `import log from 'acme-log'` has as `log.info`. */
function withoutDefault(names: readonly string[]): readonly string[] {
  return names[0] === 'default' ? names.slice(1) : names;
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}
