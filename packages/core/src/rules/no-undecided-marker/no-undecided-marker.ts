import { defineRule } from '../define-rule.js';

export const noUndecidedMarker = defineRule({
  name: 'no-undecided-marker',
  meta: {
    description: 'Disallow markers of the codemod that nobody has decided on',
    messages: {
      undecided:
        'A repair for {{rule}} waits for a decision here. Repair the code or disable the rule with a reason, then delete this comment.',
    },
  },
  on: {
    undecidedMarker: ({ span, rule }) => ({
      kind: 'fail',
      problems: [{ messageId: 'undecided', data: { rule: rule === '' ? 'a rule' : rule }, span }],
    }),
  },
});
