import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/wire/test/**/*.test.ts',
      'examples/*.test.ts',
      'docs/*.test.ts',
    ],
    globalSetup: ['packages/codemod/src/testing/journal-folder-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
