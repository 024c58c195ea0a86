// SPDX-License-Identifier: EUPL-1.2
// The archive of a class from another server: chosen, sent, checked, and what came. Whoever works without
// a mouse is taken to each next step.
import { useEffect, useRef } from 'preact/hooks';
import type { ImportOk } from '../../core/protocol';
import { t } from '../../core/words';
import { useImport, type Refresh, type Step } from './importing';
import './import.css';

const ofSchools = (came: ImportOk): number => came.schools + came.sent + came.polls;
const nothingNew = (came: ImportOk): boolean =>
  came.classes + came.sittings + came.pupils + came.slips + ofSchools(came) === 0;

type At<Name extends Step['at']> = Extract<Step, { at: Name }>;

function Sending({ step, onStop }: { step: At<'sending'>; onStop(): void }) {
  const percent = Math.floor((100 * step.sent) / step.file.size);
  return (
    <>
      <h2>{t('import.sending', { name: step.file.name })}</h2>
      <p class="import-progress">
        <progress max={100} value={percent} aria-label={t('import.progress')} />
        <span aria-hidden="true">{t('import.percent', { percent })}</span>
      </p>
      <button class="secondary" onClick={onStop}>
        {t('import.stop')}
      </button>
    </>
  );
}

function Checking() {
  return (
    <>
      <h2>{t('import.checking')}</h2>
      <p class="import-progress">
        <progress aria-label={t('import.progress')} />
      </p>
      <p>{t('import.checking.lead')}</p>
    </>
  );
}

function Came({ came, classes }: At<'came'>) {
  if (nothingNew(came))
    return (
      <>
        <h2>{t('import.already')}</h2>
        <p>{t('import.already.lead', { count: came.known })}</p>
      </>
    );
  return (
    <>
      <h2>{t('import.came')}</h2>
      <p>{t('import.came.lead', { ...came })}</p>
      {came.slips > 0 && <p>{t('import.came.slips', { count: came.slips })}</p>}
      {ofSchools(came) > 0 && <p>{t('import.came.schools', { ...came })}</p>}
      <ul class="import-classes">
        {classes.map((line) => (
          <li key={line.id}>
            <a href={`#/class/${line.id}`}>{line.name}</a>{' '}
            <span>{t('teacher.home.sittings', { count: line.sittings })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Failed({ step, onAgain }: { step: At<'failed'>; onAgain(): void }) {
  const { what, todo, where, passes } = step.failure;
  return (
    <>
      <h2>{t('import.nothing')}</h2>
      <p class="import-what">{what}</p>
      <p>{todo}</p>
      {where && (
        <p class="import-where">
          <small>{where}</small>
        </p>
      )}
      {passes && (
        <button class="secondary" onClick={onAgain}>
          {t('import.again')}
        </button>
      )}
    </>
  );
}

interface NowProps {
  step: Step;
  onStop(): void;
  onAgain(file: File): void;
}

/** Where the archive is now. It takes the focus when that changes, and is read aloud then. */
function Now({ step, onStop, onAgain }: NowProps) {
  const box = useRef<HTMLDivElement>(null);
  const news = step.at === 'sending' ? step.file : step;
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [news]);
  return (
    <div class={`import-now ${step.at}`} role="group" aria-label={t('import.state')} tabIndex={-1} ref={box}>
      {step.at === 'sending' && <Sending step={step} onStop={onStop} />}
      {step.at === 'checking' && <Checking />}
      {step.at === 'came' && <Came {...step} />}
      {step.at === 'failed' && <Failed step={step} onAgain={() => onAgain(step.file)} />}
      {step.at === 'stopped' && <h2>{t('import.stopped')}</h2>}
    </div>
  );
}

/** A button that opens the window of files; the field itself shows words of the browser. */
function Choose({ again, onFile }: { again: boolean; onFile(file: File): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".gz"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
      <button class="secondary" onClick={() => input.current?.click()}>
        {t(again ? 'import.other' : 'import.choose')}
      </button>
    </>
  );
}

/** What screen readers say without being asked: that something began, or how it ended. */
const spoken = (step: Step | null): string => {
  switch (step?.at) {
    case 'sending':
      return t('import.sending', { name: step.file.name });
    case 'checking':
      return t('import.checking');
    case 'came':
      return t(nothingNew(step.came) ? 'import.already' : 'import.came');
    case 'failed':
      return `${t('import.nothing')} ${step.failure.what} ${step.failure.todo}`;
    default:
      return '';
  }
};

export function ImportArchive({ refresh }: { refresh: Refresh }) {
  const { step, bring, stop } = useImport(refresh);
  const under = step?.at === 'sending' || step?.at === 'checking';
  return (
    <details class="card import-archive">
      <summary>{t('import.title')}</summary>
      <p>{t('import.lead')}</p>
      {step && <Now step={step} onStop={stop} onAgain={(file) => void bring(file)} />}
      {!under && <Choose again={step !== null} onFile={(file) => void bring(file)} />}
      <p class="sr-only" role="status">
        {spoken(step)}
      </p>
      <p>
        <a href="/verifier.html" download="verifier.html">
          {t('import.verifier')}
        </a>
      </p>
    </details>
  );
}
