import { comeInAs, expect, hydrated, people, test } from '../journey.js';

test.beforeEach(async ({ page }) => comeInAs(page, people.viewer, '/portfolio'));

test('anyone reads where the trouble is, and follows the number to its rows', async ({ page }) => {
  const lede = page.locator('.lede');
  await expect(lede).toContainText(/initiatives/);
  await lede.getByRole('link', { name: /at risk/ }).click();
  await expect(page).toHaveURL(/health=at_risk/);
  await expect(page.locator('tr.initiative').first()).toContainText('At risk');
  await expect(page.locator('tr.initiative', { hasText: 'On track' })).toHaveCount(0);
});

test('text, grouping and sorting are said by the address and survive a reload', async ({ page }) => {
  await page.getByRole('searchbox').fill('a');
  await page.getByLabel('Group by').selectOption('team');
  const show = page.getByRole('button', { name: 'Show' });
  if (await show.isVisible()) await show.click();
  await expect(page).toHaveURL(/group=team/);
  await page.locator('th.target a').click();
  await expect(page).toHaveURL(/sort=target/);
  await expect(page.locator('th[aria-sort=ascending]')).toContainText('Target');
  const rows = await page.locator('tr.initiative').count();
  await page.reload();
  await hydrated(page);
  await expect(page.locator('tr.initiative')).toHaveCount(rows);
});

test('a product folds away and its initiatives are still counted', async ({ page }) => {
  const before = await page.locator('tr.initiative').count();
  await page.locator('tr.product a.twisty').first().click();
  await expect(page).toHaveURL(/fold=/);
  await expect.poll(() => page.locator('tr.initiative').count()).toBeLessThan(before);
  await expect(page.locator('.table-foot')).toContainText('folded away');
});

test('a filter is chosen from its values and taken away again', async ({ page }) => {
  await page.getByText('Filter', { exact: true }).click();
  await page.locator('.menu-list').getByRole('link', { name: 'Team', exact: true }).click();
  await page.locator('.picks a').first().click();
  await expect(page).toHaveURL(/team=/);
  await page.getByRole('link', { name: /Remove filter Team/ }).click();
  await expect(page).not.toHaveURL(/team=/);
});

test('a row leads to its initiative, with its promise and its history', async ({ page }) => {
  await page.locator('tr.initiative th a').first().click();
  await expect(page).toHaveURL(/\/initiatives\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('First promise').first()).toBeVisible();
});

test('a row is edited where it stands, and both versions are shown when somebody else was faster', async ({ page, context }) => {
  await comeInAs(page, people.cpo, '/portfolio?horizon=now&group=team');
  const row = page.locator('tr.initiative').first();
  const name = await row.locator('th a').innerText();
  await row.hover();
  await row.getByRole('link', { name: `Edit ${name}` }).click();
  const form = page.locator('tr.edit-row form').first();
  await expect(form.getByLabel('Name')).toHaveValue(name);

  // Somebody else, in a table of their own, is faster.
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator('tr.edit-row').getByLabel('Name').fill(`${name}, again`);
  await other.locator('tr.edit-row').getByRole('button', { name: 'Save' }).click();
  await expect(other.getByRole('link', { name: `${name}, again`, exact: true })).toBeVisible();

  await form.getByLabel('Name').fill(`${name}, mine`);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('tr.edit-row').getByRole('alert')).toContainText(`${name}, again`);
  await expect(form.getByLabel('Name')).toHaveValue(`${name}, mine`);

  // With both in sight, sending again is a choice.
  await form.getByLabel('Name').fill(name);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  await expect(page.locator('tr.edit-row')).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('?group=team&horizon=now');
});
