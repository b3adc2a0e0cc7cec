import { expect, test } from 'vitest';
import { applyRemedy, spanOf } from '../testing/apply-remedies.js';

function mark(
  text: string,
  piece = 'send()',
  reason = 'the model is chosen at run time',
  filename?: string,
): string {
  const rule = 'require-pinned-provider';
  return applyRemedy(
    text,
    (source) => ({ kind: 'undecided', title: '', reason, at: spanOf(source, piece) }),
    filename,
    rule,
  ).text;
}

const marker = '// TODO(openrouter-compliance/require-pinned-provider): the model is chosen at run time.';

test.each([
  ['a statement', 'a();\nsend();\n', `a();\n${marker}\nsend();\n`],
  [
    'the statement around a part',
    'async function f() {\n\treturn (await send()).x\n}\n',
    `async function f() {\n\t${marker}\n\treturn (await send()).x\n}\n`,
  ],
  ['Windows line ends', 'a();\r\n  send();\r\n', `a();\r\n  ${marker}\r\n  send();\r\n`],
  ['a comment that belongs to the file', '// licence\nsend();\n', `// licence\n${marker}\nsend();\n`],
  [
    'a directive stays attached',
    'a();\n// eslint-disable-next-line no-x\nsend();\n',
    `a();\n${marker}\n// eslint-disable-next-line no-x\nsend();\n`,
  ],
  ['a member of a class', 'class A {\n  x = send();\n}\n', `class A {\n  ${marker}\n  x = send();\n}\n`],
  [
    'a case',
    'switch (a) {\n  case 1:\n    send();\n}\n',
    `switch (a) {\n  case 1:\n    ${marker}\n    send();\n}\n`,
  ],
  ['a comment that holds it', 'a();\n\n  // old: send()\n', `a();\n\n  ${marker}\n  // old: send()\n`],
  ['a hashbang', '#!/usr/bin/env node\nsend();\n', `#!/usr/bin/env node\n${marker}\nsend();\n`],
])('above %s', (_, before, after) => {
  expect(mark(before)).toBe(after);
});

test('inside one line of code the comment ends before the code goes on', () => {
  expect(mark('if (a) { b(); send(); }', 'send()')).toContain('// TODO');
  expect(mark('a(); send();')).toBe(`a(); /* ${marker.slice(3)} */ send();`);
});

test('in the text of a template or an element it is still a comment', () => {
  expect(mark('const t = `\n  text\n  ${send()}\n`;\n')).toBe(
    `${marker}\nconst t = \`\n  text\n  \${send()}\n\`;\n`,
  );
  const element = 'const e = (\n  <p>\n    text {send()}\n  </p>\n);\n';
  expect(mark(element, 'send()', undefined, '/p/a.tsx')).toBe(`${marker}\n${element}`);
});

test('it is left once, and one line whatever the reason holds', () => {
  expect(mark(`${marker}\nsend();\n`)).toBe(`${marker}\nsend();\n`);
  expect(mark(`a();\n${marker}\n// old: send()\n`)).toBe(`a();\n${marker}\n// old: send()\n`);
  expect(mark(`${marker}\n// note\nsend();\n`)).toBe(`${marker}\n// note\nsend();\n`);
  expect(mark('a(); send();', 'send()', 'it ends */ here\n  for sure.')).toBe(
    'a(); /* TODO(openrouter-compliance/require-pinned-provider): it ends * / here for sure. */ send();',
  );
});
