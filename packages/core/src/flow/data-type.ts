import { memberLabels, type ClassLabel, type DataType, type Label, type Labels } from './labels.js';

/** A type of which nothing is said. */
export const noType: DataType = {
  key: '',
  member: () => [],
  classes: () => [],
  without: () => noType,
};

/** What is said of every one of some types. */
export function allOf(types: readonly DataType[]): DataType {
  const said = types.filter((type) => type !== noType);
  if (said.length === 0) return noType;
  if (said.length === 1) return said[0] as DataType;
  return {
    key: said.map(({ key }) => key).join('&'),
    member: (name) => said.flatMap((type) => type.member(name)),
    classes: () => said.flatMap((type) => type.classes()),
    without: (names) => allOf(said.map((type) => type.without(names))),
  };
}

/** Everything that is of a class. */
export function ofClass(label: ClassLabel): DataType {
  const type: DataType = {
    key: `class:${label.name}:${label.of}`,
    member: (name) => memberLabels([label], name),
    classes: () => [label],
    without: () => type,
  };
  return type;
}

/** A list, by the type of its elements. */
export function listOf(element: DataType): DataType {
  if (element === noType) return noType;
  const type: DataType = {
    key: `[${element.key}]`,
    member: (name) => (isElement(name) ? asLabels(element) : []),
    classes: () => element.classes(),
    without: () => type,
  };
  return type;
}

/** A table, by the type of what stands under any of its keys. */
export function tableOf(value: DataType): DataType {
  if (value === noType) return noType;
  const type: DataType = {
    key: `{${value.key}}`,
    member: () => asLabels(value),
    classes: () => value.classes(),
    without: () => type,
  };
  return type;
}

/** What has a value of a type under one name. */
export function under(name: string, type: DataType): DataType {
  const self: DataType = {
    key: `${name}:${type.key}`,
    member: (each) => (each === name || each === '*' ? asLabels(type) : []),
    classes: () => type.classes(),
    without: (names) => (names.includes(name) ? noType : self),
  };
  return self;
}

/** Something that holds a value of a type somewhere: a response, a page of results, a collection of a database. */
export function holderOf(held: DataType): DataType {
  if (held === noType) return noType;
  const type: DataType = {
    key: `holds ${held.key}`,
    member: (name) => {
      const found = isElement(name) ? asLabels(held) : held.member(name);
      return found.length > 0 ? found : [{ kind: 'type', type }];
    },
    classes: () => held.classes(),
    without: () => type,
  };
  return type;
}

/** A type with some of its members only. */
export function onlyOf(type: DataType, names: readonly string[]): DataType {
  if (type === noType) return noType;
  const kept = new Set(names);
  return {
    key: `${type.key}+${names.join('+')}`,
    member: (name) =>
      name === '*' ? names.flatMap((each) => type.member(each)) : kept.has(name) ? type.member(name) : [],
    classes: () => names.flatMap((name) => classesIn(type.member(name))),
    without: (others) =>
      onlyOf(
        type,
        names.filter((name) => !others.includes(name)),
      ),
  };
}

export function asLabels(type: DataType): Labels {
  return type === noType ? [] : [{ kind: 'type', type }];
}

function classesIn(labels: Labels): readonly ClassLabel[] {
  return labels.flatMap((label: Label) => (label.kind === 'class' ? [label] : label.type.classes()));
}

/** An element of a list, at an index or at any. */
export function isElement(name: string): boolean {
  return name === '[]' || name === '*' || /^\d+$/.test(name);
}
