// SPDX-License-Identifier: EUPL-1.2
// The taking in of an archive, step by step: sent in parts, checked as a whole, and what came of it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Refusal } from '../../core/answers';
import type { ClassLine, ImportOk } from '../../core/protocol';
import { base64 } from '../base64';
import { ask } from '../desk';
import { failureOfFault, failureOfReading, failureOfRefusal, type Failure } from './failures';

/** In one message; its base64 stays below what the server takes. */
const PART_BYTES = 360000;
const FILE_BYTES_MAX = 64 * 1024 * 1024;

export type Step =
  | { at: 'sending'; file: File; sent: number }
  | { at: 'checking'; file: File }
  | { at: 'came'; came: ImportOk; classes: ClassLine[] }
  | { at: 'failed'; file: File; failure: Failure }
  | { at: 'stopped' };

/** Reads the classes of this teacher again. */
export type Refresh = () => Promise<ClassLine[]>;

/** The next parts, each after the answer to the one before; null: all of it is there, or nobody wants it. */
async function send(
  bytes: Uint8Array,
  wanted: () => boolean,
  told: (sent: number) => void,
): Promise<Refusal | null> {
  for (let at = 0; at < bytes.length && wanted(); at += PART_BYTES) {
    const answer = await ask('import.part', { at, data: base64(bytes.subarray(at, at + PART_BYTES)) });
    if (answer instanceof Refusal) return answer;
    told(answer.bytes);
  }
  return null;
}

const bytesOf = (file: File): Promise<Uint8Array | null> =>
  new Response(file).arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );

/** Those that are new, or have more councils than before. */
const grown = (before: ClassLine[], now: ClassLine[]): ClassLine[] =>
  now.filter((line) => before.find((one) => one.id === line.id)?.sittings !== line.sittings);

async function take(
  file: File,
  refresh: Refresh,
  wanted: () => boolean,
  show: (step: Step) => void,
): Promise<Step> {
  const failed = (failure: Failure): Step => ({ at: 'failed', file, failure });
  if (file.size > FILE_BYTES_MAX) return failed(failureOfFault('large'));
  if (file.size === 0) return failed(failureOfFault('format'));
  show({ at: 'sending', file, sent: 0 });
  const bytes = await bytesOf(file);
  if (!bytes) return failed(failureOfReading());
  const refused = await send(bytes, wanted, (sent) => show({ at: 'sending', file, sent }));
  if (!wanted()) return { at: 'stopped' };
  if (refused) return failed(failureOfRefusal(refused));
  show({ at: 'checking', file });
  const before = await refresh(); // colleagues make classes too
  const came = await ask('import.run', {});
  if (came instanceof Refusal) return failed(failureOfRefusal(came));
  if (came.fault !== 'none') return failed(failureOfFault(came.fault, came.line));
  return { at: 'came', came, classes: grown(before, await refresh()) };
}

/** Null until a file was chosen. Who leaves the page stops what is being sent. */
export function useImport(refresh: Refresh) {
  const [step, setStep] = useState<Step | null>(null);
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  async function bring(file: File): Promise<void> {
    const mine = ++turn.current;
    const wanted = () => turn.current === mine;
    const show = (next: Step) => wanted() && setStep(next);
    show(await take(file, refresh, wanted, show));
  }

  function stop(): void {
    turn.current += 1;
    setStep({ at: 'stopped' });
  }

  return { step, bring, stop };
}
