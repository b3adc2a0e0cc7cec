import type { CheckedMember, CheckedType, DeclarationPlace } from '@openrouter-compliance/core';
import type { SourceFile, Symbol as CheckedSymbol, Type, TypeChecker, TypeReference } from 'typescript';
import { placesOf } from './declaration-places.js';
import { once } from './once.js';

/** Types given to types given to types: those that grow whenever they are looked into end here. */
const nestingLimit = 6;

/** How the compiler names the property by which `Classified` says its class: its key is a unique symbol of that name. */
const classProperty = /^__@dataClassification@/;

/** Reads the types of a checker, each once. */
export class CheckedTypes {
  readonly #known = new Map<Type, CheckedType | undefined>();

  /** @param reach files whose declarations can be of a class. */
  constructor(
    readonly checker: TypeChecker,
    readonly reach: ReadonlySet<SourceFile>,
  ) {}

  /** Undefined for a type of which nothing can be said. */
  read(type: Type): CheckedType | undefined {
    if (this.#known.has(type)) return this.#known.get(type);
    const read = this.#mayCarry(type, 0) ? this.#toCheckedType(type) : undefined;
    this.#known.set(type, read);
    return read;
  }

  #toCheckedType(type: Type): CheckedType {
    const pieces = partsOf(type);
    const isWhole = pieces.length === 0;
    // Types are made of themselves: nothing is looked into before it is asked for.
    const parts = once(() => pieces.flatMap((piece) => this.read(piece) ?? []));
    const members = once(() => (isWhole ? this.#membersOf(type) : []));
    return {
      key: `checked ${this.#known.size}`,
      declarations: this.#declarationsOf(type),
      said: isWhole ? this.#classesSaid(type) : [],
      get parts() {
        return parts();
      },
      get members() {
        return members();
      },
    };
  }

  /** Whether a declaration that a class can reach has made it, or stands for one of its parameters. */
  #mayCarry(type: Type, nesting: number): boolean {
    if (nesting > nestingLimit) return false;
    const { aliasSymbol, aliasTypeArguments = [] } = type;
    const some = (types: readonly Type[]): boolean => types.some((each) => this.#mayCarry(each, nesting + 1));
    if (this.#isInReach(aliasSymbol) || some(aliasTypeArguments)) return true;
    const parts = partsOf(type);
    if (parts.length > 0) return parts.some((part) => this.#mayCarry(part, nesting));
    const apparent = this.checker.getApparentType(type);
    if (this.#isInReach(apparent.getSymbol())) return true;
    const given = argumentsOf(apparent, this.checker);
    if (given) return some(given);
    // What is written without a name may hold anything; texts and numbers are seen as the interfaces of the language.
    return !apparent.isClassOrInterface() && this.checker.getPropertiesOfType(apparent).length > 0;
  }

  #isInReach(symbol: CheckedSymbol | undefined): boolean {
    return symbol?.declarations?.some((each) => this.reach.has(each.getSourceFile())) ?? false;
  }

  #declarationsOf(type: Type): readonly DeclarationPlace[] {
    const symbols = new Set<CheckedSymbol>();
    const add = (each: Type): void => {
      const symbol = each.getSymbol();
      if (each.aliasSymbol) symbols.add(each.aliasSymbol);
      if (!symbol || symbols.has(symbol)) return;
      symbols.add(symbol);
      for (const base of targetOf(each).getBaseTypes() ?? []) add(base);
    };
    add(type);
    return [...symbols].flatMap((symbol) => placesOf(symbol, this.reach));
  }

  #classesSaid(type: Type): readonly string[] {
    return this.checker
      .getPropertiesOfType(type)
      .filter(({ escapedName }) => classProperty.test(String(escapedName)))
      .flatMap((property) => {
        const said = this.#typeOf(property);
        return [said, ...partsOf(said)].flatMap((each) => (each.isStringLiteral() ? each.value : []));
      });
  }

  #membersOf(type: Type): readonly CheckedMember[] {
    const { checker } = this;
    const apparent = checker.getApparentType(type);
    const element = apparent.getNumberIndexType();
    const value = apparent.getStringIndexType();
    const elements = element ? [this.#toMember('[]', () => element)] : [];
    if (isList(apparent, checker)) return elements;
    return [
      ...checker
        .getPropertiesOfType(apparent)
        .map((property) => this.#toMember(property.name, () => this.#typeOf(property), property)),
      ...(value ? [this.#toMember('*', () => value)] : elements),
    ];
  }

  #toMember(name: string, typeOf: () => Type, symbol?: CheckedSymbol): CheckedMember {
    const type = once(typeOf);
    const isMethod = once(() => isFunction(this.checker.getNonNullableType(type())));
    const read = (): CheckedType | undefined => (isMethod() ? undefined : this.read(type()));
    return {
      name,
      declarations: placesOf(symbol, this.reach),
      get type() {
        return read();
      },
      get isMethod() {
        return isMethod();
      },
    };
  }

  #typeOf(symbol: CheckedSymbol): Type {
    return this.checker.getTypeOfSymbol(symbol);
  }
}

function partsOf(type: Type): readonly Type[] {
  return type.isUnionOrIntersection() ? type.types : [];
}

function isFunction(type: Type): boolean {
  return type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0;
}

function isList(type: Type, checker: TypeChecker): boolean {
  return checker.isArrayType(type) || checker.isTupleType(type);
}

/** What a generic class or interface, or a tuple, is given; undefined for what is none. */
function argumentsOf(type: Type, checker: TypeChecker): readonly Type[] | undefined {
  return isList(type, checker) || targetOf(type) !== type
    ? checker.getTypeArguments(type as TypeReference)
    : undefined;
}

/** The class or interface that a type is an instance of; of any other type, the type itself. */
function targetOf(type: Type): Type {
  const { target } = type as { readonly target?: Type };
  return target?.isClassOrInterface() ? target : type;
}
