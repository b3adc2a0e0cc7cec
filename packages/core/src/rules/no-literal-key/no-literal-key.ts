import { defineRule } from '../define-rule.js';

export const noLiteralKey = defineRule({
  name: 'no-literal-key',
  meta: {
    description: 'Disallow keys of OpenRouter and of model vendors in source code',
    messages: {
      literal:
        'A key of {{vendor}} stands in the source, so everybody who sees this code can use it. Revoke it and read the new one from {{variable}}.',
      tracked:
        'A key of {{vendor}} stands in a file that git tracks, so everybody who has the repository can use it. Revoke it and let the program read the new one from {{variable}}.',
      variables:
        'A key of {{vendor}} stands in a file of variables that git tracks, so everybody who has the repository can use it. Revoke it, take the file out of git with `git rm --cached`, and list it in .gitignore.',
    },
  },
  on: {
    secretLiteral: ({ span, vendor, variable, key, replaceable, tracked }) => ({
      kind: 'fail',
      problems: [
        {
          messageId: tracked === undefined ? 'literal' : tracked === 'text' ? 'tracked' : 'variables',
          data: { vendor, variable },
          span,
          remedies: [
            replaceable
              ? {
                  kind: 'environment-key',
                  title: `Read the key from process.env.${variable}`,
                  literal: span,
                  key,
                  variable,
                }
              : {
                  kind: 'undecided',
                  title: 'Decide what takes the place of this key',
                  reason: 'no expression can take the place of this key, which has to be revoked in any case',
                  at: span,
                },
          ],
        },
      ],
    }),
  },
});
