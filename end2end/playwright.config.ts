import { defineConfig, devices } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const port = process.env.PORT ?? '3199';
const address = `127.0.0.1:${port}`;
// Playwright reads this file in every worker; the first one decides where the data stands.
const data = (process.env.WHEELHOUSE_DATA ??= mkdtempSync(join(tmpdir(), 'wheelhouse-journeys-')));
const hydrating = '**/*.hydrate.spec.ts';
const onAPhone = '**/*.phone.spec.ts';

/** Three projects: a journey runs with JavaScript and without, unless its name says that it needs it or a phone. */
export default defineConfig({
  testDir: 'journeys',
  outputDir: 'test-results',
  forbidOnly: !!process.env.CI,
  // The journeys share one organisation and write into it, so they run one after the other.
  workers: 1,
  // A machine that was busy with something else is late once, not twice; what needed a second try is reported as such.
  retries: process.env.CI ? 1 : 0,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://${address}`,
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'with-javascript', testIgnore: onAPhone },
    { name: 'without-javascript', testIgnore: [onAPhone, hydrating], use: { javaScriptEnabled: false } },
    { name: 'phone', testMatch: onAPhone, use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } },
  ],
  webServer: {
    command: `../target/release/wheelhouse demo --data ${data} --addr ${address}`,
    url: `http://${address}/readyz`,
    timeout: 60_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
