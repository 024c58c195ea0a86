// SPDX-License-Identifier: EUPL-1.2
// The schools of this teacher, on the first page: those administered, and those of own classes.
import { useState } from 'preact/hooks';
import { Refusal } from '../../core/answers';
import type { SchoolLine } from '../../core/protocol';
import { refusalText, t } from '../../core/words';
import { ask } from '../desk';
import { go } from '../routes';

function NewSchool({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [error, setError] = useState('');

  async function submit(event: Event) {
    event.preventDefault();
    if (name.trim() === '') return setError(t('school.name.empty'));
    const made = await ask('school.add', { name: name.trim() });
    if (made instanceof Refusal) return setError(refusalText(made));
    go({ page: 'school', id: made.id });
  }

  return (
    <form class="card new-class" onSubmit={submit} noValidate>
      <h3>{t('school.new')}</h3>
      <p class="hint">{t('school.new.help')}</p>
      <label class="field">
        <span>{t('school.name')}</span>
        <input
          value={name}
          maxLength={60}
          placeholder={t('school.name.example')}
          onInput={(event) => setName(event.currentTarget.value)}
          ref={(input) => {
            if (input && document.activeElement === document.body) input.focus();
          }}
        />
      </label>
      <p class="error" role="alert">
        {error}
      </p>
      <div class="row">
        <button class="primary">{t('school.create')}</button>
        <button type="button" class="quiet" onClick={onClose}>
          {t('teacher.cancel')}
        </button>
      </div>
    </form>
  );
}

export function HomeSchools({ schools }: { schools: SchoolLine[] }) {
  const [making, setMaking] = useState(false);
  return (
    <section class="home-schools" aria-labelledby={schools.length > 0 ? 'schools-title' : undefined}>
      {schools.length > 0 && (
        <>
          <h2 id="schools-title">{t('school.schools')}</h2>
          <ul class="cards">
            {schools.map((school) => (
              <li key={school.id}>
                <a class="class-card" href={`#/school/${school.id}`}>
                  <strong>{school.name}</strong>
                  <span>{t('school.classes', { count: school.classes })}</span>
                  <small>{t(school.admin ? 'school.admin' : 'school.member')}</small>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {making ? (
        <NewSchool onClose={() => setMaking(false)} />
      ) : (
        <button class="secondary" onClick={() => setMaking(true)}>
          {t('school.new')}
        </button>
      )}
    </section>
  );
}
