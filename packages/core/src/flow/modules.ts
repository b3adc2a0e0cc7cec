import type { Variable } from '@typescript-eslint/scope-manager';
import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { scopeIndexOf } from '../syntax/scope-index.js';
import type { SourceView } from '../syntax/source-view.js';
import { declareExports, outsideExport, type DeclaredExport } from './declared.js';
import { addressOf, newFrame } from './frame.js';
import type { LinkedModule } from './linked-module.js';
import type { Activation, Machine } from './machine.js';
import { emptyObject, readMember } from './objects.js';
import { parseText } from './json.js';
import { hoist } from './statements.js';
import { thaw } from './thaw.js';
import { join, missing, unknown, type Site, type Static } from './value.js';

/** Imports followed one after the other; the same in every host, so that editor and check agree. */
export const hopLimit = 6;

export function linkModule(m: Machine, view: SourceView, hops: number): LinkedModule {
  const known = m.modules.get(view.filename);
  if (known) return known;
  const module: LinkedModule = {
    filename: view.filename,
    view,
    scopes: scopeIndexOf(view),
    frame: newFrame(undefined),
    hops,
    state: 'new',
    exports: new Map(),
    stars: [],
    specifiers: new Set(),
    commonJs: undefined,
  };
  m.modules.set(view.filename, module);
  if (!m.root.hasCell(m.outside)) m.root.writeCell(m.outside, emptyObject({ node: module.view.ast, module }));
  return module;
}

/** Runs a module's own statements once, outside whatever is being run now. */
export function runModule(m: Machine, module: LinkedModule): void {
  if (module.state !== 'new') return;
  module.state = 'running';
  const { state, activation } = m;
  if (module.view.component) module.exports.set('default', () => compiledComponent(m, module));
  m.throws.push({ base: m.root, states: [], values: [], outermost: true });
  m.state = m.root;
  m.activation = moduleActivation(m, module);
  registerExports(m, module);
  if (!hasModuleSyntax(module.view.ast)) {
    const site = m.site(module.view.ast);
    const exported = m.newCell(emptyObject(site));
    const [cell] = m.newCell({
      ...emptyObject(site),
      properties: new Map([['exports', { value: exported }]]),
    });
    if (cell?.kind === 'object') module.commonJs = cell.cell;
  }
  hoist(m, module.view.ast.body);
  for (const statement of module.view.ast.body) runImportsOf(m, module, statement);
  for (const statement of module.view.ast.body) {
    m.state.dead = false;
    m.execute(statement);
  }
  m.root.dead = false;
  m.settleLateCalls();
  m.throws.pop();
  module.state = 'done';
  declareExports(m, module);
  m.state = state;
  m.activation = activation;
}

/**
 * A module runs after those that it imports. One that is imported for its effect is always run, another when its
 * functions can matter; the rest are run when something of theirs is read.
 */
function runImportsOf(m: Machine, module: LinkedModule, statement: TSESTree.ProgramStatement): void {
  switch (statement.type) {
    case Type.ImportDeclaration:
      if (statement.importKind === 'type') return;
      return loadEarly(m, module, statement.source.value, statement.specifiers.length === 0);
    case Type.ExportAllDeclaration:
      return loadEarly(m, module, statement.source.value, false);
    case Type.ExportNamedDeclaration:
      return statement.source ? loadEarly(m, module, statement.source.value, false) : undefined;
    default:
      return;
  }
}

function loadEarly(m: Machine, from: LinkedModule, specifier: string, forItsEffect: boolean): void {
  const path = resolvePath(m, from, specifier);
  if (path === undefined || m.modules.get(path)?.state === 'done' || path.endsWith('.json')) return;
  if (forItsEffect || m.listener.mattersAtStart(path)) loadModule(m, from, specifier);
}

export function moduleActivation(m: Machine, module: LinkedModule): Activation {
  return {
    module,
    frame: module.frame,
    self: missing,
    home: undefined,
    node: undefined,
    base: m.root,
    exits: [],
    yields: [],
    given: undefined,
    targets: [],
    caller: undefined,
    callSite: undefined,
    suspended: false,
  };
}

function hasModuleSyntax(ast: TSESTree.Program): boolean {
  return ast.body.some((statement) => /^(?:Import|Export)/.test(statement.type));
}

function registerExports(m: Machine, module: LinkedModule): void {
  const local = (node: TSESTree.Node): (() => Static) => {
    const variable = module.scopes.get(node);
    return () => {
      if (!variable) return unknown('import', 'an export', { node, module });
      const address = addressOf(module.frame, variable);
      if (address !== undefined) return m.state.readVariable(address) ?? missing;
      return readImport(m, module, variable) ?? unknown('import', variable.name, { node, module });
    };
  };
  for (const statement of module.view.ast.body) {
    if (statement.type === Type.ExportAllDeclaration) {
      const namespace = (): Static =>
        importNamespace(m, module, statement.source.value, { node: statement, module });
      if (statement.exported) module.exports.set(exportName(statement.exported), namespace);
      else module.stars.push(namespace);
    }
    if (statement.type === Type.ExportNamedDeclaration) {
      for (const specifier of statement.specifiers) {
        const name = exportName(specifier.exported);
        const { source } = statement;
        module.exports.set(
          name,
          source
            ? () =>
                importNamed(m, module, source.value, exportName(specifier.local), { node: specifier, module })
            : local(specifier.local),
        );
      }
      for (const identifier of declaredNames(statement.declaration))
        module.exports.set(identifier.name, local(identifier));
    }
    if (
      statement.type === Type.ExportDefaultDeclaration &&
      'id' in statement.declaration &&
      statement.declaration.id &&
      /Declaration$/.test(statement.declaration.type)
    ) {
      module.exports.set('default', local(statement.declaration.id));
    }
  }
}

/** A component is what its compiler makes of the file; Vue's options, where they are written, take its place. */
function compiledComponent(m: Machine, module: LinkedModule): Static {
  return unknown('import', 'a component', { node: module.view.ast, module });
}

function exportName(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === Type.Identifier ? node.name : node.value;
}

function declaredNames(declaration: TSESTree.Node | null): TSESTree.Identifier[] {
  if (!declaration) return [];
  if (declaration.type === Type.VariableDeclaration)
    return declaration.declarations.flatMap((each) => patternNames(each.id));
  return 'id' in declaration && declaration.id?.type === Type.Identifier ? [declaration.id] : [];
}

function patternNames(pattern: TSESTree.Node): TSESTree.Identifier[] {
  switch (pattern.type) {
    case Type.Identifier:
      return [pattern];
    case Type.ObjectPattern:
      return pattern.properties.flatMap((property) =>
        patternNames(property.type === Type.RestElement ? property.argument : property.value),
      );
    case Type.ArrayPattern:
      return pattern.elements.flatMap((element) => (element ? patternNames(element) : []));
    case Type.AssignmentPattern:
      return patternNames(pattern.left);
    case Type.RestElement:
      return patternNames(pattern.argument);
    default:
      return [];
  }
}

/** Statements with `export` in front: what they declare, and the value of a default. */
export function runExport(
  m: Machine,
  node:
    | TSESTree.ExportNamedDeclaration
    | TSESTree.ExportDefaultDeclaration
    | TSESTree.ExportAllDeclaration
    | TSESTree.TSExportAssignment,
): void {
  const { module } = m.activation;
  if (node.type === Type.ExportNamedDeclaration && node.declaration) m.execute(node.declaration);
  if (node.type === Type.ExportDefaultDeclaration) {
    const { declaration } = node;
    if (declaration.type === Type.FunctionDeclaration && declaration.id) return;
    if (declaration.type === Type.ClassDeclaration && declaration.id) return m.execute(declaration);
    if (/^TS(?:Interface|Declare)/.test(declaration.type)) return;
    const value = m.evaluate(
      declaration.type === Type.FunctionDeclaration
        ? { ...declaration, type: Type.FunctionExpression }
        : asExpression(declaration),
    );
    module.exports.set('default', () => value);
  }
  if (node.type === Type.TSExportAssignment) {
    const value = m.evaluate(node.expression);
    module.exports.set('default', () => value);
    module.stars.push(() => value);
  }
}

function asExpression(node: TSESTree.Node): TSESTree.Node {
  return node.type === Type.ClassDeclaration
    ? ({ ...node, type: Type.ClassExpression } as TSESTree.Node)
    : node;
}

/** The value of an imported name; undefined when the variable is no import. */
export function readImport(m: Machine, from: LinkedModule, variable: Variable): Static | undefined {
  const definition = variable.defs.find((each) => (each.type as string) === 'ImportBinding');
  if (!definition) return undefined;
  const node = definition.node as TSESTree.Node;
  const site: Site = { node, module: from };
  if (node.type === Type.TSImportEqualsDeclaration) {
    const reference = node.moduleReference;
    if (reference.type !== Type.TSExternalModuleReference || reference.expression.type !== Type.Literal)
      return unknown('import', variable.name, site);
    return requireNamed(m, from, String(reference.expression.value), site);
  }
  const source = (definition.parent as TSESTree.ImportDeclaration).source.value;
  if (node.type === Type.ImportNamespaceSpecifier) return importNamespace(m, from, source, site);
  const name = node.type === Type.ImportSpecifier ? exportName(node.imported) : 'default';
  return importNamed(m, from, source, name, site);
}

function importNamed(m: Machine, from: LinkedModule, specifier: string, name: string, site: Site): Static {
  const json = readJsonModule(m, from, specifier, site);
  if (json) return name === 'default' ? json : readMember(m, json, name, site);
  const module = loadModule(m, from, specifier);
  if (module === 'package')
    return [{ kind: 'external', term: { kind: 'import', module: specifier, path: [name] } }];
  if (!module) {
    const declared = declaredOfUnread(m, from, specifier).find(({ term }) => term.path[0] === name);
    return declared ? outsideExport(declared.term) : unknown('import', name, site);
  }
  return exported(m, module, name, site);
}

/** The value of a name that a module exports. */
export function exported(m: Machine, module: LinkedModule, name: string, site: Site): Static {
  const own = module.exports.get(name);
  if (own) return own();
  if (module.commonJs !== undefined) {
    const value = commonJsExports(m, module, site);
    return name === 'default' ? value : readMember(m, value, name, site);
  }
  for (const star of module.stars) {
    const value = readMember(m, star(), name, site);
    if (!value.every((each) => each.kind === 'literal' && each.value === undefined)) return value;
  }
  return module.state === 'done' ? missing : unknown('import', name, site);
}

function commonJsExports(m: Machine, module: LinkedModule, site: Site): Static {
  return module.commonJs === undefined
    ? missing
    : readMember(m, [{ kind: 'object', cell: module.commonJs }], 'exports', site);
}

function importNamespace(m: Machine, from: LinkedModule, specifier: string, site: Site): Static {
  const json = readJsonModule(m, from, specifier, site);
  if (json) return m.newCell({ ...emptyObject(site), properties: new Map([['default', { value: json }]]) });
  const module = loadModule(m, from, specifier);
  if (module === 'package')
    return [{ kind: 'external', term: { kind: 'import', module: specifier, path: [] } }];
  if (!module) {
    const declared = declaredOfUnread(m, from, specifier).map(({ term }) => term);
    const rest = unknown('import', specifier, site);
    if (declared.length === 0) return rest;
    const properties = new Map(
      declared.map((term) => [term.path[0] as string, { value: outsideExport(term) }]),
    );
    return m.newCell({ ...emptyObject(site), properties, rest });
  }
  if (module.commonJs !== undefined) return commonJsExports(m, module, site);
  if (module.namespace) return module.namespace;
  const properties = new Map([...module.exports].map(([name, read]) => [name, { value: read() }]));
  for (const star of module.stars) {
    for (const value of star()) {
      const cell = value.kind === 'object' ? m.state.readCell(value.cell) : undefined;
      if (cell?.kind === 'object')
        for (const [name, property] of cell.properties)
          if (!properties.has(name) && name !== 'default') properties.set(name, property);
    }
  }
  const address = m.allocate();
  // Bindings are live, but what a finished module exports hardly ever changes, and then through an object.
  m.root.writeCell(address, { ...emptyObject({ node: module.view.ast, module }), properties });
  const namespace: Static = [{ kind: 'object', cell: address }];
  if (module.state === 'done') module.namespace = namespace;
  return namespace;
}

function resolvePath(m: Machine, from: LinkedModule, specifier: string): string | undefined {
  const key = `${from.filename}\0${specifier}`;
  if (!m.resolved.has(key)) m.resolved.set(key, m.host.resolve(specifier, from.filename));
  return m.resolved.get(key);
}

/** What a JSON file says; undefined for any other file, and for one that cannot be read. */
function readJsonModule(m: Machine, from: LinkedModule, specifier: string, site: Site): Static | undefined {
  const path = resolvePath(m, from, specifier);
  const text = path?.endsWith('.json') === true ? m.host.readText(path) : undefined;
  const shape = text === undefined ? undefined : parseText(text, site);
  return shape && thaw(m, [shape]);
}

function loadModule(m: Machine, from: LinkedModule, specifier: string): LinkedModule | 'package' | undefined {
  const path = resolvePath(m, from, specifier);
  if (path === undefined)
    return specifier.startsWith('.') || specifier.startsWith('/') ? undefined : 'package';
  const known = m.modules.get(path);
  if (!known && from.hops >= hopLimit) return undefined;
  const view = known?.view ?? m.host.load(path);
  if (!view) return undefined;
  const module = m.link(view, from.hops + 1);
  m.run(module);
  if (module.state === 'done' && !module.specifiers.has(specifier)) {
    module.specifiers.add(specifier);
    declareExports(m, module, specifier);
  }
  return module;
}

/** The file that an import of types names, parsed and not run; `package` for one outside of the project. */
export function linkForTypes(
  m: Machine,
  from: LinkedModule,
  specifier: string,
): LinkedModule | 'package' | undefined {
  const path = resolvePath(m, from, specifier);
  if (path === undefined)
    return specifier.startsWith('.') || specifier.startsWith('/') ? undefined : 'package';
  const known = m.modules.get(path);
  if (known) return known;
  if (from.hops >= hopLimit || !m.listener.mentionsClasses(path)) return undefined;
  const view = m.host.load(path);
  return view && m.link(view, from.hops + 1);
}

/** What is declared of a file that cannot be read, or that lies too far away. */
function declaredOfUnread(m: Machine, from: LinkedModule, specifier: string): readonly DeclaredExport[] {
  const path = resolvePath(m, from, specifier);
  return path === undefined
    ? []
    : [...m.listener.declared(path, undefined), ...m.listener.declared(path, specifier)];
}

/** `require('…')`, also with a name that is only known as a set of alternatives. */
export function requireModule(m: Machine, specifier: Static, site: Site): Static {
  return join(
    ...specifier.map((each): Static =>
      each.kind === 'literal' && typeof each.value === 'string'
        ? requireNamed(m, m.activation.module, each.value, site)
        : unknown('import', 'a computed module name', site),
    ),
  );
}

function requireNamed(m: Machine, from: LinkedModule, specifier: string, site: Site): Static {
  const json = readJsonModule(m, from, specifier, site);
  if (json) return json;
  const module = loadModule(m, from, specifier);
  if (
    module !== 'package' &&
    module &&
    module.commonJs === undefined &&
    module.exports.has('default') &&
    module.stars.length > 0
  )
    return exported(m, module, 'default', site);
  return importNamespace(m, from, specifier, site);
}

export function dynamicImport(m: Machine, node: TSESTree.ImportExpression, site: Site): Static {
  const [specifier] = m.evaluate(node.source);
  if (specifier?.kind !== 'literal' || typeof specifier.value !== 'string')
    return unknown('import', 'a computed module name', site);
  return importNamespace(m, m.activation.module, specifier.value, site);
}
