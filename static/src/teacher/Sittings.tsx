// SPDX-License-Identifier: EUPL-1.2
// The councils of a class: prepare one, go on with one, read the minutes of one.
import { useState } from 'preact/hooks';
import { Refusal } from '../core/answers';
import type { ClassOk, SittingLine } from '../core/protocol';
import { dayAndMonth, refusalText, shortDate, t } from '../core/words';
import { ask } from './desk';
import { go } from './routes';

/** Of the sealed ones, so many at first: the newest. */
export const SEALED_SHOWN = 8;

/** What is prepared or running is always there. */
export function shortened(newest: SittingLine[]): SittingLine[] {
  const sealed = newest.filter(({ phase }) => phase === 'sealed').slice(0, SEALED_SHOWN);
  return newest.filter((line) => line.phase !== 'sealed' || sealed.includes(line));
}

function SittingRow({ line }: { line: SittingLine }) {
  const sealed = line.phase === 'sealed';
  const when = line.sealed_at_ms || line.opened_at_ms || line.prepared_at_ms;
  const stage = sealed ? 'sealed' : line.phase === 'preparing' ? 'preparing' : 'running';
  return (
    <li class="sitting-row">
      <a href={sealed ? `#/minutes/${line.id}` : `#/sitting/${line.id}`}>
        <strong>{line.title}</strong>
        <small>
          {shortDate(when)} · {t(`teacher.sitting.${stage}`, { number: line.number })}
        </small>
      </a>
      <span class={`chip ${stage}`}>{t(`teacher.sitting.${stage}.go`)}</span>
    </li>
  );
}

export function Sittings({ room }: { room: ClassOk }) {
  const [error, setError] = useState('');
  const [title, setTitle] = useState('');
  const [suggestion] = useState(() => t('teacher.sitting.suggestion', { date: dayAndMonth(Date.now()) }));
  const [all, setAll] = useState(false);
  const newest = [...room.sittings].sort((one, other) => other.prepared_at_ms - one.prepared_at_ms);
  const shown = all ? newest : shortened(newest);

  async function prepare(event: Event) {
    event.preventDefault();
    const made = await ask('sitting.add', { class: room.id, title: title.trim() || suggestion });
    if (made instanceof Refusal) return setError(refusalText(made));
    go({ page: 'sitting', id: made.id });
  }

  return (
    <section aria-labelledby="sittings-title">
      <h2 id="sittings-title">{t('teacher.sittings.title')}</h2>
      {newest.length === 0 ? (
        <p class="lead">
          {room.pupils.length === 0 ? t('teacher.sittings.pupils-first') : t('teacher.sittings.none')}
        </p>
      ) : (
        <ul class="sittings">
          {shown.map((line) => (
            <SittingRow line={line} key={line.id} />
          ))}
        </ul>
      )}
      {shown.length < newest.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {t('teacher.sittings.more', { n: newest.length - shown.length })}
        </button>
      )}
      <form class="prepare-form" onSubmit={prepare} noValidate>
        <label class="field">
          <span>{t('teacher.sitting.name')}</span>
          <input
            value={title}
            maxLength={120}
            placeholder={suggestion}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
        </label>
        <button class="primary" disabled={room.pupils.length === 0}>
          {t('teacher.sitting.prepare')}
        </button>
      </form>
      <p class="error" role="alert">
        {error}
      </p>
      {newest.some((line) => line.phase === 'sealed') && (
        <a class="link" href={`archive.html?class=${room.id}`}>
          {t('teacher.archive.open')}
        </a>
      )}
    </section>
  );
}
