import { comeInAs, expect, people, test } from '../journey.js';

test('a wrong password says only that the two do not match, and keeps the address', async ({ page }) => {
  await page.goto('/sign-in');
  await page.locator('#email').fill('nobody@tern.example');
  await page.getByLabel('Password').fill('not the right one at all');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('do not match');
  await expect(page.locator('#email')).toHaveValue('nobody@tern.example');
});

test('a stranger is led to the front door and then to where they wanted', async ({ page }) => {
  await page.goto('/portfolio?group=team');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByRole('button', { name: new RegExp(people.viewer) }).click();
  await expect(page).toHaveURL(/\/portfolio\?group=team/);
});

test('signing out ends the session', async ({ page }) => {
  await comeInAs(page, people.viewer, '/portfolio');
  const out = page.locator('form[action*="sign_out"] button, form[action*="sign-out"] button').first();
  await out.evaluate((button: HTMLButtonElement) => button.form!.requestSubmit());
  await page.waitForURL(/sign-in/);
  await page.goto('/portfolio');
  await expect(page).toHaveURL(/\/sign-in/);
});
