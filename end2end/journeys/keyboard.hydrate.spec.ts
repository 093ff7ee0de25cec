import { type Page } from '@playwright/test';

import { comeInAs, expect, expectAccessible, hydrated, people, test } from '../journey.js';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search or jump to' });
const chosen = (page: Page) => palette(page).locator('[role=option][aria-selected=true]');
const focused = (page: Page) => page.locator(':focus');

test('the palette finds and opens by keyboard alone, and gives the focus back', async ({ page }) => {
  await comeInAs(page, people.cpo, '/portfolio');
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Control+k');
  // Typed before the palette is there, and still not lost.
  await page.keyboard.type('cert');
  await expect(chosen(page)).toContainText('CE and MCS certification');
  await expect(palette(page).getByRole('combobox')).toHaveValue('cert');
  await expect(palette(page).getByRole('group', { name: 'Updates' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('mcs cert');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/initiatives\//);
  await expect(palette(page)).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('teams');
  await expect(chosen(page)).toHaveText(/Teams/);
  await page.keyboard.press('ArrowUp');
  await expect(chosen(page)).toContainText('Everything that holds “teams”');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search?q=teams');
});

test('the palette offers what the reader may do, and says when nothing is found or nobody answers', async ({ page }) => {
  await comeInAs(page, people.viewer, '/');
  await page.keyboard.press('Control+k');
  await expect(palette(page).getByRole('option', { name: /Portfolio/ }).first()).toBeVisible();
  await page.keyboard.type('add');
  await expect(palette(page).getByRole('option', { name: /Everything that holds/ })).toBeVisible();
  await expect(palette(page).getByRole('option', { name: /^Add/ })).toBeHidden();
  await page.keyboard.type(' nowhere to be found');
  await expect(palette(page).getByRole('status')).toContainText('Nothing you may see holds all of these words.');
  await page.context().setOffline(true);
  await page.keyboard.type('x');
  await expect(palette(page).getByRole('alert')).toContainText('did not answer');
  await page.context().setOffline(false);
  await palette(page).getByRole('combobox').fill('sign out');
  await expect(chosen(page)).toHaveText('Sign out');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sign-in/);
});

test('a click on the search field opens the palette with what is typed there', async ({ page }) => {
  await comeInAs(page, people.cpo, '/teams');
  await page.getByLabel('Search or jump to').first().click();
  await page.keyboard.type('heat');
  await expect(palette(page).getByRole('group', { name: 'Product lines' })).toBeVisible();
  await expect(palette(page).getByRole('combobox')).toHaveValue('heat');
});

test('J and K walk through the portfolio, Enter opens, and headings are no rows', async ({ page }) => {
  await comeInAs(page, people.viewer, '/portfolio');
  const links = page.locator('tr.initiative th a');
  await page.keyboard.press('j');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(links.nth(2)).toBeFocused();
  await page.keyboard.press('k');
  await expect(links.nth(1)).toBeFocused();
  expect(await focused(page).evaluate((link) => link.matches(':focus-visible'))).toBe(true);
  const name = await links.nth(1).textContent();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '');
});

test('X picks the row that has the focus, and lets go of it', async ({ page }) => {
  await comeInAs(page, people.cpo, '/portfolio');
  const picks = page.locator('tr.initiative input[data-pick]');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.locator('tr.initiative th a').nth(1)).toBeFocused();
  await page.keyboard.press('x');
  await expect(picks.nth(1)).toBeChecked();
  await page.keyboard.press('x');
  await expect(picks.nth(1)).not.toBeChecked();
});

test('J walks through teams, people, what is due and what was found', async ({ page }) => {
  for (const [name, address] of [
    [people.cpo, '/teams'], [people.cpo, '/people'], [people.contributor, '/updates'], [people.cpo, '/search?q=the'],
  ] as const) {
    await page.context().clearCookies();
    await comeInAs(page, name, address);
    await hydrated(page);
    await page.keyboard.press('j');
    const row = focused(page).locator('xpath=ancestor::*[self::tr or self::li][1]');
    await expect(row, address).toBeVisible();
    const first = await focused(page).getAttribute('href');
    await page.keyboard.press('j');
    await expect(focused(page), address).not.toHaveAttribute('href', first ?? '');
  }
});

test('G leads to pages, a stroke to the filter, and a question mark to the list of keys', async ({ page }) => {
  await comeInAs(page, people.cpo, '/');
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page).toHaveURL('/portfolio');
  await expect(page.getByRole('heading', { level: 1, name: 'Portfolio' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('jk?gx');
  await expect(page.getByRole('searchbox')).toHaveValue('jk?gx');
  await page.locator('h1').click();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toBeVisible();
  await page.keyboard.press('j');
  await expect(sheet).toBeVisible();
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Switch single keys off' }).click();
  await expect(page).toHaveURL('/portfolio');
  await hydrated(page);
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(page).toHaveURL('/portfolio');
  await expect(sheet).toBeHidden();
  await expect(focused(page)).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto('/keyboard');
  await page.getByRole('button', { name: 'Switch single keys on' }).click();
  await expect(page.getByText('Single keys are on')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the open palette in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await comeInAs(page, people.cpo, '/portfolio');
    await page.keyboard.press('Control+k');
    await expect(palette(page).getByRole('option').first()).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.type('the');
    await expect(palette(page).getByRole('group', { name: 'Updates' })).toBeVisible();
    await expectAccessible(page);
  });
}
