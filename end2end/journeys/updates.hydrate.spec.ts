import { comeInAs, expect, hydrated, people, test } from '../journey.js';

test('an update is posted by keyboard alone', async ({ page }) => {
  await comeInAs(page, people.contributor, '/updates');
  const narrative = page.getByLabel('What happened');
  await page.keyboard.press('1');
  await expect(page.getByRole('radio', { name: /On track/ })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(narrative).toBeFocused();
  await page.keyboard.type('Written without a mouse.');
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/posted=/);
});

test('what is typed survives a reload', async ({ page }) => {
  await comeInAs(page, people.contributor, '/updates');
  await page.getByLabel('What happened').fill('Half a sentence');
  await page.reload();
  await hydrated(page);
  await expect(page.getByLabel('What happened')).toHaveValue('Half a sentence');
});

test('what is typed survives a lost connection and is sent when it is back', async ({ page, context }) => {
  await comeInAs(page, people.contributor, '/updates');
  await page.getByRole('radio', { name: /On track/ }).check();
  await page.getByLabel('What happened').fill('Sent after the tunnel');
  await context.setOffline(true);
  await page.getByRole('button', { name: /^Post update/ }).click();
  await expect(page.getByRole('alert')).toContainText(/kept|connection/i);
  await expect(page.getByLabel('What happened')).toHaveValue('Sent after the tunnel');
  await context.setOffline(false);
  await page.getByRole('button', { name: /^Post update/ }).click();
  await expect(page).toHaveURL(/posted=/);
});

test('what is typed survives an expired session', async ({ page, context }) => {
  await comeInAs(page, people.contributor, '/updates');
  const address = page.url();
  await page.getByRole('radio', { name: /On track/ }).check();
  await page.getByLabel('What happened').fill('Typed before the session ended');
  await context.clearCookies();
  await page.getByRole('button', { name: /^Post update/ }).click();
  await expect(page.getByRole('alert')).toContainText(/signed out/i);
  await comeInAs(page, people.contributor, new URL(address).pathname);
  await expect(page.getByLabel('What happened')).toHaveValue('Typed before the session ended');
});
