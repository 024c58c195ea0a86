// SPDX-License-Identifier: EUPL-1.2
// Two ways to touch a screen: a finger, and the keyboard alone. A finger touches the label of what is
// drawn; the keyboard must reach every control by Tab, and each choice of a group by arrows.
import { expect, type Locator, type Page } from '@playwright/test';

export interface Hand {
  /** Presses a button, or ticks a box. */
  press(control: Locator): Promise<void>;
  /** Chooses one of a group. */
  pick(radio: Locator): Promise<void>;
}

export class Finger implements Hand {
  async press(control: Locator): Promise<void> {
    await control.waitFor({ state: 'attached' });
    const label = control.locator('xpath=ancestor::label');
    await ((await label.count()) > 0 ? label : control).tap();
  }

  async pick(radio: Locator): Promise<void> {
    await this.press(radio);
    await expect(radio).toBeChecked();
  }
}

const STOPS_MAX = 60;

const isFocused = (wanted: Locator): Promise<boolean> =>
  wanted.evaluate((element) => element === document.activeElement);

/** Tab until `wanted` has the focus: it must be reachable. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let stop = 0; stop < STOPS_MAX; stop++) {
    if (await isFocused(wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by ${STOPS_MAX} tabs: ${String(wanted)}`);
}

/** Runs in the page: the focus is on a radio button of the same group as this one. */
function inGroup(radio: Element): boolean {
  const here = document.activeElement;
  return here instanceof HTMLInputElement && radio instanceof HTMLInputElement && here.name === radio.name;
}

export class Keyboard implements Hand {
  constructor(private readonly page: Page) {}

  async press(control: Locator): Promise<void> {
    await tabTo(this.page, control);
    await this.page.keyboard.press('Space');
  }

  async pick(radio: Locator): Promise<void> {
    const { keyboard } = this.page;
    await expect(radio).toBeAttached();
    for (let stop = 0; !(await radio.evaluate(inGroup)); stop++) {
      if (stop === STOPS_MAX) throw new Error(`not reached by ${STOPS_MAX} tabs: ${String(radio)}`);
      await keyboard.press('Tab');
    }
    for (let step = 0; !(await isFocused(radio)); step++) {
      if (step === STOPS_MAX) throw new Error(`not reached by ${STOPS_MAX} arrows: ${String(radio)}`);
      await keyboard.press('ArrowDown');
    }
    if (!(await radio.isChecked())) await keyboard.press('Space');
    await expect(radio).toBeChecked();
  }
}
