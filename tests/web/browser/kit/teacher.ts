// SPDX-License-Identifier: EUPL-1.2
// What a teacher does, by the names that stand on the buttons.
import { expect, type Locator, type Page } from '@playwright/test';
import { Composer } from './composer';
import { words, type Language } from './words';

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

  /** From the agenda to an open vote. */
  async openVote(first: 'start' | 'next'): Promise<void> {
    await this.act(first);
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
