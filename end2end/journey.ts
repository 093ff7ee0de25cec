import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

/** A journey whose page also fails it by what it says: errors in the console, broken promises of the policy, 5xx. */
export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ page }, use) => {
      const heard: string[] = [];
      page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
      page.on('console', (message) => {
        // What the server refuses (422, 404 …) is part of a journey, and Chromium reports it in the console too.
        const refusal = /the server responded with a status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text());
        if (message.type() === 'error' && !refusal) heard.push(`console: ${message.text()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 500) heard.push(`${response.status()} ${response.url()}`);
      });
      await use();
      expect(heard, 'the page stays quiet').toEqual([]);
    },
    { auto: true },
  ],
});

/** Nothing that axe holds against the page. Needs JavaScript in the page, so it passes where there is none. */
export async function expectAccessible(page: Page) {
  if (test.info().project.use.javaScriptEnabled === false) return;
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
}

/** Waits until the browser's part has taken over the page; at once where there is no JavaScript. */
export async function hydrated(page: Page) {
  if (test.info().project.use.javaScriptEnabled === false) return;
  await page.locator('html[data-hydrated]').waitFor();
}

export { expect };

/** The four people of the sample organisation that one click makes you. */
export const people = {
  cpo: 'Amara Osei',
  lead: 'Daniel Whitlock',
  contributor: 'Tomasz Zieliński',
  viewer: 'Claire Fontaine',
};

/** Comes in as one of the sample organisation's people, and on to an address. */
export async function comeInAs(page: Page, name: string, address = '/') {
  await page.goto(`/sign-in?next=${encodeURIComponent(address)}`);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await hydrated(page);
}
