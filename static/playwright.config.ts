// SPDX-License-Identifier: EUPL-1.2
// The screens of the built application, in the system's Chromium.
import { defineConfig } from '@playwright/test';

const port = Number(process.env.HEMI_PORT ?? 8317);

export default defineConfig({
  testDir: 'src/demo',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  reporter: 'line',
  outputDir: process.env.HEMI_RESULTS ?? 'node_modules/.playwright',
  use: {
    locale: 'fr-FR',
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
  },
  webServer: {
    command: `node tools/serve.mjs ${process.env.HEMI_OUT ?? 'dist'} ${port}`,
    port,
    reuseExistingServer: true,
  },
});
