// SPDX-License-Identifier: EUPL-1.2
// What a teacher does, by the names that stand on the buttons.
import { expect, type Locator, type Page } from '@playwright/test';
import { words, type Language } from './words';

export interface NewMotion {
  title: string;
  picture?: string;
  options?: { text: string; picture: string }[];
  rollCall?: boolean;
  /** Words of a choice under "more settings". */
  tie?: string;
  changeable?: boolean;
}

export class Teacher {
  constructor(
    readonly page: Page,
    private readonly language: Language = 'fr',
  ) {}

  words(key: string, values: Record<string, string> = {}): string {
    return words(this.language, key, values);
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

  async addMotion(motion: NewMotion): Promise<void> {
    const { page } = this;
    await page.locator('.left').getByRole('button', { name: this.words('teacher.item.add'), exact: true }).click();
    await page.getByLabel(this.words('teacher.motion.title')).fill(motion.title);
    if (motion.picture) {
      await this.button('teacher.picture.add').click();
      await this.picture(motion.picture).click();
    }
    if (motion.options) await this.addOptions(motion.options);
    if (motion.rollCall) await this.setting('teacher.secrecy.roll-call').click();
    if (motion.tie || motion.changeable) {
      await page.getByText(this.words('teacher.more'), { exact: true }).click();
      if (motion.tie) await this.setting(`teacher.tie.${motion.tie}`).click();
      if (motion.changeable) await page.getByLabel(this.words('teacher.changeable')).check();
    }
  }

  async saveMotion(): Promise<void> {
    await this.button('teacher.item.add.go').click();
    await expect(this.page.locator('.motion-form')).toHaveCount(0);
  }

  private async addOptions(options: { text: string; picture: string }[]): Promise<void> {
    await this.setting('teacher.ballot.choice').click();
    for (const [index, option] of options.entries()) {
      const place = String(index + 1);
      if (index >= 2) await this.button('teacher.option.add').click();
      await this.page.getByRole('textbox', { name: this.words('teacher.option', { place }) }).fill(option.text);
      await this.button('teacher.option.picture', { place }).click();
      await this.picture(option.picture).click();
    }
  }

  private picture(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The label of a radio button, which has its help in it too. */
  private setting(key: string): Locator {
    return this.page.locator('label.choice').filter({ hasText: this.words(key) }).first();
  }

  /** Opens the door and gives the code that it shows. */
  async openDoor(): Promise<string> {
    await this.button('teacher.door.button').click();
    await this.page.locator('.panel').getByRole('button', { name: this.words('teacher.door.open') }).click();
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
