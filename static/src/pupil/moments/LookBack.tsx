// SPDX-License-Identifier: EUPL-1.2
// What the council has done, in figures and pictures, and how long one has spoken oneself.
import './book.css';
import { minutesAndSeconds } from '../../core/clock';
import { t } from '../../core/i18n';
import type { LookBack as Figures, Me, PupilView } from '../../core/protocol';
import { Picto } from '../../design/Picto';
import { Stages } from './Stages';
import { Title } from '../Title';

type Line = [key: 'present' | 'items' | 'votes' | 'decided' | 'done' | 'turns', n: number, picture: string];

const linesOf = (figures: Figures): Line[] => [
  ['present', figures.present, 'school'],
  ['items', figures.items_done, 'clipboard'],
  ['turns', figures.turns, 'microphone'],
  ['votes', figures.votes, 'ballot-box-with-ballot'],
  ['decided', figures.decided, 'notebook'],
  ['done', figures.done, 'sparkles'],
];

export function LookBack({ figures, me }: { figures: Figures; me: Me }) {
  return (
    <>
      <ul class="figures">
        {linesOf(figures)
          .filter(([, n]) => n > 0)
          .map(([key, n, picture]) => (
            <li key={key}>
              <Picto id={picture} size={56} />
              <strong>{n}</strong> <span>{t(`back.${key}`, { n })}</span>
            </li>
          ))}
      </ul>
      {me.spoken_ms > 0 && (
        <p class="own-total">
          <Picto id={me.picture} size={48} />
          {t('speak.total', { n: me.turns, time: minutesAndSeconds(Math.round(me.spoken_ms / 1000)) })}
        </p>
      )}
    </>
  );
}

export function LookBackScreen({ view, me }: { view: PupilView; me: Me }) {
  return (
    <main class="body">
      <Stages view={view} />
      <Title text={t('back.title')} />
      {view.look_back && <LookBack figures={view.look_back} me={me} />}
    </main>
  );
}
