import { defineRule } from '../define-rule.js';

export const noUnknownClassification = defineRule({
  name: 'no-unknown-classification',
  meta: {
    description: 'Disallow data classifications that the policy does not know',
    messages: {
      unknown:
        'The policy knows no class "{{name}}", so this code is judged by the class around it, or else by "{{fallback}}", the default, and what another class would refuse is open. {{repair}}',
      missing: 'This @dataClassification names no class, so it decides nothing. Name one of: {{known}}.',
    },
  },
  on: {
    classificationTag: ({ name, span }, policy) => {
      const known = policy.classNames.join(', ');
      if (name === '') return { kind: 'fail', problems: [{ messageId: 'missing', data: { known }, span }] };
      if (policy.classNamed(name)) return { kind: 'pass' };
      const nearest = policy.nearestClassName(name);
      const repair = nearest === undefined ? `Use one of: ${known}.` : `Did you mean "${nearest}"?`;
      return {
        kind: 'fail',
        problems: [{ messageId: 'unknown', data: { name, repair, fallback: policy.defaultClass }, span }],
      };
    },
  },
});
