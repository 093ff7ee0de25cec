import { comeInAs, expect, hydrated, people, test } from '../journey.js';

test('an initiative is begun, edited, archived and restored', async ({ page }) => {
  await comeInAs(page, people.cpo, '/initiatives/new');
  const name = `Quiet fans for ${test.info().project.name}`;
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Product', { exact: true }).selectOption({ index: 1 });
  await page.getByRole('main').getByRole('button', { name: /^(Add|Begin|Create)/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await hydrated(page);
  await expect(page.getByRole('main')).toContainText('Unknown');
});

test('a form without its name says so beside the field and keeps the rest', async ({ page }) => {
  await comeInAs(page, people.cpo, '/initiatives/new');
  await page.getByLabel(/Summary|What it is/).first().fill('A sentence that must not be lost');
  await page.getByRole('main').getByRole('button', { name: /^(Add|Begin|Create)/ }).click();
  await expect(page.getByRole('alert')).toContainText('Give it a name.');
  await hydrated(page);
  await expect(page.getByLabel(/Summary|What it is/).first()).toHaveValue('A sentence that must not be lost');
});

test('a viewer is offered nothing to change', async ({ page }) => {
  await comeInAs(page, people.viewer, '/portfolio');
  await expect(page.getByRole('link', { name: 'Add an initiative' })).toHaveCount(0);
  await page.locator('tr.initiative th a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Post an update' })).toHaveCount(0);
});
