import { comeInAs, expect, people, test } from '../journey.js';

const lane = (name: string) => `section:has(> header h2:text-is("${name}"))`;

test.beforeEach(async ({ page }) => comeInAs(page, people.cpo, '/portfolio?view=board'));

test('a card follows the pointer into another lane, and one button brings it back', async ({ page }) => {
  const card = page.locator(`${lane('Next')} .lane-item`).nth(1);
  const name = await card.getByRole('heading').innerText();
  const there = (in_lane: string) => page.locator(`${lane(in_lane)} .lane-item`, { has: page.getByRole('link', { name, exact: true }) });
  await card.dragTo(page.locator(`${lane('Now')} header`));
  await expect(there('Now')).toHaveCount(1);
  await expect(page.getByRole('status').filter({ hasText: `${name} moved from Next to Now.` })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(there('Next')).toHaveCount(1);
});

test('the keyboard alone moves a card, and the hands stay on it', async ({ page }) => {
  const link = page.locator(`${lane('Next')} .lane-item h3 a`).nth(2);
  const name = await link.innerText();
  const there = (in_lane: string) => page.locator(`${lane(in_lane)} .lane-item`, { has: page.getByRole('link', { name, exact: true }) });
  await link.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(there('Later')).toHaveCount(1);
  await expect(there('Later').getByRole('link', { name, exact: true })).toBeFocused();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(there('Next')).toHaveCount(1);
});

test('a refused move returns with its reason', async ({ page, context }) => {
  const card = page.locator(`${lane('Next')} .lane-item`).nth(3);
  const name = await card.getByRole('heading').innerText();
  const there = (in_lane: string) => page.locator(`${lane(in_lane)} .lane-item`, { has: page.getByRole('link', { name, exact: true }) });
  const other = await context.newPage();
  await other.goto('/portfolio?view=board');
  await other.locator('html[data-hydrated]').waitFor();
  await other.locator(`${lane('Next')} .lane-item`, { hasText: name }).hover();
  await other.getByRole('button', { name: `Move ${name} to Later`, exact: true }).click();
  await expect(other.getByRole('status').filter({ hasText: 'moved from Next to Later' })).toBeVisible();
  await card.hover();
  await page.getByRole('button', { name: `Move ${name} to Now`, exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Somebody else saved first');
  await expect(there('Now')).toHaveCount(0);
  await other.getByRole('button', { name: 'Undo' }).click();
});
