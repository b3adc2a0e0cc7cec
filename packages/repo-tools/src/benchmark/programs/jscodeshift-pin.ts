/** A transform for jscodeshift: every `chat.completions.create({ … })` gets provider preferences where it has none. */
import type { API, FileInfo } from 'jscodeshift';

export const parser = 'tsx';

export default function pin({ source }: FileInfo, { jscodeshift: j }: API): string | undefined {
  const found = j(source)
    .find(j.CallExpression, {
      callee: {
        property: { name: 'create' },
        object: { property: { name: 'completions' }, object: { property: { name: 'chat' } } },
      },
    })
    .filter(
      ({
        node: {
          arguments: [options],
        },
      }) => options?.type === 'ObjectExpression',
    );
  if (found.length === 0) return undefined;
  return found
    .forEach(
      ({
        node: {
          arguments: [options],
        },
      }) => {
        if (options?.type !== 'ObjectExpression') return;
        const only = j.arrayExpression([j.stringLiteral('anthropic')]);
        options.properties.push(
          j.objectProperty(
            j.identifier('provider'),
            j.objectExpression([
              j.objectProperty(j.identifier('only'), only),
              j.objectProperty(j.identifier('allow_fallbacks'), j.booleanLiteral(false)),
            ]),
          ),
        );
      },
    )
    .toSource();
}
