import { comeInAs, expect, expectAccessible, hydrated, people, test } from '../journey.js';

const plan = [
  'Key,Title,Area,Squad,Owner,Labels,Status,Due date',
  'WR-1,Winter readiness,Winter,Field trials,Amara Osei,"Quiet homes, Grid",In Progress,30/Sep/26 12:00 AM',
  'WR-2,Frost alarm,Winter,Field trials,Amara Osei,,Greenish,2026-11-01',
].join('\n');

const file = (name: string, content: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

test('a spreadsheet is uploaded, understood, checked, imported and taken back', async ({ page }) => {
  await comeInAs(page, people.cpo, '/portfolio');
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
  await hydrated(page);
  await expectAccessible(page);
  await page.getByLabel('File', { exact: true }).setInputFiles(file('plan.csv', plan));
  await page.getByRole('button', { name: 'Upload the file' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'plan.csv' })).toBeVisible();
  await hydrated(page);
  await expect(page.locator('.lede')).toContainText('1 of 2 rows cannot be taken');
  await expect(page.getByRole('row', { name: /Greenish.*That is no stage/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('What Stage “Greenish” means').selectOption('idea');
  await page.getByLabel('Product', { exact: true }).first().selectOption('Area');
  await page.getByRole('button', { name: /^Import 1 row/ }).click();
  await expect(page.getByText('Checked first, not imported yet')).toBeVisible();
  await expect(page.locator('.lede')).toContainText('2 initiatives would be created');
  await page.getByRole('button', { name: 'Import 2 rows' }).click();

  await expect(page.locator('.lede')).toContainText('Every row landed');
  await expectAccessible(page);
  const done = page.url();
  await page.goto('/portfolio?q=Frost+alarm');
  await expect(page.getByRole('link', { name: 'Frost alarm', exact: true })).toBeVisible();
  await page.goto(done);
  await hydrated(page);
  await page.getByRole('button', { name: 'Undo the whole import' }).click();
  await expect(page.getByText(/Taken back by Amara Osei.*2 initiatives archived/)).toBeVisible();
  await page.goto('/portfolio?q=Frost+alarm');
  await expect(page.getByText('Nothing matches')).toBeVisible();
});

test('a file that cannot be read is refused with what to do', async ({ page }) => {
  await comeInAs(page, people.cpo, '/portfolio/import');
  await page.getByLabel('File', { exact: true }).setInputFiles(file('plan.csv', 'name;stage\na;b'));
  await page.getByRole('button', { name: 'Upload the file' }).click();
  await expect(page.getByRole('alert')).toContainText('no commas');
  await expect(page.getByLabel('File', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await hydrated(page);
  await expectAccessible(page);
});

test('who may not import is told who may', async ({ page }) => {
  await comeInAs(page, people.lead, '/portfolio');
  await expect(page.getByRole('link', { name: 'Import', exact: true })).toHaveCount(0);
  await page.goto('/portfolio/import');
  await expect(page.getByText('imported by the chief product officer or an administrator')).toBeVisible();
});
