// SPDX-License-Identifier: EUPL-1.2
// The whole product in the system's Chromium: the program with its pages inside, and
// screens of every kind. Nothing is downloaded, nothing is retried, nothing is asleep.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: Number(process.env.HEMICYCLE_WORKERS ?? 2),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./kit/counts.ts']],
  outputDir: process.env.HEMICYCLE_RESULTS ?? 'results',
  use: {
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
