// SPDX-License-Identifier: EUPL-1.2
// One class: its councils, its pupils, and the links for later readers.
import { useState } from 'preact/hooks';
import { Refusal } from '../core/answers';
import type { ClassOk } from '../core/protocol';
import { refusalText, t } from '../core/words';
import { documentsOfClass } from '../takehome/documents';
import { TakeHome } from '../takehome/TakeHome';
import { AddPupils } from './AddPupils';
import { BetweenCouncils } from './class/BetweenCouncils';
import { Sharing } from './class/Sharing';
import { ask, useAnswer } from './desk';
import { ModeChoice } from './Home';
import { Links } from './Links';
import { Page } from './Page';
import { PublicPage } from './PublicPage';
import { Pupils } from './Pupils';
import { Delegates } from './school/Delegates';
import { OwnSchool } from './school/OwnSchool';
import { Sittings } from './Sittings';
import { tell } from './toast';

function ClassSettings({ room, onChange }: { room: ClassOk; onChange: (room: ClassOk) => void }) {
  const [name, setName] = useState(room.name);
  const [mode, setMode] = useState(room.mode);
  const [error, setError] = useState('');

  async function submit(event: Event) {
    event.preventDefault();
    if (name.trim() === '') return setError(t('teacher.home.name.empty'));
    const answer = await ask('class.edit', { class: room.id, name: name.trim(), mode });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    setError('');
    onChange({ ...room, name: name.trim(), mode });
    tell(t('teacher.saved'));
  }

  return (
    <details class="card">
      <summary>{t('teacher.class.settings')}</summary>
      <form onSubmit={submit} noValidate>
        <label class="field">
          <span>{t('teacher.home.name')}</span>
          <input value={name} maxLength={60} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <ModeChoice mode={mode} onChange={setMode} />
        <p class="error" role="alert">
          {error}
        </p>
        <button class="secondary">{t('teacher.save')}</button>
      </form>
    </details>
  );
}

export function ClassPage({ id }: { id: number }) {
  const [room, error, setRoom] = useAnswer('class.open', { class: id });
  const title = room?.name ?? t('teacher.class');
  return (
    <Page title={title} back={{ hash: '#/', text: t('teacher.home') }}>
      <p class="error" role="alert">
        {error}
      </p>
      {room && (
        <div class="class-page">
          <div>
            <Sittings room={room} />
            <BetweenCouncils room={room} onChange={setRoom} />
            <TakeHome
              ask={ask}
              documents={documentsOfClass(room.id, room.name, room.years, true)}
              ofTeacher
            />
            <Links room={room} onChange={setRoom} />
            <PublicPage room={room} onChange={setRoom} />
            <OwnSchool room={room} onChange={setRoom} />
            <Sharing room={room} onChange={setRoom} />
            <ClassSettings room={room} onChange={setRoom} />
          </div>
          <section aria-labelledby="pupils-title">
            <h2 id="pupils-title">{t('teacher.pupils.title', { count: room.pupils.length })}</h2>
            {room.pupils.length === 0 && <p class="lead">{t('teacher.pupils.none')}</p>}
            <Pupils room={room} onChange={setRoom} />
            {room.delegates && <Delegates room={room} onChange={setRoom} />}
            <AddPupils room={room} onChange={setRoom} />
          </section>
        </div>
      )}
    </Page>
  );
}
