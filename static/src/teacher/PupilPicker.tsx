// SPDX-License-Identifier: EUPL-1.2
// Some pupils of the class, each one tap.
import type { TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { Picto } from '../design/Picto';

interface Props {
  members: TeacherView['members'];
  chosen: readonly number[];
  most: number;
  onChange(chosen: number[]): void;
}

export function PupilPicker({ members, chosen, most, onChange }: Props) {
  const toggle = (seat: number) =>
    onChange(chosen.includes(seat) ? chosen.filter((one) => one !== seat) : [...chosen, seat]);
  return (
    <ul class="picker" aria-label={t('teacher.entry.who')}>
      {members.map(({ seat, name, picture }) => (
        <li key={seat}>
          <button
            type="button"
            aria-pressed={chosen.includes(seat)}
            disabled={!chosen.includes(seat) && chosen.length >= most}
            onClick={() => toggle(seat)}
          >
            <Picto id={picture} size={22} />
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
