// SPDX-License-Identifier: EUPL-1.2
// What a child does: comes in, touches its picture, and votes in two taps.
import { expect, type Locator, type Page } from '@playwright/test';
import { spaced, words, type Language } from './words';

export class Pupil {
  constructor(
    readonly page: Page,
    readonly name: string,
    private readonly language: Language = 'fr',
  ) {}

  words(key: string, values: Record<string, string> = {}): string {
    return words(this.language, key, values);
  }

  /** By the address that the code on the wall carries. */
  async scan(url: string, code: string): Promise<void> {
    await this.page.goto(`${url}/${this.language === 'en' ? '?lang=en' : ''}#door=${code}`);
    await expect(this.page.getByRole('heading', { name: this.words('who.title') })).toBeVisible();
  }

  /** By the six signs on the wall. */
  async type(code: string): Promise<void> {
    for (const sign of code) await this.page.locator('.key').getByText(sign, { exact: true }).tap();
  }

  async sitDown(): Promise<void> {
    await this.page.locator('.face').filter({ hasText: this.name }).tap();
    await this.expectTitle('accept.title');
  }

  async expectTitle(key: string, values: Record<string, string> = {}, timeout?: number): Promise<void> {
    await this.expectTitleText(this.words(key, values), timeout);
  }

  async expectTitleText(text: string | RegExp, timeout?: number): Promise<void> {
    await expect(this.page.locator('h1')).toHaveText(text, { timeout });
  }

  card(choice: string): Locator {
    return this.page.locator('.card').filter({ hasText: choice });
  }

  /** A control by its whole name. */
  named(role: 'button' | 'radio' | 'checkbox', name: string): Locator {
    return this.page.getByRole(role, { name: spaced(name, '$') });
  }

  button(key: string, values: Record<string, string> = {}): Locator {
    return this.named('button', this.words(key, values));
  }

  /** An option by the words that its card begins with: a place, a price or a promise may follow. */
  option(role: 'button' | 'radio' | 'checkbox', text: string): Locator {
    const found = this.page.getByRole(role, { name: spaced(text) });
    return role === 'button' ? found.and(this.page.locator('.card')) : found;
  }

  get voteButton(): Locator {
    return this.page.locator('.action .button-primary');
  }

  async vote(choice: string): Promise<void> {
    await this.card(choice).tap();
    await this.voteButton.tap();
  }
}
