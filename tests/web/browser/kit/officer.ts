// SPDX-License-Identifier: EUPL-1.2
// A pupil with a role: says yes to it, goes to its console and back, and runs the council by the
// words on its buttons.
import { expect, type Locator } from '@playwright/test';
import type { Office, Stage } from '../../src/core/protocol';
import { Pupil } from './pupil';

export class Officer extends Pupil {
  /** Says yes on the own screen. */
  async accept(role: Exclude<Office, `own-${number}`>): Promise<void> {
    await this.expectTitle(`offer.${role}`);
    await this.button('offer.yes').tap();
    await expect(this.tabs).toBeVisible();
  }

  private get tabs(): Locator {
    return this.page.getByRole('navigation', { name: this.words('role.screens') });
  }

  /** From the own screen to that of the roles. */
  async toRole(): Promise<void> {
    await this.tabs.getByRole('button').nth(1).tap();
  }

  async toSelf(): Promise<void> {
    await this.tabs.getByRole('button').first().tap();
  }

  act(label: string, values: Record<string, string> = {}): Locator {
    return this.button(`act.${label}`, values);
  }

  /** Presses the big button, which must say this. */
  async go(label: string, values: Record<string, string> = {}): Promise<void> {
    await this.act(label, values).tap();
  }

  /** Presses it, and says yes to its question. */
  async goSurely(label: string, values: Record<string, string> = {}): Promise<void> {
    await this.go(label, values);
    await this.page
      .getByRole('alertdialog')
      .getByRole('button', { name: this.words('console.yes') })
      .tap();
  }

  /** On to this part of the council. */
  async enter(stage: Stage): Promise<void> {
    await this.goSurely('stage', { stage: this.words(`stage.${stage}`) });
  }

  /** What stands one tap further. */
  async more(label: string): Promise<void> {
    await this.button('console.more').tap();
    await this.go(label);
  }

  /** From an open vote to a result that everybody sees. */
  async showResult(): Promise<void> {
    for (const label of ['close', 'count', 'show']) await this.go(label);
  }

  /** Votes on the own screen, and is back at the console. */
  async voteBetween(choice: string): Promise<void> {
    await this.toSelf();
    await this.vote(choice);
    await this.expectTitle('cast.title');
    await this.toRole();
  }
}
