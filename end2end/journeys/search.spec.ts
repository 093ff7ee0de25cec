import { comeInAs, expect, expectAccessible, hydrated, people, test } from '../journey.js';

test('words are found on the search page, by kind, and a found thing opens', async ({ page }) => {
  await comeInAs(page, people.cpo, '/search');
  const form = page.getByRole('main').getByRole('search');
  await form.getByLabel('Words to look for').fill('cert');
  await form.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\?q=cert/);
  const initiatives = page.getByRole('region', { name: 'Initiatives' });
  await expect(initiatives.locator('mark').first()).toHaveText('cert');
  await expect(page.getByRole('region', { name: 'Updates' })).toBeVisible();
  await expectAccessible(page);
  await initiatives.getByRole('link', { name: 'CE and MCS certification' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('CE and MCS certification');
});

test('where nothing is found the page says so and what to do', async ({ page }) => {
  await comeInAs(page, people.viewer, '/search?q=%22NOT%20nowhere%20(');
  await expect(page.getByText('Nothing holds all of these words')).toBeVisible();
  await expect(page.getByLabel('Words to look for')).toHaveValue('"NOT nowhere (');
});

test('single keys are switched off and on again with a plain form', async ({ page }) => {
  await comeInAs(page, people.contributor, '/keyboard');
  await page.getByRole('button', { name: 'Switch single keys off' }).click();
  await expect(page.getByText('Single keys are off.')).toBeVisible();
  await page.goto('/account');
  await hydrated(page);
  await page.getByRole('button', { name: 'Switch single keys on' }).click();
  await expect(page.getByText('Single keys are on')).toBeVisible();
});
