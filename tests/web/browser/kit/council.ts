// SPDX-License-Identifier: EUPL-1.2
// A small class in council: the server, the teacher's page, the wall, one or two real tablets, and
// the rest of the class through the protocol.
import { expect, test, type Browser, type Page } from '@playwright/test';
import type { Mode } from '../../src/core/protocol';
import { Crowd } from './crowd';
import { Desk } from './desk';
import { Pupil } from './pupil';
import { Screens, type Device } from './screens';
import { Server } from './server';
import { Teacher } from './teacher';
import type { Language } from './words';

/** A whole story is many screens, each of them asked by axe. */
const STORY_MS = 150_000;

interface Plan {
  /** Name of its pictures. */
  story: string;
  /** The class list, in order. */
  names: string[];
  mode?: Mode;
  language?: Language;
}

export class Council {
  readonly pupils: Pupil[] = [];
  wall!: Page;

  private constructor(
    readonly server: Server,
    readonly screens: Screens,
    readonly desk: Desk,
    readonly teacher: Teacher,
    readonly crowd: Crowd,
    private readonly plan: Plan,
  ) {}

  /** Until the teacher sees the empty agenda of a new sitting. */
  static async prepare(browser: Browser, plan: Plan): Promise<Council> {
    const server = new Server();
    await server.start();
    const screens = new Screens(browser, plan.story, plan.language);
    const who = server.firstSignIn();
    const desk = await Desk.open(server, who);
    await desk.makeClass('CM2', plan.mode ?? 'reading', plan.names);
    await desk.habits({ stages: ['opening'] }); // these stories are about votes alone
    await desk.prepare('Conseil');
    const teacher = new Teacher(await screens.open('desk'), plan.language);
    await teacher.signIn(server.url, who.name, who.password);
    await teacher.enterSitting(desk.sitting);
    return new Council(server, screens, desk, teacher, new Crowd(server.url), plan);
  }

  /** A whole council in one test: at its end no screen has complained. */
  static async hold(browser: Browser, plan: Plan, story: (council: Council) => Promise<void>): Promise<void> {
    test.setTimeout(STORY_MS);
    const council = await Council.prepare(browser, plan);
    try {
      await story(council);
      council.screens.expectSilence();
    } finally {
      await council.close();
    }
  }

  /** The sitting opens, the wall is lit, these pupils come in with a tablet, the rest of `seated` without a screen. */
  async begin(tablets: Record<string, Device>, seated: string[] = this.plan.names): Promise<void> {
    await this.desk.ask('sitting.open', {});
    const code = await this.desk.door();
    this.wall = await this.screens.open('wall');
    await this.wall.goto(await this.desk.wallAddress());
    for (const [name, device] of Object.entries(tablets)) {
      const pupil = new Pupil(await this.screens.open(device), name, this.plan.language);
      await pupil.scan(this.server.url, code);
      await pupil.sitDown();
      this.pupils.push(pupil);
    }
    await this.crowd.comeIn(
      code,
      seated.filter((name) => !(name in tablets)),
    );
    await this.desk.ask('seat.accept-all', {});
    await this.crowd.seated();
    for (const pupil of this.pupils) await pupil.expectTitle('wait.title', { name: pupil.name });
  }

  /** The wall tells a count step by step: goes through them, and gives every title that it said. */
  async steps(look?: (step: number) => Promise<void>): Promise<string[]> {
    const { wall } = this;
    const said: string[] = [];
    const pill = wall.locator('.pill-verdict');
    const title = wall.locator('.told-title');
    const place = wall.locator('.progress p');
    await expect(pill.or(title).first()).toBeVisible();
    await wall.keyboard.press('ArrowLeft'); // from now on it waits for the arrows
    while (!(await pill.isVisible())) {
      said.push(await title.innerText());
      await look?.(said.length);
      const here = (await place.getAttribute('aria-label')) ?? '';
      await wall.keyboard.press('ArrowRight');
      await expect(place).not.toHaveAttribute('aria-label', here);
    }
    return said;
  }

  async close(): Promise<void> {
    this.desk.close();
    this.crowd.close();
    await this.screens.close();
    await this.server.close();
  }
}
