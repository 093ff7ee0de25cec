import { comeInAs, expect, expectAccessible, hydrated, people, test } from '../journey.js';

test('somebody answers by a personal link, changes it in the same browser, and nobody else can', async ({ page, browser }, info) => {
  // Each project has somebody of its own: the projects share one organisation, and everybody answers once.
  const who = info.project.use.javaScriptEnabled === false ? 'Kofi Mensah' : 'Isla Fraser';
  await comeInAs(page, people.cpo, '/surveys');
  await page.getByText('Run this wave').first().click();
  await page.getByLabel('A personal link for somebody who does not sign in').first().selectOption({ label: who });
  await page.getByRole('button', { name: 'Make the link' }).first().click();
  const link = await page.locator('.notice code').innerText();
  expect(link).toMatch(/\/answer\/[\w-]{43}$/);

  await page.context().clearCookies();
  await page.goto(link);
  await hydrated(page);
  await expect(page.getByRole('heading', { name: 'What can my manager see?' })).toBeVisible();
  await expectAccessible(page);
  const value = page.getByRole('group', { name: 'Delivering value' });
  await value.getByRole('radio', { name: /^Green/ }).check();
  await page.getByRole('group', { name: /^Compared with/ }).first().getByRole('radio', { name: 'Better' }).check();
  await page.getByRole('button', { name: 'Send my answer' }).click();
  await expect(page.getByText('Your answer is in.')).toBeVisible();

  await page.goto(link);
  await hydrated(page);
  await expect(value.getByRole('radio', { name: /^Green/ })).toBeChecked();
  await value.getByRole('radio', { name: /^Red/ }).check();
  await page.getByRole('button', { name: 'Change my answer' }).click();
  await expect(page.getByText('Your answer is in.')).toBeVisible();

  const stranger = await browser.newContext();
  const elsewhere = await stranger.newPage();
  const answer = await elsewhere.goto(link);
  expect(answer?.status()).toBe(404);
  await expect(elsewhere.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
  await expect(elsewhere.getByText(who)).toHaveCount(0);
  await stranger.close();
});

test('a team reads what it said, talks it through and sets out to change something', async ({ page }, info) => {
  await comeInAs(page, people.cpo, '/teams/health');
  await expect(page.getByRole('region', { name: 'Map of teams' })).toContainText('a group must have at least 5');
  await expectAccessible(page);
  await page.getByRole('region', { name: 'Map of teams' }).getByRole('link', { name: 'App' }).click();
  await expect(page.getByRole('heading', { name: 'What the team said' })).toBeVisible();
  await hydrated(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Talk it through' }).click();
  await expect(page.getByRole('heading', { name: 'Delivering value' })).toBeVisible();
  await page.getByRole('link', { name: /^Next: / }).click();
  await expect(page.getByRole('heading', { name: 'Speed' })).toBeVisible();
  await page.getByRole('link', { name: 'Team health' }).click();
  await expect(page.getByRole('heading', { name: 'What the team said' })).toBeVisible();
  const change = `Pair on releases, ${info.project.name}`;
  await page.getByText('Change something').click();
  await page.getByLabel('What will be different').fill(change);
  await page.getByLabel('Who sees to it').fill('Gareth Hughes');
  await page.getByRole('button', { name: 'Set it out' }).click();
  await expect(page.locator('.actions-list')).toContainText(change);
});
