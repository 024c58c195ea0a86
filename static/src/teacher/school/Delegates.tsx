// SPDX-License-Identifier: EUPL-1.2
// On the page of a delegates' council: whom the classes of the school elected, to be added to the list.
import { useState } from 'preact/hooks';
import { Refusal } from '../../core/answers';
import type { ClassOk, Elected } from '../../core/protocol';
import { refusalText, t } from '../../core/words';
import { ask } from '../desk';
import { tell } from '../toast';

interface Props {
  room: ClassOk;
  onChange(room: ClassOk): void;
}

const NAME_BYTES_MAX = 60;

/** "Ana (CM1)"; the first name alone where both would be too long for a list. */
export function delegateName({ name, class_name }: Elected): string {
  const whole = `${name} (${class_name})`;
  return new TextEncoder().encode(whole).length <= NAME_BYTES_MAX ? whole : name;
}

export function Delegates({ room, onChange }: Props) {
  const [names, setNames] = useState<string[] | null>(null);
  const [left, setLeft] = useState<string[]>([]);
  const [error, setError] = useState('');

  async function look() {
    const answer = await ask('school.elected', { school: room.school });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    setError(answer.elected.length === 0 ? t('school.elected.none') : '');
    const known = room.pupils.map((pupil) => pupil.name);
    const offered = answer.elected.map(delegateName).filter((name) => !known.includes(name));
    if (answer.elected.length > 0 && offered.length === 0) setError(t('school.elected.all'));
    setLeft([]);
    setNames(offered.length > 0 ? offered : null);
  }

  async function add() {
    const chosen = (names ?? []).filter((name) => !left.includes(name));
    const answer = await ask('pupils.add', { class: room.id, names: chosen });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    setNames(null);
    onChange(answer);
    tell(t('school.elected.added', { count: chosen.length }));
  }

  const toggle = (name: string, on: boolean) =>
    setLeft(on ? left.filter((one) => one !== name) : [...left, name]);

  return (
    <section class="card delegates" aria-labelledby="elected-title">
      <h2 id="elected-title">{t('school.elected')}</h2>
      <p class="hint">{t('school.elected.help')}</p>
      {names && (
        <ul class="elected">
          {names.map((name) => (
            <li key={name}>
              <label class="check">
                <input
                  type="checkbox"
                  checked={!left.includes(name)}
                  onChange={(event) => toggle(name, event.currentTarget.checked)}
                />
                <span>{name}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <p class="error" role="alert">
        {error}
      </p>
      {names ? (
        <div class="row">
          <button class="primary" disabled={left.length === names.length} onClick={add}>
            {t('school.elected.add', { count: names.length - left.length })}
          </button>
          <button class="quiet" onClick={() => setNames(null)}>
            {t('teacher.cancel')}
          </button>
        </div>
      ) : (
        <button class="secondary" onClick={look}>
          {t('school.elected')}
        </button>
      )}
    </section>
  );
}
