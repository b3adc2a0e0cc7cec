import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/types';
import type { CheckedMember, CheckedType } from '../syntax/type-information.js';
import { asSaid } from './annotations.js';
import { asLabels, isElement } from './data-type.js';
import { isHiddenMember, labelsOfDeclaration, saidAt, type SaidAt } from './declaration-labels.js';
import {
  classesOf,
  memberLabels,
  type ClassLabel,
  type DataType,
  type Label,
  type Labels,
} from './labels.js';
import type { Machine } from './machine.js';
import { isRedacted } from './said-classes.js';
import { siteKey, type Site, type Static } from './value.js';

/** Expressions and patterns of which a type can say more than what they are made of says. */
const asked: ReadonlySet<TSESTree.Node['type']> = new Set([
  ...[Type.Identifier, Type.MemberExpression, Type.CallExpression, Type.NewExpression],
  ...[Type.TaggedTemplateExpression, Type.AwaitExpression, Type.TSAsExpression, Type.TSTypeAssertion],
  ...[Type.ObjectPattern, Type.ArrayPattern],
]);

/** A value with what the type checker knows of the expression that gives it, or of the pattern that takes it apart. */
export function asChecked(m: Machine, node: TSESTree.Node, value: Static): Static {
  if (!m.typeInformation || !asked.has(node.type)) return value;
  const labels = checkedLabels(m, node);
  if (labels.length === 0) return value;
  // Its type is still that of what the redactor was given.
  const redacted = value.filter(isRedacted);
  const others = asSaid(
    m,
    value.filter((each) => !isRedacted(each)),
    labels,
  );
  return [...others, ...redacted];
}

function checkedLabels(m: Machine, node: TSESTree.Node): Labels {
  const known = m.checkedLabels.get(node);
  if (known) return known;
  m.checkedLabels.set(node, []);
  const { module } = m.activation;
  const checked = m.typeInformation?.at(module.view, node);
  const labels = checked
    ? labelsFrom(m, checked, { said: { node, module }, of: nameOf({ node, module }) })
    : [];
  m.checkedLabels.set(node, labels);
  return labels;
}

type Checked = Pick<CheckedMember, 'declarations' | 'type'>;

function labelsFrom(m: Machine, { declarations, type }: Checked, at: SaidAt): Labels {
  const [declared] = type ? declarations.flatMap((each) => saidAt(m, each) ?? []) : [];
  const ofType = type && toDataType(m, type, declared ?? at);
  return [
    ...declarations.flatMap((each) => labelsOfDeclaration(m, each, type === undefined)),
    ...(ofType && ofType.classes().length > 0 ? asLabels(ofType) : []),
  ];
}

/** @param at where a class is said that the type has from nowhere else. */
function toDataType(
  m: Machine,
  type: CheckedType,
  at: SaidAt,
  leftOut: ReadonlySet<string> = new Set(),
): DataType {
  const own = (): readonly ClassLabel[] => [
    ...type.declarations.flatMap((each) => labelsOfDeclaration(m, each, false)).filter(isClass),
    ...type.said.map((name): ClassLabel => ({ kind: 'class', name, ...at })),
  ];
  const parts = (): readonly DataType[] => type.parts.map((part) => toDataType(m, part, at, leftOut));
  const members = (): readonly CheckedMember[] => type.members.filter(({ name }) => !leftOut.has(name));
  const place = saysByPlace(type) ? `@${siteKey(at.said)}` : '';
  const key = [type.key + place, ...leftOut].join('-');
  return {
    key,
    member: (name) => [
      ...memberLabels(own(), name),
      ...parts().flatMap((part) => part.member(name)),
      ...members()
        .filter((each) => isMeant(each.name, name))
        .flatMap((each) => labelsFrom(m, each, at)),
    ],
    classes: () =>
      m.types.classesOf(key, () => [
        ...own(),
        ...parts().flatMap((part) => part.classes()),
        ...members()
          .filter((each) => isData(m, each))
          .flatMap((each) => classesOf(labelsFrom(m, each, at))),
      ]),
    without: (names) => toDataType(m, type, at, new Set([...leftOut, ...names])),
  };
}

/** Whether what it says is said where it is used: by itself, or of elements, which stand nowhere else. */
function saysByPlace({ said, parts, members }: CheckedType): boolean {
  return (
    said.length > 0 ||
    parts.some(saysByPlace) ||
    members.some(({ declarations }) => declarations.length === 0)
  );
}

function isClass(label: Label): label is ClassLabel {
  return label.kind === 'class';
}

function isMeant(member: string, name: string): boolean {
  return member === name || member === '*' || name === '*' || (member === '[]' && isElement(name));
}

/** What others can read of it: a service is not of the class of the records that it keeps to itself. */
function isData(m: Machine, { isMethod, declarations }: CheckedMember): boolean {
  return !isMethod && !declarations.some((each) => isHiddenMember(m, each));
}

function nameOf({ node, module }: Site): string {
  const text = module.view.text.slice(...node.range);
  return text.length < 40 && !text.includes('\n') ? text : 'a value';
}
