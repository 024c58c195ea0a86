// SPDX-License-Identifier: EUPL-1.2
// The classes of this teacher, and the form that makes one.
import { useState } from 'preact/hooks';
import { Refusal } from '../core/answers';
import type { ClassLine, Mode } from '../core/protocol';
import { refusalText, t } from '../core/words';
import { ask, teacherName, useAnswer } from './desk';
import { ImportArchive } from './import/ImportArchive';
import { Page } from './Page';
import { go } from './routes';
import { HomeSchools } from './school/HomeSchools';

function ClassCard({ line }: { line: ClassLine }) {
  return (
    <li>
      <a class="class-card" href={`#/class/${line.id}`}>
        <strong>{line.name}</strong>
        <span>{t('teacher.home.pupils', { count: line.pupils })}</span>
        <span>{t('teacher.home.sittings', { count: line.sittings })}</span>
        <small>{t(`teacher.mode.${line.mode}`)}</small>
      </a>
    </li>
  );
}

export function ModeChoice({ mode, onChange }: { mode: Mode; onChange: (mode: Mode) => void }) {
  const modes: Mode[] = ['images', 'reading'];
  return (
    <fieldset class="choices">
      <legend>{t('teacher.mode.legend')}</legend>
      {modes.map((one) => (
        <label class="choice" key={one}>
          <input type="radio" name="mode" checked={mode === one} onChange={() => onChange(one)} />
          <span>
            {t(`teacher.mode.${one}`)}
            <small>{t(`teacher.mode.${one}.help`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function NewClass({ onClose }: { onClose?: () => void }) {
  const [name, setName] = useState('');
  const [mode, setMode] = useState<Mode>('reading');
  const [error, setError] = useState('');

  async function submit(event: Event) {
    event.preventDefault();
    if (name.trim() === '') return setError(t('teacher.home.name.empty'));
    const made = await ask('class.add', { name: name.trim(), mode });
    if (made instanceof Refusal) return setError(refusalText(made));
    go({ page: 'class', id: made.id });
  }

  return (
    <form class="card new-class" onSubmit={submit} noValidate>
      <h2>{t('teacher.home.new')}</h2>
      <label class="field">
        <span>{t('teacher.home.name')}</span>
        <input
          value={name}
          maxLength={60}
          placeholder={t('teacher.home.name.example')}
          onInput={(event) => setName(event.currentTarget.value)}
          ref={(input) => {
            if (input && document.activeElement === document.body) input.focus();
          }}
        />
      </label>
      <ModeChoice mode={mode} onChange={setMode} />
      <p class="error" role="alert">
        {error}
      </p>
      <div class="row">
        <button class="primary">{t('teacher.home.create')}</button>
        {onClose && (
          <button type="button" class="quiet" onClick={onClose}>
            {t('teacher.cancel')}
          </button>
        )}
      </div>
    </form>
  );
}

export function Home() {
  const [home, error, setHome] = useAnswer('home', {});
  const [making, setMaking] = useState(false);
  const classes = home?.classes;

  async function refresh(): Promise<ClassLine[]> {
    const answer = await ask('home', {});
    if (answer instanceof Refusal) return classes ?? [];
    setHome(answer);
    return answer.classes;
  }

  return (
    <Page title={t('teacher.home.title', { name: teacherName.value })}>
      <p class="error" role="alert">
        {error}
      </p>
      {classes?.length === 0 && (
        <>
          <p class="lead">{t('teacher.home.none')}</p>
          <NewClass />
        </>
      )}
      {classes && classes.length > 0 && (
        <>
          <ul class="cards">
            {classes.map((line) => (
              <ClassCard line={line} key={line.id} />
            ))}
          </ul>
          {making ? (
            <NewClass onClose={() => setMaking(false)} />
          ) : (
            <button class="secondary" onClick={() => setMaking(true)}>
              {t('teacher.home.new')}
            </button>
          )}
        </>
      )}
      {home && <HomeSchools schools={home.schools} />}
      {home && <ImportArchive refresh={refresh} />}
    </Page>
  );
}
