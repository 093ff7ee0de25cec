import { expect, expectAccessible, hydrated, test } from '../journey.js';

test('the front door answers and can be read', async ({ page }) => {
  const answer = await page.goto('/');
  expect(answer?.ok()).toBe(true);
  await expect(page).toHaveTitle(/Wheelhouse/);
  await expect(page.getByRole('main')).toBeVisible();
  await hydrated(page);
  await expectAccessible(page);
});

test('the assets never change under their address, and are sent compressed', async ({ page, request }) => {
  await page.goto('/');
  const sheet = await page.locator('link[rel=stylesheet]').first().getAttribute('href');
  expect(sheet).toMatch(/^\/pkg-[0-9a-f]{8}\//);
  const answer = await request.get(sheet!, { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers()['cache-control']).toContain('immutable');
  expect(answer.headers()['content-encoding']).toBe('br');
});
