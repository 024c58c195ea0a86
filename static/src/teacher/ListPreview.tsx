// SPDX-License-Identifier: EUPL-1.2
// What was read in a class list, before anything is added: whom, and which lines were not understood.
import { useState } from 'preact/hooks';
import type { ListOk } from '../core/protocol';
import { t } from '../core/words';

interface Props {
  list: ListOk;
  /** Names already in the class: not ticked at first. */
  known: string[];
  onAdd(names: string[]): void;
  onClose(): void;
}

function Problems({ list }: { list: ListOk }) {
  if (list.problems.length === 0) return null;
  return (
    <div class="problems">
      <h3>{t('teacher.list.problems', { count: list.problems.length })}</h3>
      <ul>
        {list.problems.map((problem) => (
          <li key={problem.line}>
            <strong>{t('teacher.list.line', { line: problem.line })}</strong>{' '}
            {t(`teacher.list.problem.${problem.problem}`)} <q>{problem.text}</q>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function ListPreview({ list, known, onAdd, onClose }: Props) {
  const isKnown = (name: string) => known.includes(name);
  const [ticked, setTicked] = useState(() => list.pupils.map((pupil) => !isKnown(pupil.name)));
  const names = list.pupils.filter((_, index) => ticked[index]).map((pupil) => pupil.name);
  const levels = list.pupils.some((pupil) => pupil.level !== '');
  const divisions = list.pupils.some((pupil) => pupil.division !== '');
  const toggle = (index: number) => setTicked(ticked.map((tick, at) => (at === index ? !tick : tick)));

  return (
    <div>
      <p role="status">
        <strong>{t('teacher.list.found', { count: list.pupils.length })}</strong>{' '}
        {t(`teacher.list.format.${list.format}`)}
      </p>
      <Problems list={list} />
      {list.pupils.length > 0 && (
        // What scrolls must be reached by the keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div class="list-scroll scroll" tabIndex={0} role="region" aria-label={t('teacher.list.preview')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('teacher.list.take')}</th>
                <th scope="col">{t('teacher.pupil.name')}</th>
                {levels && <th scope="col">{t('teacher.list.level')}</th>}
                {divisions && <th scope="col">{t('teacher.list.division')}</th>}
              </tr>
            </thead>
            <tbody>
              {list.pupils.map((pupil, index) => (
                <tr key={pupil.line}>
                  <td>
                    <input
                      type="checkbox"
                      checked={ticked[index]}
                      aria-label={t('teacher.list.take.name', { name: pupil.name })}
                      onChange={() => toggle(index)}
                    />
                  </td>
                  <td>
                    {pupil.name}
                    {isKnown(pupil.name) && <small> {t('teacher.list.known')}</small>}
                  </td>
                  {levels && <td>{pupil.level}</td>}
                  {divisions && <td>{pupil.division}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div class="row">
        <button class="primary" disabled={names.length === 0} onClick={() => onAdd(names)}>
          {t('teacher.list.add', { count: names.length })}
        </button>
        <button class="quiet" onClick={onClose}>
          {t('teacher.cancel')}
        </button>
      </div>
    </div>
  );
}
