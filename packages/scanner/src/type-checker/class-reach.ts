import { saysClasses } from '@openrouter-compliance/core';
import type { Node, Program, SourceFile } from 'typescript';

/** Holds the specifiers that a file imports: not declared by the compiler, and in every version of it. */
type WithImports = SourceFile & { readonly imports?: readonly Node[] };

const says = new WeakMap<SourceFile, boolean>();

/**
 * The files of a program whose declarations can be of a class of data: those that say of anything what class it is of, and
 * all that import them, directly or not. The types of all others need no look.
 */
export function filesInReach(program: Program): ReadonlySet<SourceFile> {
  const files = program.getSourceFiles();
  const saying = files.filter(isSaying);
  // What is declared for all files, or for those of another module, reaches them without an import.
  if (saying.some(isGlobal)) return new Set(files);
  const importers = saying.length > 0 ? importersIn(program) : new Map<SourceFile, readonly SourceFile[]>();
  const reach = new Set(saying);
  for (const file of reach) for (const importer of importers.get(file) ?? []) reach.add(importer);
  return reach;
}

function isSaying(file: SourceFile): boolean {
  const known = says.get(file);
  if (known !== undefined) return known;
  const answer = saysClasses(file.text);
  says.set(file, answer);
  return answer;
}

function isGlobal(file: WithImports): boolean {
  return file.imports === undefined || !isModule(file) || /\bdeclare\s+(?:global|module)\b/.test(file.text);
}

function isModule(file: SourceFile): boolean {
  return 'externalModuleIndicator' in file && file.externalModuleIndicator !== undefined;
}

function importersIn(program: Program): ReadonlyMap<SourceFile, readonly SourceFile[]> {
  const checker = program.getTypeChecker();
  const importers = new Map<SourceFile, SourceFile[]>();
  for (const file of program.getSourceFiles() as readonly WithImports[]) {
    for (const specifier of file.imports ?? []) {
      for (const declaration of checker.getSymbolAtLocation(specifier)?.declarations ?? []) {
        const imported = declaration.getSourceFile();
        const known = importers.get(imported);
        if (known) known.push(file);
        else importers.set(imported, [file]);
      }
    }
  }
  return importers;
}
