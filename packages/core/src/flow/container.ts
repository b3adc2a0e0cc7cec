import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import { containers } from '../catalog/containers.js';
import { anyArgument, inModule, parametersOf } from './calls.js';
import { constructorOf } from './classes.js';
import { composersOf, isCallOf, listsIn, optionOf, type WrittenList } from './composers.js';
import { decoratorsOf } from './decorators.js';
import { addressOf } from './frame.js';
import type { LinkedModule } from './linked-module.js';
import type { Machine } from './machine.js';
import { moduleActivation, readImport } from './modules.js';
import { readMember, staticKey, writeMember } from './objects.js';
import { join, sameValue, type ClassValue, type Site, type Static, type Value } from './value.js';

/** What a container has been told to give for a token, where it is written. */
interface Provider {
  readonly token: Static;
  readonly recipe: Value;
}

/** What a container gives, and whether a client is reached through it. */
interface Given {
  readonly value: Static;
  readonly reaches: boolean;
}

/** What a framework makes of some lists: one instance of each class. */
export class Container {
  readonly #providers: Provider[] = [];
  readonly #instances = new Map<TSESTree.Node, Given>();
  readonly #pending = new Set<TSESTree.Node>();
  readonly #composed = new Set<TSESTree.Node>();
  /** Where everything that is made is said to be made: in the file that is judged. */
  #site: Site;

  constructor(
    readonly m: Machine,
    readonly module: LinkedModule,
    lists: readonly WrittenList[],
  ) {
    this.#site = { node: lists[0]?.array ?? module.view.ast, module };
    for (const { array, composer } of lists) {
      this.#add(m.evaluate(array));
      if (composer) this.#addImports(composer);
    }
  }

  /** Instances of what an element of a list stands for, where they reach a client by what they are given. */
  made(node: TSESTree.Node): readonly { readonly value: Static; readonly type: ClassValue }[] {
    const { m } = this;
    this.#site = { node, module: this.module };
    const types = m.evaluate(node).flatMap((value): Static => {
      if (value.kind === 'class') return [value];
      return value.kind === 'object' ? this.#member(value, 'useClass') : [];
    });
    return types.flatMap((type) => {
      if (type.kind !== 'class' || !this.#isGivenClient(type)) return [];
      const { value } = this.#instanceOf(type);
      return [{ value, type }];
    });
  }

  #isGivenClient(type: ClassValue): boolean {
    return this.#placesOf(type).some(({ token }) => token && this.#resolve(token)?.reaches === true);
  }

  #add(list: Static): void {
    for (const value of elementsOf(this.m, list)) {
      if (value.kind === 'class') this.#providers.push({ token: [value], recipe: value });
      if (value.kind !== 'object') continue;
      const token = this.#member(value, 'provide');
      if (token.length > 0) this.#providers.push({ token, recipe: value });
    }
  }

  /** Other composers, or objects that a function makes of one. */
  #addImports(decorator: TSESTree.Decorator): void {
    const container = containers.find(({ module, composer }) =>
      isCallOf(this.m, decorator, module, composer),
    );
    const imports = container && optionOf(decorator, container.imports);
    if (!container || !imports) return;
    for (const value of elementsOf(this.m, this.m.evaluate(imports))) {
      if (value.kind === 'class') this.#addComposed(value);
      if (value.kind !== 'object') continue;
      for (const name of container.lists) this.#add(this.#member(value, name));
      for (const each of this.#member(value, 'module')) if (each.kind === 'class') this.#addComposed(each);
    }
  }

  #addComposed({ node, module, frame }: ClassValue): void {
    if (this.#composed.has(node)) return;
    this.#composed.add(node);
    const { m } = this;
    const outer = m.activation;
    m.activation = { ...moduleActivation(m, module), frame, caller: outer, callSite: this.#site };
    for (const { decorator, container } of composersOf(m, node)) {
      for (const list of listsIn(decorator, container)) this.#add(m.evaluate(list));
      this.#addImports(decorator);
    }
    m.activation = outer;
  }

  /** Undefined where no list says anything of it. Several lists may say different things. */
  #resolve(token: Static): Given | undefined {
    const meant = this.#providers.filter((provider) =>
      provider.token.some((each) => token.some((other) => isSameToken(each, other))),
    );
    if (meant.length === 0) return undefined;
    const given = meant.map(({ recipe }) => this.#follow(recipe));
    return {
      value: join(...given.map(({ value }) => value)),
      reaches: given.some(({ reaches }) => reaches),
    };
  }

  #follow(recipe: Value): Given {
    const { m } = this;
    if (recipe.kind === 'class') return this.#instanceOf(recipe);
    const types = this.#member(recipe, 'useClass').filter((each) => each.kind === 'class');
    if (types.length > 0) return joined(types.map((type) => this.#instanceOf(type)));
    const aliases = this.#member(recipe, 'useExisting');
    if (aliases.length > 0) return this.#resolve(aliases) ?? unresolved;
    const factories = this.#member(recipe, 'useFactory').filter((each) => each.kind === 'function');
    if (factories.length === 0) return this.#asGiven(this.#member(recipe, 'useValue'));
    const tokens = elementLists(m, this.#member(recipe, 'inject'));
    return joined(
      factories.map((factory) => {
        if (this.#pending.has(factory.node)) return unresolved;
        this.#pending.add(factory.node);
        const given = tokens.map((token) => this.#resolve(token));
        const args = parametersOf(factory.node).map(
          (parameter, index) =>
            nonEmpty(given[index]) ?? inModule(m, factory, () => anyArgument(m, parameter)),
        );
        const value = m.call([factory], args, this.#site);
        this.#pending.delete(factory.node);
        return this.#asGiven(value);
      }),
    );
  }

  /** What is made by code of the program reaches what its files reach, or what its class was given. */
  #asGiven(value: Static): Given {
    const { m } = this;
    const reaches = value.some((each) => {
      if (each.kind === 'external') return true;
      const cell = each.kind === 'object' ? m.state.readCell(each.cell) : undefined;
      if (cell?.kind !== 'object') return false;
      const made = cell.prototype && this.#instances.get(cell.prototype.node);
      return (
        cell.base !== undefined ||
        made?.reaches === true ||
        m.listener.reachesClient(cell.prototype?.module ?? cell.site.module)
      );
    });
    return { value, reaches };
  }

  #instanceOf(type: ClassValue): Given {
    const { m } = this;
    const known = this.#instances.get(type.node);
    if (known) return known;
    if (this.#pending.has(type.node)) return unresolved;
    this.#pending.add(type.node);
    const given = this.#placesOf(type).map((place) => ({
      ...place,
      given: place.token && this.#resolve(place.token),
    }));
    const parameters = given.filter(({ field }) => field === undefined);
    const site = this.#site;
    const value = m.instantiate(
      type,
      parameters.map(({ given: each, otherwise }) => nonEmpty(each) ?? otherwise()),
      site,
    );
    for (const { field, given: each } of given)
      if (field !== undefined && nonEmpty(each)) writeMember(m, value, field, nonEmpty(each) ?? [], site);
    m.state.dead = false;
    this.#pending.delete(type.node);
    const reaches =
      m.listener.reachesClient(type.module) || given.some(({ given: each }) => each?.reaches === true);
    const made = { value, reaches };
    this.#instances.set(type.node, made);
    for (const hook of containers.flatMap(({ hooks }) => hooks)) {
      const methods = readMember(m, value, hook, site).filter(({ kind }) => kind === 'function');
      if (methods.length > 0) m.maybe(() => m.call(methods, [], site, value));
      m.state.dead = false;
    }
    return made;
  }

  /** What is to be given to the constructor of a class, in order, then to its fields. */
  #placesOf(type: ClassValue): readonly {
    readonly token: Static | undefined;
    readonly field?: string;
    readonly otherwise: () => Static;
  }[] {
    const { m } = this;
    const owner = ownerOfConstructor(type);
    const constructed = owner ? constructorOf(owner) : undefined;
    const within = <T>(run: () => T, of: ClassValue): T => {
      const outer = m.activation;
      const { module, frame } = of;
      m.activation = { ...moduleActivation(m, module), frame, caller: outer, callSite: this.#site };
      const result = run();
      m.activation = outer;
      return result;
    };
    const parameters = (constructed?.params ?? []).map((parameter) => ({
      token: within(() => tokenOf(m, parameter), owner ?? type),
      otherwise: () => within(() => anyArgument(m, parameter), owner ?? type),
    }));
    const fields = lineageOf(type).flatMap((each) =>
      each.node.body.body.flatMap((member) => {
        if (member.type !== Type.PropertyDefinition || member.static || decoratorsOf(member).length === 0)
          return [];
        const token = within(() => namedToken(m, member), each);
        return token ? [{ token, field: staticKey(member.key), otherwise: (): Static => [] }] : [];
      }),
    );
    return [...parameters, ...fields];
  }

  #member(value: Value, name: string): Static {
    return readMember(this.m, [value], name, this.#site).filter(
      (each) => each.kind !== 'literal' || each.value !== undefined,
    );
  }
}

/** A token that is a text is the same wherever it is written. */
function isSameToken(a: Value, b: Value): boolean {
  return a.kind === 'literal' && b.kind === 'literal' ? a.value === b.value : sameValue(a, b);
}

/** It is being made: what asks for it is given something that nobody knows. */
const unresolved: Given = { value: [], reaches: false };

function nonEmpty(given: Given | undefined): Static | undefined {
  return given && given.value.length > 0 ? given.value : undefined;
}

function joined(given: readonly Given[]): Given {
  return { value: join(...given.map(({ value }) => value)), reaches: given.some(({ reaches }) => reaches) };
}

function elementLists(m: Machine, list: Static): readonly Static[] {
  return list.flatMap((value): readonly Static[] => {
    const cell = value.kind === 'object' ? m.state.readCell(value.cell) : undefined;
    return cell?.kind === 'array' ? [...cell.elements, ...(cell.rest ? [cell.rest] : [])] : [];
  });
}

function elementsOf(m: Machine, list: Static): Static {
  return elementLists(m, list).flat();
}

function ownerOfConstructor(type: ClassValue): ClassValue | undefined {
  return lineageOf(type).find((each) => constructorOf(each));
}

/** A class and those that it is derived from, nearest first. */
function lineageOf(type: ClassValue): readonly ClassValue[] {
  const base = type.base?.find((each): each is ClassValue => each.kind === 'class');
  return base ? [type, ...lineageOf(base)] : [type];
}

/** What a parameter is to be given: what its decorator names, or else the class that it is written to be of. */
function tokenOf(m: Machine, parameter: TSESTree.Parameter): Static | undefined {
  const bare = parameter.type === Type.TSParameterProperty ? parameter.parameter : parameter;
  const named = namedToken(m, parameter) ?? namedToken(m, bare);
  if (named) return named;
  const target = bare.type === Type.AssignmentPattern ? bare.left : bare;
  const annotation = target.type === Type.Identifier ? target.typeAnnotation?.typeAnnotation : undefined;
  if (annotation?.type !== Type.TSTypeReference || annotation.typeName.type !== Type.Identifier)
    return undefined;
  const { module } = m.activation;
  const variable = module.scopes.get(annotation.typeName);
  const address = variable && addressOf(module.frame, variable);
  const own = address === undefined ? undefined : m.state.readVariable(address);
  const value = own ?? (variable && readImport(m, module, variable));
  return value?.some(({ kind }) => kind === 'class') ? value : undefined;
}

function namedToken(m: Machine, node: TSESTree.Node): Static | undefined {
  const decorator = decoratorsOf(node).find((each) =>
    containers.some(({ module, inject }) => isCallOf(m, each, module, inject)),
  );
  if (decorator?.expression.type !== Type.CallExpression) return undefined;
  const [token] = decorator.expression.arguments;
  return token && m.evaluate(token);
}
