import { comeInAs, expect, hydrated, people, test } from '../journey.js';

const lane = (name: string) => `section:has(> header h2:text-is("${name}"))`;

test('the same initiatives are a table, a board and a heat list, with the same filters', async ({ page }) => {
  await comeInAs(page, people.viewer, '/portfolio?health=at_risk');
  const rows = await page.locator('tr.initiative').count();
  const layouts = page.getByRole('navigation', { name: 'View', exact: true });
  await layouts.getByRole('link', { name: 'Board' }).click();
  await expect(page).toHaveURL(/health=at_risk/);
  await expect(page.locator('.lane-item:not(.vision)')).toHaveCount(rows);
  await expect(page.getByRole('button', { name: /^Move / })).toHaveCount(0);
  await layouts.getByRole('link', { name: 'Heat' }).click();
  await expect(page.locator('table.heat thead th')).toContainText(['Line', 'At risk']);
  await page.locator('table.heat td a').first().click();
  await expect(page).toHaveURL(/line=/);
  await expect(page.locator('tr.initiative').first()).toContainText('At risk');
});

test('visions stand on the board beyond the lanes', async ({ page }) => {
  await comeInAs(page, people.cpo, '/portfolio?view=board');
  await expect(page.locator(`${lane('Visions')} .vision`).first()).toBeVisible();
  await page.locator(`${lane('Visions')} .vision h3 a`).first().click();
  await expect(page).toHaveURL(/\/visions\//);
});

test('a card is moved by its button and moved back', async ({ page }) => {
  await comeInAs(page, people.cpo, '/portfolio?view=board');
  const card = page.locator(`${lane('Next')} .lane-item`).first();
  const name = await card.getByRole('heading').innerText();
  const there = (in_lane: string) => page.locator(`${lane(in_lane)} .lane-item`, { has: page.getByRole('link', { name, exact: true }) });
  await card.hover();
  await page.getByRole('button', { name: `Move ${name} to Later`, exact: true }).click();
  await expect(there('Later')).toHaveCount(1);
  await page.reload();
  await hydrated(page);
  await expect(there('Later')).toHaveCount(1);
  await there('Later').hover();
  await page.getByRole('button', { name: `Move ${name} to Next`, exact: true }).click();
  await expect(there('Next')).toHaveCount(1);
});

test('the portfolio is shown as it stood, and says so', async ({ page }) => {
  await comeInAs(page, people.cpo, '/portfolio');
  const now = await page.locator('.lede').innerText();
  const then = new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`/portfolio?as_of=${then}`);
  await hydrated(page);
  await expect(page.getByRole('note')).toContainText('As it stood on');
  expect(await page.locator('.lede').innerText()).not.toBe(now);
  await page.getByRole('link', { name: 'What has changed since' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What changed');
  await expect(page.locator('.ledger li').first()).toBeVisible();
  await page.getByLabel('From').fill(new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10));
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/from=/);
});

test('a view is saved under a name, opens by itself, and is removed', async ({ page }) => {
  await comeInAs(page, people.lead, '/portfolio?health=off_track&view=heat');
  await page.getByRole('link', { name: 'Save this view' }).click();
  const name = `Trouble ${Math.random().toString(36).slice(2, 8)}`;
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Open the portfolio with it').check();
  await page.getByRole('button', { name: 'Save the view' }).click();
  await expect(page).toHaveURL(/health=off_track/);
  await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
  await page.goto('/portfolio');
  await expect(page.locator('table.heat')).toBeVisible();
  await page.getByRole('link', { name: 'All open', exact: true }).click();
  await expect(page.locator('tr.initiative').first()).toBeVisible();
  await page.goto('/portfolio/views');
  await hydrated(page);
  await page.locator('.ledger li', { hasText: name }).getByRole('button', { name: 'Remove' }).click();
  await expect(page.locator('.ledger li', { hasText: name })).toHaveCount(0);
  await page.goto('/portfolio');
  await expect(page.locator('tr.initiative').first()).toBeVisible();
});
