// SPDX-License-Identifier: EUPL-1.2
// Up to three items that one wants first. Each touch is sent at once, and may be taken back.
import './wishes.css';
import star from 'lucide:star';
import { useSignal } from '@preact/signals';
import { KIND_PICTURES } from '../../core/council';
import { t } from '../../core/i18n';
import type { Me, Point, PupilView } from '../../core/protocol';
import { say } from '../../core/speech';
import { typo } from '../../core/typo';
import { Icon } from '../../design/Icon';
import { Picto } from '../../design/Picto';
import { pointTitle } from './Agenda';
import { perform } from './deed';
import { Trouble } from './Speak';
import { Title } from '../Title';
import { WISHES_MAX, wished } from './wished';

const MAY_BE_WISHED: readonly Point['state'][] = ['planned', 'postponed'];

export function Wishes({ view, me }: { view: PupilView; me: Me }) {
  const chosen = useSignal(me.wishes);
  const points = view.agenda.filter((point) => MAY_BE_WISHED.includes(point.state));
  const left = WISHES_MAX - chosen.value.length;
  const touch = (point: Point) => {
    const before = chosen.value;
    chosen.value = wished(before, point.id);
    if (view.mode === 'images') say(pointTitle(point));
    if (chosen.value === before) return;
    void perform('wish.make', { items: chosen.value }).then((heard) => {
      if (!heard) chosen.value = before;
    });
  };
  return (
    <main class="body">
      <Title text={t('wish.title')} spoken={`${t('wish.title')} ${t('wish.hint')}`} />
      <p class="hint" role="status">
        {left === WISHES_MAX ? t('wish.hint') : left > 0 ? t('wish.left', { n: left }) : t('wish.full')}
      </p>
      <Trouble />
      <ul class="wishes">
        {points.map((point) => (
          <li key={point.id}>
            <Wish point={point} on={chosen.value.includes(point.id)} full={left === 0} onTouch={touch} />
          </li>
        ))}
      </ul>
    </main>
  );
}

interface WishProps {
  point: Point;
  on: boolean;
  full: boolean;
  onTouch(point: Point): void;
}

function Wish({ point, on, full, onTouch }: WishProps) {
  return (
    <button
      type="button"
      class={on ? 'wish wish-on' : 'wish'}
      aria-pressed={on}
      aria-disabled={full && !on}
      onClick={() => onTouch(point)}
    >
      <Picto id={(!point.hidden && point.picture) || KIND_PICTURES[point.kind]} size={48} />
      <span class="wish-title">{typo(pointTitle(point))}</span>
      <span class="wish-star">
        <Icon of={star} size={44} />
      </span>
    </button>
  );
}
