/** The page of a check in a real browser, without a network. Where no Chromium is installed, nothing can be said. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRepository } from '../../testing/repository.js';
import { exampleReport } from '../../testing/example-report.js';
import { toHtml } from './page.js';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (file) => existsSync(file),
);
const prompt = 'Summarise the letter of patient 4711';

describe.skipIf(executablePath === undefined)('in Chromium', () => {
  const { run, read, root } = createRepository({
    'src/<b>&"client".ts': `import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
export function ask(mail: string) {
  const content = '${prompt}' + mail;
  console.log(content);
  return client.chat.completions.create({ model: 'openai/gpt-5', messages: [{ role: 'user', content }] });
}
`,
    'src/broken.ts':
      "import OpenAI from 'openai';\nnew OpenAI({ baseURL: 'https://openrouter.ai/api/v1' };\n",
  });
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath as string, args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  test.each(['light', 'dark'] as const)(
    '%s: no error, no request, every finding with its lines',
    async (colorScheme) => {
      const { code } = run(['check', '--format', 'html', '--output', 'check.html']);
      expect(code).toBe(1);
      const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 900 } });
      const said: string[] = [];
      const asked: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      page.on('request', (request) => asked.push(request.url()));
      const address = pathToFileURL(path.join(root, 'check.html')).href;
      await page.goto(address);
      expect(said).toEqual([]);
      expect(asked).toEqual([address]);

      const articles = page.locator('article');
      const count = await articles.count();
      expect(count).toBeGreaterThan(1);
      expect(await page.title()).toBe(`OpenRouter compliance: ${count} findings`);
      expect(await page.locator('h2').first().innerText()).toBe('src/<b>&"client".ts');
      const call = articles.filter({ hasText: 'require-pinned-provider' }).first();
      expect(await call.locator('.frame').innerText()).toContain(
        '6 | return client.chat.completions.create({ model: ',
      );
      expect(await call.locator('mark').first().innerText()).not.toBe('');
      expect(await call.getByRole('link').getAttribute('href')).toMatch(
        /\/docs\/rules\/require-pinned-provider\.md$/,
      );
      expect(await page.getByRole('table', { name: 'Files that were not judged' }).innerText()).toContain(
        'src/broken.ts:2:55',
      );
      expect(await page.locator('header').innerText()).toContain('Verdicts: ');
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(wide).toBe(false);
      expect(read('check.html')).not.toContain(prompt);
      await page.close();
    },
  );
});

test('what is open is listed in a strict run only; what directives suppress stands apart', () => {
  const options = { color: false, version: '1.2.3' };
  const usual = toHtml(exampleReport, { ...options, strict: false });
  expect(usual).toContain('<title>OpenRouter compliance: 2 findings</title>');
  expect(usual).not.toContain('The model is not known.');
  expect(usual).toMatch(/id="suppressed"[^]*src\/b\.ts:4[^]*revoked/);
  const strict = toHtml(exampleReport, { ...options, strict: true });
  expect(strict).toContain('<title>OpenRouter compliance: 3 findings</title>');
  expect(strict).toContain('The model is not known.');
});

test('without a finding the page says so', () => {
  const page = toHtml({ ...exampleReport, findings: [] }, { color: false, version: '1.2.3', strict: true });
  expect(page).toContain('<h1>OpenRouter compliance: no findings</h1>');
  expect(page).toContain('No directive in the code suppresses a finding.');
});
