import { comeInAs, expect, expectAccessible, hydrated, people, test } from '../journey.js';

const pages = ['/', '/portfolio', '/portfolio?group=team&pick=lead', '/portfolio?view=board', '/portfolio?view=heat',
  '/portfolio?view=heat&group=team&as_of=2026-01-31', '/portfolio/changes', '/portfolio/views?of=health%3Dat_risk', '/portfolio/import', '/updates', '/teams', '/teams/health', '/surveys', '/onboarding', '/people', '/initiatives/new',
  '/lines/new', '/products/new', '/settings', '/settings/members', '/settings/tokens', '/settings/design', '/account', '/search', '/search?q=the', '/keyboard', '/no-such-page'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page in the ${colorScheme} theme`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme });
    await comeInAs(page, people.cpo);
    const found = [...pages];
    await page.goto('/portfolio');
    for (const link of ['tr.initiative th a', 'tr.line th a:not(.twisty)', 'tr.product th a:not(.twisty)']) {
      const href = await page.locator(link).first().getAttribute('href');
      if (href) found.push(href);
    }
    found.push(`${found.at(-3)}/edit`, `${found.at(-3)}/history`);
    for (const address of found) {
      await page.goto(address);
      await hydrated(page);
      await test.step(address, () => expectAccessible(page));
    }
    await page.goto('/sign-in');
    await expectAccessible(page);
    expect(found.length).toBeGreaterThan(15);
  });
}
