import { comeInAs, expect, hydrated, people, test } from '../journey.js';

test('the officer answers what is asked, in place', async ({ page }) => {
  await comeInAs(page, people.cpo);
  const asks = page.locator('section', { has: page.getByRole('heading', { name: /Asked of you/ }) });
  const before = await asks.locator('li', { has: page.getByRole('button') }).count();
  test.skip(before === 0, 'an earlier run of this journey has answered every ask');
  const form = asks.locator('form').first();
  await form.getByRole('textbox').fill('Yes, take it from the reserve.');
  await form.getByRole('button').first().click();
  await hydrated(page);
  await expect.poll(() => asks.locator('form').count()).toBeLessThan(before);
});

test('a contributor sees what they owe', async ({ page }) => {
  await comeInAs(page, people.contributor);
  await expect(page.locator('.lede')).toContainText(/due|Nothing waits|asked how it is/);
  await page.getByRole('link', { name: /^Updates/ }).first().click();
  await expect(page).toHaveURL(/\/updates/);
  await expect(page.getByLabel('What happened')).toBeVisible();
});
