import { comeInAs, expect, people, test } from '../journey.js';

test('several initiatives are changed together and taken back with one undo', async ({ page }) => {
  await comeInAs(page, people.cpo, '/portfolio?horizon=later');
  const rows = page.locator('tr.initiative');
  const names = [await rows.nth(0).locator('th a').innerText(), await rows.nth(1).locator('th a').innerText()];
  for (const name of names) await page.getByLabel(`Pick ${name}`, { exact: true }).check();
  await page.getByRole('button', { name: 'Change those picked' }).click();
  await expect(page.locator('.lede')).toContainText('2 initiatives');
  await page.getByRole('button', { name: 'Change them' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose at least one thing to change.');
  await page.getByLabel('Horizon').selectOption('next');
  await page.getByRole('button', { name: 'Change them' }).click();
  await expect(page.locator('.lede')).toContainText('Horizon to next: 2 initiatives');
  const done = page.url();
  await page.goto('/portfolio?horizon=next');
  for (const name of names) await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  await page.goto(done);
  await page.getByRole('button', { name: 'Undo all of it' }).click();
  await expect(page.getByText(/Undone by Amara Osei/)).toBeVisible();
  await page.goto('/portfolio?horizon=later');
  for (const name of names) await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
});
