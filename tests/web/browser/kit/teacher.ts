// SPDX-License-Identifier: EUPL-1.2
// What a teacher does, by the names that stand on the buttons.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Office } from '../../src/core/protocol';
import { Composer } from './composer';
import { spaced, words, type Language } from './words';

export class Teacher {
  constructor(
    readonly page: Page,
    private readonly language: Language = 'fr',
  ) {}

  words(key: string, values: Record<string, string> = {}): string {
    return words(this.language, key, values);
  }

  get composer(): Composer {
    return new Composer(this);
  }

  button(key: string, values: Record<string, string> = {}): Locator {
    return this.page.getByRole('button', { name: this.words(key, values), exact: true });
  }

  /** The big button, whatever it says. */
  get primary(): Locator {
    return this.page.locator('main .action > .primary');
  }

  async signIn(url: string, name: string, password: string): Promise<void> {
    await this.page.goto(`${url}/teacher${this.language === 'en' ? '?lang=en' : ''}`);
    await this.page.getByLabel(this.words('teacher.signin.name'), { exact: true }).fill(name);
    await this.page.getByLabel(this.words('teacher.signin.password'), { exact: true }).fill(password);
    await this.button('teacher.signin.go').click();
  }

  /** From any page to this sitting. */
  async enterSitting(sitting: number): Promise<void> {
    await expect(this.page.locator('.class-card')).toBeVisible();
    await this.page.goto(`${this.page.url().replace(/#.*$/, '')}#/sitting/${sitting}`);
    await expect(this.page.locator('.left')).toBeVisible();
  }

  /** What opens a panel of the bar, whatever waits in it. */
  opener(panel: 'roles' | 'book' | 'notes'): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: spaced(this.words(`teacher.${panel}`)) });
  }

  /** The row of a role in the panel of the roles. */
  role(role: Exclude<Office, `own-${number}`>): Locator {
    const name = this.words(`role.${role}`);
    return this.page
      .locator('.panel')
      .getByRole('listitem')
      .filter({
        has: this.page.getByRole('combobox', { name: this.words('teacher.role.other.name', { role: name }) }),
      });
  }

  /** Opens the door and gives the code that it shows. */
  async openDoor(): Promise<string> {
    await this.button('teacher.door.button').click();
    await this.page
      .locator('.panel')
      .getByRole('button', { name: this.words('teacher.door.open') })
      .click();
    const code = this.page.locator('.panel .door-code .code');
    await expect(code).toHaveText(/^\w{6}$/);
    return (await code.innerText()).trim();
  }

  async closePanel(): Promise<void> {
    await this.page.locator('.panel-head').getByRole('button').click();
  }

  /** The projector, in a window of its own beside the desk. */
  async openWall(): Promise<Page> {
    const opening = this.page.waitForEvent('popup');
    await this.button('teacher.wall.open').click();
    const wall = await opening;
    await wall.setViewportSize({ width: 1920, height: 1080 });
    return wall;
  }

  /** For a projector on another computer; the panel of openWall() shows it. */
  wallAddress(): Promise<string> {
    return this.page.getByLabel(this.words('teacher.wall.address')).inputValue();
  }

  /** From the sign-in to the opened sitting of the demonstration class. */
  async enterDemonstration(url: string, name: string, password: string): Promise<void> {
    await this.signIn(url, name, password);
    await this.page.locator('.class-card').click();
    await this.page.locator('.sitting-row a').first().click();
    await expect(this.primary).toBeVisible();
  }

  /** Presses the big button, which must say this. */
  async act(label: string): Promise<void> {
    await this.button(`teacher.act.${label}`).click();
  }

  /** The button to the next part of the council, whichever it is. */
  get onwards(): Locator {
    const words = this.words('teacher.act.stage', { stage: '' }).trim();
    return this.page.getByRole('button', { name: spaced(words) });
  }

  /** Starts the next point, in whichever part of the council it is: by the big button, or by its letter. */
  async start(): Promise<void> {
    const here = this.button('teacher.act.start').or(this.button('teacher.act.next'));
    await expect(async () => {
      if (await here.isVisible()) await here.click();
      else await this.page.keyboard.press('n');
      await expect(this.button('teacher.act.debate')).toBeVisible({ timeout: 1000 });
    }).toPass();
  }

  /** Writes a result down; of what the class decided it asks who does it, which nobody says here. */
  async record(): Promise<void> {
    const asked = this.page.getByRole('heading', { name: this.words('teacher.sheet.record'), exact: true });
    await this.act('record');
    let answered = false;
    await expect
      .poll(async () => {
        if (!answered && (await asked.isVisible())) {
          await this.button('teacher.sheet.record.go').click();
          answered = true;
        }
        return this.button('teacher.act.record').count();
      })
      .toBe(0);
  }

  /** Asks to end the council, from wherever one is in it. */
  async end(): Promise<void> {
    const act = this.button('teacher.act.end');
    if ((await act.count()) === 0) await this.button('teacher.acts.more').click();
    await act.click();
  }

  /** From the agenda to an open vote. */
  async openVote(): Promise<void> {
    await this.start();
    await this.act('debate');
    await this.act('vote');
    await expect(this.button('teacher.act.close')).toBeVisible();
  }

  tile(name: string): Locator {
    return this.page.locator('.tile').filter({ hasText: name });
  }

  async mark(name: string, state: 'present' | 'absent'): Promise<void> {
    await this.tile(name).click();
    await this.button(`teacher.mark.${state}`).click();
  }
}
