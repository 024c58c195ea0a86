// SPDX-License-Identifier: EUPL-1.2
// Writing a point of the agenda as a teacher does: first what it is for, then the few fields that
// this purpose has. Every purpose is written here once.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Purpose } from '../../src/teacher/purposes';
import type { Teacher } from './teacher';

export interface NewOption {
  text: string;
  picture?: string;
  statement?: string;
  /** As it is typed: "120" or "12,50". */
  price?: string;
}

export interface NewCandidate {
  name: string;
  substitute?: string;
  statement?: string;
  drafted?: boolean;
}

export interface NewMotion {
  purpose: Purpose;
  /** Left out: the form has one of its own. */
  title?: string;
  picture?: string;
  options?: NewOption[];
  candidates?: NewCandidate[];
  /** "450" */
  budget?: string;
  /** By the end of its key: { tie: 'lot', secrecy: 'roll-call', fallback: 'majority' }. */
  choose?: Record<string, string>;
  method?: string;
  grades?: number;
  /** The small numbers: { seats: 2, picks: 2, points: 3 }. */
  numbers?: Record<string, number>;
  changeable?: boolean;
}

export class Composer {
  constructor(private readonly teacher: Teacher) {}

  private get page(): Page {
    return this.teacher.page;
  }

  private words(key: string, values: Record<string, string> = {}): string {
    return this.teacher.words(key, values);
  }

  /** Everything but the last button. */
  async write(motion: NewMotion): Promise<void> {
    await this.page
      .locator('.left')
      .getByRole('button', { name: this.words('teacher.item.add'), exact: true })
      .click();
    await this.purpose(motion.purpose).click();
    if (motion.title !== undefined) await this.field(`teacher.ask.${motion.purpose}`).fill(motion.title);
    if (motion.picture) {
      await this.teacher.button('teacher.picture.add').click();
      await this.picture(motion.picture).click();
    }
    if (motion.budget) await this.field('teacher.budget').fill(motion.budget);
    for (const [at, option] of (motion.options ?? []).entries()) await this.option(option, at + 1, motion.purpose);
    for (const candidate of motion.candidates ?? []) await this.candidate(candidate);
    await this.settings(motion);
  }

  async add(motion: NewMotion): Promise<void> {
    await this.write(motion);
    await this.save();
  }

  async save(): Promise<void> {
    await this.teacher.button('teacher.item.add.go').click();
    await expect(this.page.locator('.motion-form')).toHaveCount(0);
  }

  purpose(purpose: NewMotion['purpose']): Locator {
    return this.page.getByRole('button', { name: this.words(`teacher.purpose.${purpose}`) });
  }

  field(key: string, values: Record<string, string> = {}): Locator {
    return this.page.getByRole('textbox', { name: this.words(key, values), exact: true });
  }

  private picture(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  private async option(option: NewOption, at: number, purpose: NewMotion['purpose']): Promise<void> {
    const place = String(at);
    const one = purpose === 'budget' ? 'teacher.project' : 'teacher.option';
    if (at > 2) await this.teacher.button(`${one}.add`).click();
    await this.field(one, { place }).fill(option.text);
    if (option.price) await this.field('teacher.project.price', { place }).fill(option.price);
    if (option.picture) {
      await this.teacher.button('teacher.option.picture', { place }).click();
      await this.picture(option.picture).click();
    }
    if (option.statement) {
      await this.teacher.button('teacher.option.statement', { place }).click();
      await this.field('teacher.statement.option').fill(option.statement);
    }
  }

  private async candidate({ name, substitute, statement, drafted }: NewCandidate): Promise<void> {
    await this.teacher.button('teacher.candidate.add', { name }).click();
    if (substitute) await this.page.getByLabel(this.words('teacher.substitute.of', { name })).selectOption(substitute);
    if (!statement && !drafted) return;
    await this.teacher.button('teacher.candidate.more.name', { name }).click();
    if (statement) await this.field('teacher.statement.candidate', { name }).fill(statement);
    if (drafted) await this.page.getByLabel(this.words('teacher.drafted')).last().check();
  }

  private async settings(motion: NewMotion): Promise<void> {
    const { purpose, choose = {}, numbers = {} } = motion;
    const details = this.page.locator('details.more');
    const more =
      motion.method !== undefined ||
      motion.changeable ||
      'tie' in choose ||
      'quorum' in choose ||
      'threshold' in choose;
    for (const [name, value] of Object.entries(choose).filter(([name]) => name === 'ticks' || name === 'elect'))
      await this.radio(`teacher.${name}`, `teacher.${name}.${value}`).check();
    for (const [name, value] of Object.entries(numbers)) await this.number(name, purpose).fill(String(value));
    if (motion.grades) await this.page.getByRole('radio', { name: `${motion.grades} mentions` }).check();
    if (more && !(await details.evaluate((element) => (element as HTMLDetailsElement).open)))
      await details.locator('summary').click();
    if (motion.method) await this.radio('teacher.method', `method.${motion.method}`).check();
    for (const [name, value] of Object.entries(choose).filter(([name]) => name !== 'ticks' && name !== 'elect'))
      await this.radio(`teacher.${name}`, `teacher.${name}.${value}`).check();
    if (motion.changeable) await this.page.getByLabel(this.words('teacher.changeable')).check();
  }

  private number(name: string, purpose: NewMotion['purpose']): Locator {
    return this.field(name === 'points' ? 'teacher.points' : `teacher.${name}.${purpose}`);
  }

  /** By the legend of its group: its name goes on with the help. */
  private radio(legend: string, value: string): Locator {
    return this.page
      .getByRole('group', { name: this.words(legend), exact: true })
      .getByRole('radio', { name: new RegExp(`^${this.words(value)}`) });
  }
}
