import { comeInAs, expect, hydrated, people, test } from '../journey.js';

const pages = ['/', '/portfolio', '/portfolio?view=board', '/portfolio?view=heat', '/portfolio/changes', '/portfolio/views?of=', '/portfolio/import', '/updates', '/teams', '/teams/health', '/surveys', '/onboarding', '/people', '/initiatives/new', '/settings', '/settings/design', '/account', '/search?q=the', '/keyboard'];

for (const width of [320, 360]) {
  test(`nothing scrolls sideways at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await comeInAs(page, people.cpo);
    for (const address of pages) {
      await page.goto(address);
      await hydrated(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect.soft(over, address).toBeLessThanOrEqual(0);
    }
  });
}

test('an update is posted from a telephone', async ({ page }) => {
  await comeInAs(page, people.contributor, '/updates');
  await page.getByRole('radio', { name: /On track/ }).check();
  await page.getByLabel('What happened').fill('Posted from the van.');
  await page.getByRole('button', { name: /^Post update/ }).tap();
  await expect(page).toHaveURL(/posted=/);
});
