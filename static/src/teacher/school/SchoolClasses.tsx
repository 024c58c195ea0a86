// SPDX-License-Identifier: EUPL-1.2
// The classes of a school in one table: who leads them, when they meet, what they still have to do.
import { Refusal } from '../../core/answers';
import type { SchoolClass, SchoolOk } from '../../core/protocol';
import { refusalText, shortDate, t } from '../../core/words';
import { ask } from '../desk';
import { tell } from '../toast';

interface Props {
  school: SchoolOk;
  onChange(school: SchoolOk): void;
}

function Row({ line, onRemove }: { line: SchoolClass; onRemove?: () => void }) {
  return (
    <tr>
      <th scope="row">
        {line.own ? <a href={`#/class/${line.id}`}>{line.name}</a> : line.name}
        {line.delegates && <small class="tag">{t('school.delegates')}</small>}
      </th>
      <td>{line.teachers}</td>
      <td class="number">{line.pupils}</td>
      <td>{line.last_at_ms > 0 ? shortDate(line.last_at_ms) : t('school.never')}</td>
      <td>
        {line.next_at_ms > 0 ? t('school.prepared', { date: shortDate(line.next_at_ms) }) : t('school.never')}
      </td>
      <td>
        {t('school.open', { count: line.entries_open })}
        {line.entries_late > 0 && <small>{t('school.late', { count: line.entries_late })}</small>}
      </td>
      {onRemove && (
        <td>
          <button class="quiet" aria-label={t('school.remove.of', { name: line.name })} onClick={onRemove}>
            {t('school.remove')}
          </button>
        </td>
      )}
    </tr>
  );
}

export function SchoolClasses({ school, onChange }: Props) {
  async function remove(line: SchoolClass) {
    const answer = await ask('class.leave-school', { class: line.id });
    if (answer instanceof Refusal) return tell(refusalText(answer));
    onChange({ ...school, classes: school.classes.filter((one) => one.id !== line.id) });
    tell(t('school.removed', { name: line.name }));
  }

  const columns = ['class', 'teachers', 'pupils', 'last', 'next', 'open'];
  return (
    <section aria-labelledby="school-classes">
      <h2 id="school-classes">{t('school.list')}</h2>
      {school.classes.length === 0 ? (
        <p class="lead">{t('school.none')}</p>
      ) : (
        // A table wider than a small tablet moves under the finger, and with the keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div class="wide-table scroll" tabIndex={0} role="group" aria-labelledby="school-classes">
          <table class="school-table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th scope="col" key={column}>
                    {t(`school.col.${column}`)}
                  </th>
                ))}
                {school.admin && <th scope="col">{t('school.remove')}</th>}
              </tr>
            </thead>
            <tbody>
              {school.classes.map((line) => (
                <Row
                  line={line}
                  key={line.id}
                  onRemove={school.admin ? () => void remove(line) : undefined}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
