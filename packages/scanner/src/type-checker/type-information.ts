import path from 'node:path';
import type { SourceView, TypeInformation } from '@openrouter-compliance/core';
import type { TSESTree } from '@typescript-eslint/types';
import type {
  CallLikeExpression,
  Declaration,
  Node,
  Program,
  SourceFile,
  Symbol as CheckedSymbol,
  TypeChecker,
} from 'typescript';
import { CheckedTypes } from './checked-types.js';
import { filesInReach } from './class-reach.js';
import { placeOf } from './declaration-places.js';
import { nodeAt } from './node-index.js';
import { once } from './once.js';

const known = new WeakMap<object, TypeInformation>();

/**
 * What a program of the TypeScript compiler says of data. The compiler itself is the caller's, in whichever version: only
 * methods of what it has made are called here.
 *
 * @param program a `ts.Program`.
 */
export function typeInformationOf(program: object): TypeInformation {
  let information = known.get(program);
  if (information === undefined) {
    information = readerOf(program as Program);
    known.set(program, information);
  }
  return information;
}

/** Whether a program holds a file with the same text: only then does it know types of it. */
export function holdsFile(program: object, view: SourceView): boolean {
  return fileOf(program as Program, view) !== undefined;
}

function fileOf(program: Program, { filename, text }: SourceView): SourceFile | undefined {
  const file = program.getSourceFile(filename.split(path.sep).join('/'));
  return file?.text === text ? file : undefined;
}

function readerOf(program: Program): TypeInformation {
  const checker = program.getTypeChecker();
  const reach = once(() => filesInReach(program));
  const types = once(() => new CheckedTypes(checker, reach()));
  return {
    at(view, asked) {
      const file = fileOf(program, view);
      if (!file || !reach().has(file)) return undefined;
      const node = nodeAt(file, asked.range);
      return (
        node && {
          type: types().read(checker.getTypeAtLocation(node)),
          declarations: declarationsOf(asked, file, checker).flatMap((each) => placeOf(each, reach())),
        }
      );
    },
  };
}

/** Where a name, a member or what is called stands declared. */
function declarationsOf(
  asked: TSESTree.Node,
  file: SourceFile,
  checker: TypeChecker,
): readonly Declaration[] {
  const node = nodeAt(file, asked.range);
  switch (asked.type) {
    case 'CallExpression':
    case 'TaggedTemplateExpression': {
      const chosen = node && checker.getResolvedSignature(node as CallLikeExpression)?.getDeclaration();
      const callee = asked.type === 'CallExpression' ? asked.callee : asked.tag;
      return [...(chosen ? [chosen] : []), ...declarationsOf(callee, file, checker)];
    }
    case 'MemberExpression':
      return declarationsOf(asked.property, file, checker);
    case 'Identifier':
    case 'Literal':
      return (node && symbolAt(node, checker)?.declarations) ?? [];
    default:
      return [];
  }
}

/** `ts.SymbolFlags.Alias`: what an import has made. */
const aliasFlag = 1 << 21;

function symbolAt(node: Node, checker: TypeChecker): CheckedSymbol | undefined {
  const symbol = checker.getSymbolAtLocation(node);
  return symbol && (symbol.flags & aliasFlag) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
}
