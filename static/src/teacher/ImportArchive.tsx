// SPDX-License-Identifier: EUPL-1.2
// The archive of a class from another server: sent in parts, taken in as a whole, and what came.
import { useRef, useState } from 'preact/hooks';
import { Refusal } from '../core/answers';
import type { ImportOk } from '../core/protocol';
import { refusalText, t } from '../core/words';
import { base64 } from './base64';
import { ask } from './desk';

/** In one message; its base64 stays below what the server takes. */
const PART_BYTES = 360000;
const FILE_BYTES_MAX = 64 * 1024 * 1024;

const FAULTS = ['format', 'newer', 'large', 'cut', 'digest', 'taken'];

/** The damaged ones are all one to a teacher: the file is not what it was. */
const faultText = (fault: string) => t(`import.fault.${FAULTS.includes(fault) ? fault : 'damaged'}`);

interface State {
  sent: number;
  of: number;
  running: boolean;
}

function Progress({ sent, of, running }: State) {
  const text = running
    ? t('import.running')
    : t('import.sending', { percent: Math.floor((100 * sent) / of) });
  return (
    <p class="import-progress">
      <progress max={of} value={sent} aria-label={t('import.progress')} />
      <span>{text}</span>
    </p>
  );
}

function Outcome({ came }: { came: ImportOk }) {
  if (came.fault !== 'none')
    return (
      <p class="error" role="alert">
        {faultText(came.fault)} {came.line > 0 && t('import.line', { line: came.line })} {t('import.nothing')}
      </p>
    );
  const already = came.classes + came.sittings + came.pupils === 0;
  return (
    <p class="import-came" role="status">
      {already ? t('import.already', { count: came.known }) : t('import.came', { ...came })}
    </p>
  );
}

export function ImportArchive({ onCame }: { onCame(): void }) {
  const [state, setState] = useState<State | null>(null);
  const [came, setCame] = useState<ImportOk | null>(null);
  const [error, setError] = useState('');
  const input = useRef<HTMLInputElement>(null);

  /** The next parts, each after the answer to the one before; null: all of it is there. */
  async function send(bytes: Uint8Array): Promise<Refusal | null> {
    for (let at = 0; at < bytes.length; at += PART_BYTES) {
      const answer = await ask('import.part', { at, data: base64(bytes.subarray(at, at + PART_BYTES)) });
      if (answer instanceof Refusal) return answer;
      setState({ sent: answer.bytes, of: bytes.length, running: false });
    }
    return null;
  }

  async function bring(file: File | undefined) {
    setCame(null);
    setError('');
    if (!file) return;
    if (file.size > FILE_BYTES_MAX) return setError(t('import.fault.large'));
    if (file.size === 0) return setError(t('import.fault.format'));
    const bytes = new Uint8Array(await new Response(file).arrayBuffer());
    setState({ sent: 0, of: bytes.length, running: false });
    const refused = await send(bytes);
    if (!refused) setState({ sent: bytes.length, of: bytes.length, running: true });
    const answer = refused ?? (await ask('import.run', {}));
    setState(null);
    if (answer instanceof Refusal) return setError(refusalText(answer));
    setCame(answer);
    if (answer.fault === 'none') onCame();
  }

  return (
    <details class="card import-archive">
      <summary>{t('import.title')}</summary>
      <p>{t('import.lead')}</p>
      <input
        ref={input}
        type="file"
        accept=".gz"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          void bring(file);
          event.currentTarget.value = '';
        }}
      />
      <button class="secondary" disabled={state !== null} onClick={() => input.current?.click()}>
        {t('import.choose')}
      </button>
      {state && <Progress {...state} />}
      {came && <Outcome came={came} />}
      <p class="error" role="alert">
        {error}
      </p>
      <p>
        <a href="/verifier.html" download="verifier.html">
          {t('import.verifier')}
        </a>
      </p>
    </details>
  );
}
