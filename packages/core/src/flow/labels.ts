import { isMetadata } from './metadata.js';
import type { Alternatives, ObjectShape, Shape } from './shape.js';
import type { Site, Static, Value } from './value.js';

/** A class of data that somebody has said a value to be of. */
export interface ClassLabel {
  readonly kind: 'class';
  /** As it is written: the policy may know no such class. */
  readonly name: string;
  /** What has the class, as a person names it: `Patient.diagnosis`. */
  readonly of: string;
  /** Where the class stands written. */
  readonly said: Site;
}

/** A type that says of its members what class they are of. */
export interface TypeLabel {
  readonly kind: 'type';
  readonly type: DataType;
}

export type Label = ClassLabel | TypeLabel;
export type Labels = readonly Label[];

/** A type, or a schema, as far as classes of data go. */
export interface DataType {
  /** Equal for the same type: what a value is labelled with twice counts once. */
  readonly key: string;
  /** What is said of a member, by its name; `[]` is an element, `*` any member. */
  member(name: string): Labels;
  /** Every class that anything of it has. */
  classes(): readonly ClassLabel[];
  /** The same type without some of its members. */
  without(names: readonly string[]): DataType;
}

/** What every value may be labelled with. */
export interface Labelled {
  readonly labels?: Labels;
}

/** A value with further labels; nothing is said of functions and of what is not there. */
export function withLabels(value: Static, labels: Labels): Static {
  return labels.length === 0 ? value : value.map((each) => labelled(each, labels));
}

function labelled(value: Value, labels: Labels): Value {
  if (value.kind === 'function' || value.kind === 'class' || value.kind === 'native') return value;
  if (value.kind === 'literal' && value.value == null) return value;
  const united = unite(value.labels ?? noLabels, labels);
  return united === value.labels ? value : { ...value, labels: united };
}

/** The first of two values that are the same, with the labels of both. */
export function withLabelsOf(value: Value, other: Value): Value {
  const labels = labelsOf(other);
  return labels.length === 0 ? value : labelled(value, labels);
}

export function labelsOf(value: Value): Labels {
  return 'labels' in value ? (value.labels ?? []) : [];
}

export function withoutLabels(value: Value): Value {
  if (!('labels' in value)) return value;
  const { labels, ...bare } = value;
  void labels;
  return bare;
}

/** The labels of everything that a value may be. */
export function allLabels(value: Static): Labels {
  return value.reduce<Labels>((all, each) => unite(all, labelsOf(each)), noLabels);
}

const noLabels: Labels = [];

function unite(known: Labels, labels: Labels): Labels {
  const fresh = labels.filter((label) => !known.some((each) => sameLabel(each, label)));
  return fresh.length === 0 ? known : [...known, ...fresh];
}

function sameLabel(a: Label, b: Label): boolean {
  if (a.kind === 'class' && b.kind === 'class') return a.name === b.name && a.said.node === b.said.node;
  return a.kind === 'type' && b.kind === 'type' && a.type.key === b.type.key;
}

/** What the labels of a value say of a member: the class of the whole is that of its parts, but not of an id or a length. */
export function memberLabels(labels: Labels, name: string): Labels {
  return labels.flatMap((label): Labels => {
    if (label.kind === 'type') return label.type.member(name);
    return isMetadata(name) ? [] : [label];
  });
}

/** What the labels of an object say of those members that it does not list. */
export function restLabels(labels: Labels, listed: readonly string[]): Labels {
  return labels.map((label) =>
    label.kind === 'type' ? { kind: 'type', type: label.type.without(listed) } : label,
  );
}

/** Every class that labels speak of. */
export function classesOf(labels: Labels): readonly ClassLabel[] {
  return labels.flatMap((label) => (label.kind === 'class' ? [label] : label.type.classes()));
}

/** A frozen value of which its labels hold: those of an object are told of each of its members. */
export function labelShape(shape: Shape, labels: Labels): Shape {
  if (labels.length === 0) return shape;
  switch (shape.kind) {
    case 'object':
      return labelObject(shape, labels);
    case 'array': {
      const ofElement = memberLabels(labels, '[]');
      return {
        ...shape,
        elements: shape.elements.map((element) => labelAll(element, ofElement)),
        rest: shape.rest && labelAll(shape.rest, ofElement),
      };
    }
    case 'function':
      return shape;
    default: {
      const known = shape.classes ?? [];
      const fresh = classesOf(labels).filter((label) => !known.some((each) => sameLabel(each, label)));
      return fresh.length === 0 ? shape : { ...shape, classes: [...known, ...fresh] };
    }
  }
}

function labelAll(value: Alternatives, labels: Labels): Alternatives {
  return labels.length === 0 ? value : value.map((shape) => labelShape(shape, labels));
}

function labelObject(shape: ObjectShape, labels: Labels): ObjectShape {
  const properties = new Map(
    [...shape.properties].map(([key, property]) => [
      key,
      { ...property, value: labelAll(property.value, memberLabels(labels, key)) },
    ]),
  );
  return {
    ...shape,
    properties,
    rest: shape.rest && labelAll(shape.rest, restLabels(labels, [...shape.properties.keys()])),
  };
}

/** What stands for the members of an object that are not listed: of its labels, those of the listed ones are taken away. */
export function labelRest(rest: Static, listed: readonly string[]): Static {
  if (rest.every((each) => labelsOf(each).length === 0)) return rest;
  return rest.map((each) =>
    'labels' in each && each.labels ? { ...each, labels: restLabels(each.labels, listed) } : each,
  );
}
