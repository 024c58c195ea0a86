// SPDX-License-Identifier: EUPL-1.2
// The screens of a test: each in a browser context of its own, every complaint of the
// console noted, and one look that takes a picture, asks axe, and measures what sticks out.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './words';

const SHOTS = process.env.HEMICYCLE_SCREENS ?? 'screens';
/** Where the pictures of the README go, when they are to be renewed. */
const PICTURES = process.env.HEMICYCLE_PICTURES;
const PICTURE_WIDTH = 960;

export const DEVICES = {
  desk: { viewport: { width: 1366, height: 768 } },
  wall: { viewport: { width: 1920, height: 1080 } },
  tablet: { viewport: { width: 1024, height: 768 }, hasTouch: true },
  upright: { viewport: { width: 768, height: 1024 }, hasTouch: true },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  narrow: { viewport: { width: 320, height: 568 }, hasTouch: true },
} as const;
export type Device = keyof typeof DEVICES;

/** What Chromium says of a server that is not there; anything else is a complaint. */
const LOST = /WebSocket connection to .* failed|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/;

export class Screens {
  /** While the server is away on purpose, the browser may say so. */
  serverIsAway = false;
  private readonly complaints: string[] = [];
  private readonly contexts: BrowserContext[] = [];
  private readonly frames = new Map<Page, string[]>();

  constructor(
    private readonly browser: Browser,
    private readonly story: string,
    readonly language: Language = 'fr',
  ) {
    mkdirSync(SHOTS, { recursive: true });
  }

  async open(device: Device): Promise<Page> {
    const context = await this.browser.newContext({
      ...DEVICES[device],
      locale: this.language === 'fr' ? 'fr-FR' : 'en-GB',
      reducedMotion: 'reduce',
    });
    this.contexts.push(context);
    await context.addInitScript(reportViolations);
    context.on('console', (message) => {
      if (message.type() === 'error') this.complain(message.text(), message.page());
    });
    context.on('weberror', (error) => this.complain(String(error.error()), error.page()));
    const page = await context.newPage();
    const frames: string[] = [];
    this.frames.set(page, frames);
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => frames.push(payload.toString()));
    });
    return page;
  }

  /** All that the server has ever told this screen. */
  told(page: Page): string {
    return this.frames.get(page)?.join('\n') ?? '';
  }

  private complain(text: string, page: Page | null): void {
    if (this.serverIsAway && LOST.test(text)) return;
    this.complaints.push(`${page?.url() ?? ''}: ${text}`);
  }

  /** No error in any console, no breach of the security policy. */
  expectSilence(): void {
    expect(this.complaints).toEqual([]);
  }

  /** A picture of the screen as it is, which must fit its window. */
  async picture(page: Page, name: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: this.path(`${name}.png`), animations: 'disabled' });
    expect(await page.evaluate(sticksOut), `${name}: sticks out of the window`).toEqual([]);
  }

  /** The same, and it must please axe. */
  async look(page: Page, name: string): Promise<void> {
    await this.picture(page, name);
    // Pages without frames need no second window to collect the findings in.
    const axe = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const violations = axe.violations.map((each) => `${each.id}: ${each.nodes[0].html}`);
    expect(violations, `${name}: axe`).toEqual([]);
  }

  /** Renews a picture of the README, small enough for a repository. */
  async publish(page: Page, name: string): Promise<void> {
    if (!PICTURES) return;
    const { width, height } = page.viewportSize() ?? DEVICES.tablet.viewport;
    const browser = await page.context().newCDPSession(page);
    const clip = { x: 0, y: 0, width, height, scale: PICTURE_WIDTH / width };
    const picture = await browser.send('Page.captureScreenshot', { format: 'png', clip });
    writeFileSync(join(PICTURES, `${name}.png`), Buffer.from(picture.data, 'base64'));
  }

  path(name: string): string {
    return join(SHOTS, `${this.story}-${name}`);
  }

  async close(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()));
  }
}

/** Runs in the page, before its own code. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`security policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
}

/** Runs in the page: what is cut off at the side. The wall may not scroll downwards either. */
export function sticksOut(): string[] {
  const wall = document.querySelector('.scene') !== null;
  const out: string[] = [];
  for (const element of document.querySelectorAll('#app *')) {
    if (element.closest('.sr-only, .scroll')) continue;
    const box = element.getBoundingClientRect();
    const wide = box.right > innerWidth + 1 || box.left < -1;
    const tall = wall && (box.bottom > innerHeight + 1 || box.top < -1);
    if (box.width > 0 && (wide || tall)) out.push(`${element.tagName}.${element.getAttribute('class')}`);
  }
  if (document.documentElement.scrollWidth > innerWidth + 1) out.push('the page scrolls sideways');
  return out;
}
