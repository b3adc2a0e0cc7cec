import { expect, test } from 'vitest';
import { toPathMatcher } from './path-matcher.js';

test.each([
  ['src/**', 'src/a.ts', true],
  ['src/**', 'src/.hidden/a.ts', true],
  ['src/**', 'lib/src/a.ts', false],
  ['./src/**', 'src/a.ts', true],
  ['src/*', 'src/deep/a.ts', false],
  ['**/billing/**', 'billing/a.ts', true],
  ['**/billing/**', 'packages/pay/billing/deep/a.ts', true],
  ['src/*.{ts,tsx}', 'src/a.tsx', true],
  ['SRC/**', 'src/a.ts', false],
  ['src/@(a|b)/**', 'src/b/x.ts', true],
  ['src/@(a|b)/**', 'src/c/x.ts', false],
  ['src/!(a)/**', 'src/a/x.ts', false],
  ['src/[ab]/**', 'src/a/x.ts', true],
  ['app/(clinic)/**', 'app/(clinic)/page.tsx', true],
  ['app/[id]/**', 'app/[id]/page.tsx', true],
  ['app/[...slug]/**', 'app/[...slug]/page.tsx', true],
  ['app/[[...slug]]/**', 'app/[[...slug]]/page.tsx', true],
  ['app/(clinic)/@(a|b)/**', 'app/(clinic)/b/page.tsx', true],
  ['app/(.)photo/**', 'app/(.)photo/page.tsx', true],
  ['app/@modal/(..)photo/**', 'app/@modal/(..)photo/page.tsx', true],
  ['src/routes/(app)/+page.server.ts', 'src/routes/(app)/+page.server.ts', true],
  ['src/routes/$id.tsx', 'src/routes/$id.tsx', true],
])('%s and %s: %s', (glob, path, expected) => {
  expect(toPathMatcher([glob])(path)).toBe(expected);
});

test('one glob of a list is enough, and an empty list matches nothing', () => {
  expect(toPathMatcher(['a/**', 'b/**'])('b/x.ts')).toBe(true);
  expect(toPathMatcher([])('b/x.ts')).toBe(false);
});

test('the most stars that a policy may have are matched in time', () => {
  const started = Date.now();
  expect(toPathMatcher(['*a*a*a*ab.ts'])(`${'a'.repeat(120)}.ts`)).toBe(false);
  expect(Date.now() - started).toBeLessThan(5000);
});
