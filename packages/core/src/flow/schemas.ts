import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { classificationKey, schemaLibraries, type SchemaLibrary } from '../catalog/schema-libraries.js';
import { allOf, asLabels, listOf, noType, ofClass, onlyOf, tableOf, under } from './data-type.js';
import type { ClassLabel, DataType, Labels } from './labels.js';
import type { LinkedModule } from './linked-module.js';
import type { Machine } from './machine.js';
import { moduleActivation } from './modules.js';
import type { Cell } from './store.js';
import type { FoundType } from './type-declarations.js';
import { siteKey, type Site, type Static, type Term } from './value.js';

type Call = Extract<Term, { readonly kind: 'new' | 'call' }>;

/** What a call that reads data with a schema says of what it gives. */
export function labelsOfReading(m: Machine, term: Term, args: readonly Static[]): Labels {
  const library = libraryOf(term);
  if (!library) return [];
  const name = lastName(term);
  if (name === undefined || !Object.hasOwn(library.reading, name)) return [];
  const isMethod = term.kind === 'member' && term.of.kind === 'call';
  const type = schemaType(m, isMethod ? [{ kind: 'external', term: term.of }] : (args[0] ?? []), library);
  const within = library.reading[name];
  if (type.classes().length === 0) return [];
  return asLabels(within === undefined ? type : under(within, type));
}

/** `z.infer<typeof schema>`; undefined where the type is no such one. */
export function inferredType(
  m: Machine,
  found: Extract<FoundType, { kind: 'package' }>,
  { exprName }: TSESTree.TSTypeQuery,
  module: LinkedModule,
): DataType | undefined {
  const library = schemaLibraries.find(
    ({ modules, inferring }) => modules.includes(found.module) && inferring.includes(found.name),
  );
  if (!library || exprName.type !== Type.Identifier) return undefined;
  const outer = m.activation;
  m.run(module);
  m.activation = moduleActivation(m, module);
  const value = m.evaluate(exprName);
  m.activation = outer;
  return schemaType(m, value, library);
}

function libraryOf(term: Term): SchemaLibrary | undefined {
  switch (term.kind) {
    case 'import':
      return schemaLibraries.find(({ modules }) => modules.includes(term.module));
    case 'call':
      return libraryOf(term.callee);
    case 'member':
      return libraryOf(term.of);
    default:
      return undefined;
  }
}

/** Schemas inside of each other that are looked into. */
const depthLimit = 12;

function schemaType(m: Machine, schema: Static, library: SchemaLibrary, depth = 0): DataType {
  if (depth > depthLimit) return noType;
  return allOf(
    schema.map((value) =>
      value.kind === 'external' && value.term.kind === 'call' && libraryOf(value.term) === library
        ? typeOfCall(m, value.term, library, depth)
        : noType,
    ),
  );
}

function typeOfCall(m: Machine, term: Call, library: SchemaLibrary, depth: number): DataType {
  const { callee, args } = term;
  const name = lastName(callee);
  const before =
    callee.kind === 'member' && callee.of.kind === 'call'
      ? typeOfCall(m, callee.of, library, depth + 1)
      : noType;
  const said = name === undefined ? undefined : library.saying[name];
  if (said !== undefined) return allOf([before, saidIn(m, args[said] ?? [], term.site)]);
  if (name !== undefined && library.picking.includes(name)) return onlyOf(before, keysOf(m, args[0] ?? []));
  if (name !== undefined && library.omitting.includes(name)) return before.without(keysOf(m, args[0] ?? []));
  const made = allOf(args.map((arg) => typeOfArgument(m, arg, library, term.site, depth)));
  return allOf([before, name !== undefined && library.tables.includes(name) ? tableOf(made) : made]);
}

function lastName(term: Term): string | undefined {
  if (term.kind === 'member') return term.name;
  return term.kind === 'import' ? term.path.at(-1) : undefined;
}

/** The members of an object schema, or a schema that another one is made with: a list's elements, an optional value. */
function typeOfArgument(
  m: Machine,
  arg: Static,
  library: SchemaLibrary,
  site: Site,
  depth: number,
): DataType {
  const of = (schema: Static): DataType => schemaType(m, schema, library, depth + 1);
  const cells = cellsOf(m, arg);
  const lists = cells.flatMap((cell) =>
    cell.kind === 'array' ? [...cell.elements, ...(cell.rest ? [cell.rest] : [])] : [],
  );
  const members = cells.flatMap((cell) =>
    cell.kind === 'object' ? [...cell.properties].map(([name, { value }]) => [name, of(value)] as const) : [],
  );
  return allOf([
    ...[arg, ...lists].map(of).flatMap((type) => [type, listOf(type)]),
    objectOf(new Map(members.filter(([, type]) => type !== noType)), site),
  ]);
}

function objectOf(members: ReadonlyMap<string, DataType>, site: Site): DataType {
  if (members.size === 0) return noType;
  return {
    key: `schema:${siteKey(site)}:${[...members.keys()].join(',')}`,
    member: (name) =>
      name === '*'
        ? [...members].flatMap(([each, type]) => named(type, each))
        : members.has(name)
          ? named(members.get(name) as DataType, name)
          : [],
    classes: () => [...members].flatMap(([name, type]) => nameClasses(type, name)),
    without: (names) => objectOf(new Map([...members].filter(([name]) => !names.includes(name))), site),
  };
}

function named(type: DataType, name: string): Labels {
  return asLabels({ ...type, classes: () => nameClasses(type, name) });
}

/** What is said of a member is known by the names that lead there. */
function nameClasses(type: DataType, name: string): readonly ClassLabel[] {
  return type.classes().map((label) => ({ ...label, of: label.of === '' ? name : `${name}.${label.of}` }));
}

/** `{ dataClassification: 'restricted' }`. */
function saidIn(m: Machine, said: Static, site: Site): DataType {
  return allOf(
    m
      .member(said, classificationKey, site)
      .map((value) =>
        value.kind === 'literal' && typeof value.value === 'string'
          ? ofClass({ kind: 'class', name: value.value, of: '', said: value.site ?? site })
          : noType,
      ),
  );
}

function keysOf(m: Machine, arg: Static): string[] {
  return cellsOf(m, arg).flatMap((cell) => (cell.kind === 'object' ? [...cell.properties.keys()] : []));
}

function cellsOf(m: Machine, value: Static): readonly Cell[] {
  return value.flatMap((each) =>
    each.kind === 'object' && m.state.hasCell(each.cell) ? [m.state.readCell(each.cell)] : [],
  );
}
