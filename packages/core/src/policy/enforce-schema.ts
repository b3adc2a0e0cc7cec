import * as v from 'valibot';
import { ruleNames } from '../rules/rule-name.js';
import { closedObject, listOf, oneOf, suggestion } from './closed-object.js';
import { day } from './day-schema.js';
import { described, required } from './described.js';
import { className } from './schema-words.js';

/** What becomes of findings, weakest first. */
export const enforceLevels = ['report', 'new', 'all'] as const;

const ruleName = v.picklist(
  ruleNames,
  ({ input }) => `names no rule. ${suggestion(String(input), ruleNames, 'rule', 'rules')}`,
);

/** One entry of `enforce`. */
export const enforceSchema = closedObject('an entry of "enforce"', {
  level: required(
    oneOf(enforceLevels),
    '"report": findings are shown and fail nothing. "new": those that the baseline holds fail nothing. "all": each one fails the check, also one that the baseline holds.',
  ),
  from: described(day(), 'The first day on which the entry counts, as "2027-01-31", in UTC.'),
  rules: described(listOf('rules', ruleName, '["no-literal-key"]'), 'Only findings of these rules.'),
  classes: described(
    listOf('classes', className(), '["restricted"]'),
    'Only findings about data of these classes.',
  ),
});
