// SPDX-License-Identifier: EUPL-1.2
// One `hemicycle serve` on a free port of this machine, with a data directory of its own.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = process.env.HEMICYCLE_PROGRAM ?? '';

export class Server {
  url = '';
  /** Everything the program has said in its terminal. */
  terminal = '';
  private child: ChildProcess | undefined;
  private readonly data = mkdtempSync(join(tmpdir(), 'hemicycle-browser-'));
  private listen = '127.0.0.1:0';

  /** Ready when the program says so; a second start listens where the first did. */
  async start(...options: string[]): Promise<void> {
    const child = spawn(PROGRAM, ['serve', '--data', this.data, '--listen', this.listen, ...options], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    child.stderr.on('data', (bytes: Buffer) => (this.terminal += bytes.toString()));
    const lines = createInterface({ input: child.stdout });
    const line = await Promise.race([
      once(lines, 'line').then(([text]) => String(text)),
      once(child, 'exit').then(([code]) => `exit ${code}`),
    ]);
    const ready = /^ready (http:\/\/(\S+))$/.exec(line);
    if (!ready) throw new Error(`the server said "${line}"\n${this.terminal}`);
    this.url = ready[1];
    this.listen = ready[2];
  }

  /** The name and first password that a fresh server prints, once, for whoever started it. */
  firstSignIn(): { name: string; password: string } {
    const match = /first sign-in\s+(\S+)\s+password\s+(\S+)/.exec(this.terminal);
    if (!match) throw new Error(`no first password in the terminal:\n${this.terminal}`);
    return { name: match[1], password: match[2] };
  }

  /** The name and password of the demonstration's teacher. */
  demonstration(): { name: string; password: string } {
    const match = /demonstration\s+(\S+)\s+password\s+(\S+)/.exec(this.terminal);
    if (!match) throw new Error(`no demonstration in the terminal:\n${this.terminal}`);
    return { name: match[1], password: match[2] };
  }

  /** As when the plug is pulled. */
  kill(): Promise<number | null> {
    return this.end('SIGKILL');
  }

  /** Asked to end: gives its exit code. */
  stop(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.child;
    this.child = undefined;
    if (!child || child.exitCode !== null) return child?.exitCode ?? null;
    const gone = once(child, 'exit');
    child.kill(signal);
    const [code] = (await gone) as [number | null];
    return code;
  }

  /** `hemicycle verify` on the data: its exit code and words. */
  verify(): { code: number | null; words: string } {
    const done = spawnSync(PROGRAM, ['verify', '--data', this.data], { encoding: 'utf8' });
    return { code: done.status, words: done.stdout + done.stderr };
  }

  /** `hemicycle export` of all classes into this file, beside the running server. */
  export(file: string): void {
    const done = spawnSync(PROGRAM, ['export', '--data', this.data, file], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`export: ${done.stdout}${done.stderr}`);
  }

  /** A simulated class on this server, as a process of its own. */
  rehearse(...options: string[]): ChildProcess {
    return spawn(PROGRAM, ['rehearse', '--url', this.url, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.data, { recursive: true, force: true });
  }
}
