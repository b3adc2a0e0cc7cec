import type { DeclarationPlace } from '@openrouter-compliance/core';
import type { Declaration, SourceFile, Symbol as CheckedSymbol } from 'typescript';

/** Where a symbol stands declared, in files that can say a class. */
export function placesOf(
  symbol: CheckedSymbol | undefined,
  reach: ReadonlySet<SourceFile>,
): readonly DeclarationPlace[] {
  return (symbol?.declarations ?? []).flatMap((declaration) => placeOf(declaration, reach));
}

export function placeOf(
  declaration: Declaration,
  reach: ReadonlySet<SourceFile>,
): readonly DeclarationPlace[] {
  const file = declaration.getSourceFile();
  if (!reach.has(file)) return [];
  const { name } = declaration as { readonly name?: Declaration };
  return [{ filename: file.fileName, offset: (name ?? declaration).getStart(file) }];
}
