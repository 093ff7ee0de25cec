import { comeInAs, expect, hydrated, people, test } from '../journey.js';

test('a refused update says what to do, keeps what was typed, and can then be posted', async ({ page }) => {
  await comeInAs(page, people.contributor, '/updates');
  const words = `The valve passed its second test. ${test.info().project.name}`;
  await page.getByRole('radio', { name: /At risk/ }).check();
  await page.getByLabel('What happened').fill(words);
  await page.getByRole('button', { name: /^Post update/ }).click();
  await expect(page.getByRole('alert')).toContainText(/way back|path to green/i);
  await hydrated(page);
  await expect(page.getByLabel('What happened')).toHaveValue(words);
  await expect(page.getByRole('radio', { name: /At risk/ })).toBeChecked();
  await page.getByLabel('Path to green').fill('A third test on Thursday, by the laboratory.');
  await page.getByRole('button', { name: /^Post update/ }).click();
  await expect(page).toHaveURL(/posted=/);
});

test('what people typed is shown as text, and Markdown without its dangers', async ({ page }) => {
  await comeInAs(page, people.contributor, '/updates');
  const words = `</textarea><img src=x onerror="document.title='broken'"> **bold** ${test.info().project.name}`;
  await page.getByRole('radio', { name: /On track/ }).check();
  await page.getByLabel('What happened').fill(words);
  const initiative = await page.locator('form input[name=initiative]').inputValue();
  await page.getByRole('button', { name: /^Post update/ }).click();
  await expect(page).toHaveURL(/posted=/);
  await page.goto(`/initiatives/${initiative}`);
  await hydrated(page);
  await expect(page.locator('.feed strong', { hasText: 'bold' }).first()).toBeVisible();
  await expect(page.locator('.feed img')).toHaveCount(0);
  await expect(page).not.toHaveTitle(/broken/);
});
