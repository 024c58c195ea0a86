// SPDX-License-Identifier: EUPL-1.2
// The last line of a run: how many passed, how many did not. A test that never ran did not pass.
import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';

export default class Counts implements Reporter {
  private suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  onExit(): Promise<void> {
    const tests = this.suite?.allTests() ?? [];
    const passed = tests.filter((test) => test.outcome() === 'expected').length;
    const failed = Math.max(tests.length - passed, tests.length === 0 ? 1 : 0);
    process.stdout.write(`counts: ${passed} passed, ${failed} failed\n`);
    return Promise.resolve();
  }

  printsToStdio(): boolean {
    return false;
  }
}
