// SPDX-License-Identifier: EUPL-1.2
// Who holds which role, whose turn it is, and one tap to ask, to give or to take back.
import away from 'lucide:x';
import { roleName, rolePicture } from '../core/council';
import type { Office, Officer, TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { Icon } from '../design/Icon';
import { Picto } from '../design/Picto';
import { Panel } from './Panels';
import { command, reversible } from './perform';
import { canAnswer, roleHints, roleRows, type RoleRow } from './roles';

/** Asks on the tablet; who has none says yes aloud, and has it at once. */
const hand = (view: TeacherView, seat: number, role: Office): Promise<boolean> =>
  command(canAnswer(view, seat) ? 'role.offer' : 'role.give', { seat, role });

function Holder({ officer, view }: { officer: Officer; view: TeacherView }) {
  const { seat, role, name, accepted } = officer;
  const back = accepted ? ('role.give' as const) : ('role.offer' as const);
  const values = { name, role: roleName(role, view.own_roles) };
  const end = () =>
    reversible(['role.end', { seat, role }], t('teacher.role.ended', values), [back, { seat, role }]);
  const asleep = accepted && view.members.find((member) => member.seat === seat)?.screen === 'lost';
  return (
    <li class={accepted ? 'holder' : 'holder offered'}>
      <Picto id={officer.picture} size={26} />
      <span>
        {name}
        {!accepted && <small>{t('teacher.role.asked')}</small>}
        {asleep && <small>{t('teacher.state.lost')}</small>}
      </span>
      {!accepted && (
        <button class="quiet" onClick={() => command('role.give', { seat, role })}>
          {t('teacher.role.give')}
        </button>
      )}
      <button
        class="round"
        aria-label={t('teacher.role.end', values)}
        title={t('teacher.role.end', values)}
        onClick={end}
      >
        <Icon of={away} size={18} />
      </button>
    </li>
  );
}

/** Whoever is there and does not hold it. */
function Somebody({ row, view }: { row: RoleRow; view: TeacherView }) {
  const taken = [...row.holders, ...row.offered].map((officer) => officer.seat);
  const free = view.members.filter((member) => member.present && !taken.includes(member.seat));
  return (
    <select
      aria-label={t('teacher.role.other.name', { role: roleName(row.role, view.own_roles) })}
      value=""
      onChange={(event) => {
        const seat = Number(event.currentTarget.value);
        event.currentTarget.value = '';
        void hand(view, seat, row.role);
      }}
    >
      <option value="">{t('teacher.role.other')}</option>
      {free.map((member) => (
        <option value={member.seat} key={member.seat}>
          {member.name}
        </option>
      ))}
    </select>
  );
}

function Suggestion({ row, view }: { row: RoleRow; view: TeacherView }) {
  const [first] = row.suggested;
  const filled = row.role === 'chair' && row.holders.length > 0;
  if (!first || filled || row.offered.length > 0) return null;
  const words = canAnswer(view, first.seat) ? 'teacher.role.offer.to' : 'teacher.role.give.to';
  return (
    <button
      class="secondary with-mark"
      title={t('teacher.role.waited')}
      onClick={() => hand(view, first.seat, row.role)}
    >
      <Picto id={first.picture} size={24} />
      {t(words, { name: first.name })}
    </button>
  );
}

export function RolesPanel({ view }: { view: TeacherView }) {
  const rows = roleRows(view);
  const hints = roleHints(view);
  return (
    <Panel title={t('teacher.roles.title')} wide>
      <p class="hint">{t(rows.length > 0 ? 'teacher.roles.help' : 'teacher.roles.none')}</p>
      {hints.length > 0 && (
        <ul class="warnings">
          {hints.map(({ code, role, name }) => (
            <li key={`${code} ${role} ${name}`}>
              {t(`teacher.role.hint.${code}`, { name, role: roleName(role, view.own_roles) })}
            </li>
          ))}
        </ul>
      )}
      <ul class="roles">
        {rows.map((row) => (
          <li key={row.role}>
            <span class="role-name">
              <Picto id={rolePicture(row.role, view.own_roles)} size={32} />
              {roleName(row.role, view.own_roles)}
            </span>
            <ul>
              {[...row.holders, ...row.offered].map((officer) => (
                <Holder officer={officer} view={view} key={officer.seat} />
              ))}
            </ul>
            <span class="role-hands">
              <Suggestion row={row} view={view} />
              <Somebody row={row} view={view} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
