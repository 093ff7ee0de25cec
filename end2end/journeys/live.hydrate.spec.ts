import type { Browser, Page } from '@playwright/test';
import { comeInAs, expect, hydrated, people, test } from '../journey.js';

/** Somebody else, in a browser of their own. */
async function another(browser: Browser, name: string, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await comeInAs(page, name, address);
  return page;
}

/** Waits until the page hears what happens elsewhere. */
const listens = (page: Page) =>
  page.waitForResponse((answer) => answer.url().includes('/api/live?') && answer.status() === 200);

async function post(page: Page, initiative: string, words: string) {
  await page.goto(`/updates?initiative=${initiative}`);
  await hydrated(page);
  await page.getByRole('radio', { name: /On track/ }).check();
  await page.getByLabel('What happened').fill(words);
  await page.getByRole('button', { name: /^Post update/ }).first().click();
  await expect(page).toHaveURL(/posted=/);
}

/** An initiative that the contributor may report on. */
async function reportable(page: Page): Promise<string> {
  await page.goto('/updates');
  return page.locator('form input[name=initiative]').inputValue();
}

test('an update posted in one browser appears in another without a reload', async ({ page, browser }) => {
  const poster = await another(browser, people.contributor, '/updates');
  const id = await reportable(poster);
  await comeInAs(page, people.cpo, '/portfolio');
  const heard = listens(page);
  await page.goto(`/initiatives/${id}`);
  await heard;
  await page.evaluate(() => document.body.setAttribute('data-same', ''));
  await post(poster, id, 'Seen from across the hall.');
  await expect(page.locator('.feed')).toContainText('Seen from across the hall.');
  await expect(page.locator('body[data-same]')).toHaveCount(1);
  await poster.context().close();
});

test('what is being typed holds a page still, and stays where it is when the changes are shown', async ({ page, browser }) => {
  const poster = await another(browser, people.contributor, '/updates');
  const id = await reportable(poster);
  await comeInAs(page, people.cpo, '/portfolio');
  const heard = listens(page);
  await page.goto(`/initiatives/${id}`);
  await heard;
  await page.locator('#move summary').click();
  const reason = page.locator('#move [name=reason]');
  await reason.fill('Half a thought');
  await post(poster, id, 'Posted while somebody types.');
  const line = page.locator('.news');
  await expect(line).toContainText('1 change.');
  await expect(page.locator('.feed')).not.toContainText('Posted while somebody types.');
  await expect(reason).toBeFocused();
  await line.getByRole('button').click();
  await expect(page.locator('.feed')).toContainText('Posted while somebody types.');
  await expect(reason).toHaveValue('Half a thought');
  await expect(line).toBeEmpty();
  await poster.context().close();
});

test('what is typed goes along with its form when something new comes before it', async ({ page, browser }) => {
  await comeInAs(page, people.cpo, '/');
  const asks = page.locator('section', { has: page.getByRole('heading', { name: /Asked of you/ }) });
  const links = asks.locator('li', { has: page.getByRole('button') }).locator('a[href*="/initiatives/"]');
  test.skip((await links.count()) === 0, 'an earlier run of these journeys has answered every ask');
  const address = (await links.first().getAttribute('href'))!;
  const heard = listens(page);
  await page.goto(address);
  await heard;
  const form = page.locator('.feed form').first();
  const id = await form.getAttribute('id');
  await form.getByRole('textbox').fill('Half an answer');
  const poster = await another(browser, people.cpo, '/');
  await post(poster, address.split('/').at(-1)!, 'Comes before the ask.');
  await page.locator('.news').getByRole('button').click();
  await expect(page.locator('.feed')).toContainText('Comes before the ask.');
  await expect(page.locator(`form[id="${id}"]`).getByRole('textbox')).toHaveValue('Half an answer');
  await poster.context().close();
});

test('the portfolio says that something changed and moves its rows only when asked', async ({ page, browser }) => {
  const poster = await another(browser, people.contributor, '/updates');
  const id = await reportable(poster);
  await comeInAs(page, people.cpo, '/');
  const heard = listens(page);
  await page.goto('/portfolio');
  await heard;
  await post(poster, id, 'Told to the portfolio.');
  await expect(page.locator('.news')).toContainText('1 change.');
  await page.locator('.news').getByRole('button', { name: 'Show it' }).click();
  await expect(page.locator('.news')).toBeEmpty();
  await expect(page.locator('tr.initiative').first()).toBeVisible();
  await poster.context().close();
});

test('who else is editing is said, and taken back when they leave', async ({ page, browser }) => {
  const other = await another(browser, people.contributor, '/updates');
  const id = await reportable(other);
  await other.goto('/portfolio');
  await comeInAs(page, people.cpo, '/');
  const heard = listens(page);
  await page.goto(`/initiatives/${id}/edit`);
  await heard;
  const also = page.locator('.also');
  await expect(also).toBeEmpty();
  await other.goto(`/initiatives/${id}/edit`);
  await expect(also).toHaveText(`${people.contributor} is editing this, too.`);
  await expect(other.locator('.also')).toHaveText(`${people.cpo} is editing this, too.`);
  await other.goto('/portfolio');
  await expect(also).toBeEmpty();
  await other.context().close();
});

test('a page that cannot be live says so after a while, and is live again when the network is back', async ({ page }) => {
  test.setTimeout(150_000);
  await comeInAs(page, people.cpo, '/');
  const heard = listens(page);
  await page.goto('/portfolio');
  await heard;
  await page.route('**/api/live?*', (route) => route.fulfill({ status: 429, body: 'enough' }));
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.reload();
  await hydrated(page);
  await expect(page.locator('#not-live')).toHaveText(/^Not live: the connection dropped at \d\d:\d\d\.$/, { timeout: 60_000 });
  await page.unroute('**/api/live?*');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.locator('#not-live')).toBeEmpty();
});
