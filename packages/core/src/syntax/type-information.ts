import type { TSESTree } from '@typescript-eslint/types';
import type { SourceView } from './source-view.js';

/** What a type checker knows of a program, as far as classes of data go. Missing: only what is written is known. */
export interface TypeInformation {
  /**
   * What is declared of an expression, or of what a pattern takes apart; undefined where nothing of it can have a class, and
   * for files that the program does not hold with the same text.
   */
  at(view: SourceView, node: TSESTree.Node): CheckedExpression | undefined;
}

/** The program that a file is judged by: its own, and of all that it imports. */
export type TypesOf = (view: SourceView) => TypeInformation | undefined;

export interface CheckedExpression {
  /** Undefined for a type of which nothing is said: `any`, texts and numbers, and all that no class can reach. */
  readonly type: CheckedType | undefined;
  /** Where the variable, the member or the function that is called stands declared. */
  readonly declarations: readonly DeclarationPlace[];
}

/** Where the name of a declaration begins; the declaration itself, where it has none. */
export interface DeclarationPlace {
  /** Absolute path, of the project or of a package. */
  readonly filename: string;
  readonly offset: number;
}

/** A type with everything put in: what generic, mapped and inferred types come to. */
export interface CheckedType {
  /** Equal for the same type of a program. */
  readonly key: string;
  /** Its alias, its interface or class, and what these extend. */
  readonly declarations: readonly DeclarationPlace[];
  /** Classes that it says by being `Classified`. */
  readonly said: readonly string[];
  /** The types that a union or an intersection is made of. */
  readonly parts: readonly CheckedType[];
  readonly members: readonly CheckedMember[];
}

export interface CheckedMember {
  /** `[]`: an element of a list; `*`: whatever stands under any key. */
  readonly name: string;
  readonly declarations: readonly DeclarationPlace[];
  /** Undefined as in an expression. */
  readonly type: CheckedType | undefined;
  /** A function: no data of the object that it is called on. */
  readonly isMethod: boolean;
}
