import { comeInAs, expect, expectAccessible, people, test } from '../journey.js';

test('a step is checked off, taken back, moved and given its evidence', async ({ page }) => {
  await comeInAs(page, people.cpo, '/onboarding');
  await expect(page.locator('h1')).toContainText('Day 37');
  await expectAccessible(page);
  const late = page.locator('#steps-late .steps > li').first();
  const name = await late.getByRole('link').innerText();
  await late.getByRole('button', { name: /^Check off/ }).click();
  await expect(page.locator('.just-done')).toContainText(`checked off “${name}”`);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.locator('#steps-late')).toContainText(name);
  await page.getByRole('link', { name, exact: true }).first().click();
  await expect(page.locator('h1')).toHaveText(name);
  // The form is folded away where nothing is lacking.
  if (!(await page.getByLabel('Called').isVisible())) await page.getByText('Attach evidence', { exact: true }).click();
  await page.getByLabel('Called').fill('Notes of the second try');
  await page.getByLabel('Where it lies').fill('not an address');
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Give a full address');
  await expect(page.getByLabel('Called')).toHaveValue('Notes of the second try');
  await page.getByLabel('Where it lies').fill('https://docs.tern.example/second-try');
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Notes of the second try' }).first()).toBeVisible();
  await page.getByLabel('A note').fill('Only I know this');
  await page.getByLabel('Only for me').check();
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByText('only you').first()).toBeVisible();
  await expectAccessible(page);
});

test('a plan is begun, moved to another start, and everything that moved is shown', async ({ page }) => {
  await comeInAs(page, people.lead, '/onboarding/new');
  await page.getByLabel('Head of Product').check();
  await page.getByLabel('Turnaround').check();
  const day = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  const later = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Day 1', { exact: true }).fill(day);
  await page.getByRole('button', { name: 'Lay out the year' }).click();
  await expect(page.locator('h1')).toContainText('days to day 1');
  await page.getByRole('link', { name: 'Dates', exact: true }).click();
  await page.getByLabel('Day 1', { exact: true }).fill(later);
  await page.getByRole('button', { name: 'Move the dates' }).click();
  await expect(page.locator('h1')).toHaveText('Record');
  await expect(page.locator('.event').first()).toContainText('moved the dates of the plan');
  await expectAccessible(page);
});
