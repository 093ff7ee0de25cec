// How long sorting and filtering take, from the click until the browser has painted the new rows: for `make bench`.
// Takes the address of a workspace and the cookie of somebody who is signed in there; prints sorted milliseconds as JSON.
import { chromium } from '@playwright/test';

const [base, cookie] = process.argv.slice(2);
const ROUNDS = 15;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || undefined,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
const [name, value] = cookie.split('=');
await context.addCookies([{ name, value, url: base }]);
const page = await context.newPage();
await page.goto(`${base}/portfolio`);
await page.locator('html[data-hydrated]').waitFor();

/** Clicks, and waits until the rows have changed and been painted. */
const click = (link) =>
  page.evaluate(async (link) => {
    const rows = () => document.querySelector('table.tree')?.textContent;
    const before = rows();
    const begun = performance.now();
    document.querySelector(link).click();
    while (rows() === before || !rows()) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - begun;
  }, link);

const taken = { sort: [], filter: [] };
for (let round = 0; round < ROUNDS; round++) {
  // The same heading turns the order round, so that the rows always change.
  taken.sort.push(await click('th.name a.sort'));
  // The first number of the opening sentence filters; the chip takes the filter off again.
  taken.filter.push(await click(round % 2 ? '.chips .chip a' : '.lede a'));
}
await browser.close();
for (const all of Object.values(taken)) all.sort((a, b) => a - b);
console.log(JSON.stringify(taken));
