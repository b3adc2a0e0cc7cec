/** The page and the diagram in a real browser, without a network. Where no Chromium is installed, nothing can be said. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toDataFlow } from '../graph/data-flow.js';
import { toMermaid } from '../graph/to-mermaid.js';
import { evidenceIn, sceneRepository } from '../testing/evidence-scene.js';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (file) => existsSync(file),
);

describe.skipIf(executablePath === undefined)('in Chromium', () => {
  const repository = sceneRepository();
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath as string, args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  test.each(['light', 'dark'] as const)(
    '%s: no error, no request, every label of the diagram inside the picture',
    async (colorScheme) => {
      repository.run(['report', '--output', 'report.html']);
      const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 900 } });
      const said: string[] = [];
      const asked: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      page.on('request', (request) => asked.push(request.url()));
      const address = pathToFileURL(path.join(repository.root, 'report.html')).href;
      await page.goto(address);
      expect(said).toEqual([]);
      expect(asked).toEqual([address]);

      // What an auditor asks first stands on the first screen.
      for (const words of [
        'What was looked at',
        'LETTERS_KEY',
        'nobody answers for their terms',
        'All limits',
      ]) {
        const box = await page.locator('.cards').getByText(words).first().boundingBox();
        expect((box?.y ?? Infinity) + (box?.height ?? 0), words).toBeLessThanOrEqual(900);
      }

      const svg = page.locator('figure svg');
      expect(await svg.getAttribute('role')).toBe('img');
      for (const id of ((await svg.getAttribute('aria-labelledby')) ?? '').split(' '))
        expect(await page.locator(`#${id}`).innerText()).not.toBe('');
      const frame = (await svg.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      const texts = await svg.locator('text').all();
      const labels = await Promise.all(texts.map((each) => each.textContent()));
      expect(labels.map((label) => label?.trim())).toEqual(
        expect.arrayContaining([
          'OpenRouter',
          'anthropic',
          'llm.internal:8000',
          'any other provider',
          'prompts or keys ✗',
        ]),
      );
      const boxes = await Promise.all(texts.map((each) => each.boundingBox()));
      for (const box of boxes) {
        expect(box?.height).toBeGreaterThan(7);
        expect(box?.x).toBeGreaterThanOrEqual(frame.x);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(frame.x + frame.width + 1);
      }
      // A label that another one covers cannot be read.
      for (const [index, a] of boxes.entries())
        for (const b of boxes.slice(index + 1))
          if (a && b)
            expect(
              a.x < b.x + b.width &&
                b.x < a.x + a.width &&
                a.y + 2 < b.y + b.height &&
                b.y + 2 < a.y + a.height,
              `${labels[index]} covers another label`,
            ).toBe(false);
      const colours = await svg
        .locator('.part text')
        .first()
        .evaluate((node) => {
          const style = (element: Element) => getComputedStyle(element);
          return [style(node).fill, style(document.body).backgroundColor];
        });
      expect(new Set(colours).size).toBe(2);
      await page.close();
    },
  );

  test('the Mermaid text is understood by Mermaid, whatever names hold', async () => {
    const evidence = evidenceIn(repository);
    const odd = 'src/a "b" <c> [d] {e} #f; `g` |h| end & % subgraph.ts';
    const [site] = evidence.callSites;
    const named = site ? [...evidence.callSites, { ...site, file: odd }] : [];
    const page = await browser.newPage();
    const require = createRequire(import.meta.url);
    await page.addScriptTag({
      content: readFileSync(
        path.join(path.dirname(require.resolve('mermaid/package.json')), 'dist/mermaid.min.js'),
        'utf8',
      ),
    });
    const drawn = await page.evaluate(
      async (text) => {
        const { mermaid } = globalThis as unknown as {
          mermaid: { render(id: string, text: string): Promise<{ svg: string }> };
        };
        const { svg } = await mermaid.render('drawn', text);
        document.body.innerHTML = svg;
        return document.body.textContent ?? '';
      },
      toMermaid(toDataFlow({ ...evidence, callSites: named })),
    );
    expect(drawn).toContain(odd);
    expect(drawn).toContain('any other provider');
    await page.close();
  });
});
