// SPDX-License-Identifier: EUPL-1.2
// The council in figures and pictures, of nobody in particular.
import { t, type Key } from '../core/i18n';
import type { LookBack, ProjectorView } from '../core/protocol';
import { Picto } from '../design/Picto';
import { Head } from './Head';
import { StageLine } from './StageLine';

const MINUTE_MS = 60_000;

interface Tile {
  key: Key;
  picture: string;
  n: number;
}

/** What did not happen is not told; what was not reached stands nowhere else on the wall. */
export function tilesOf(figures: LookBack): Tile[] {
  const all: Tile[] = [
    { key: 'wall.back.present', picture: 'raised-hand', n: figures.present },
    { key: 'wall.back.speakers', picture: 'speech-balloon', n: figures.speakers },
    { key: 'wall.back.items', picture: 'clipboard', n: figures.items_done },
    { key: 'wall.back.left', picture: 'calendar', n: figures.items_left },
    { key: 'wall.back.votes', picture: 'ballot-box-with-ballot', n: figures.votes },
    { key: 'wall.back.decided', picture: 'notebook', n: figures.decided },
    { key: 'wall.back.done', picture: 'trophy', n: figures.done },
    { key: 'wall.back.minutes', picture: 'stopwatch', n: Math.round(figures.open_ms / MINUTE_MS) },
  ];
  return all.filter(({ n }) => n > 0).slice(0, 6);
}

export function LookBackScene({ view }: { view: ProjectorView }) {
  return (
    <main class="scene">
      <Head text={t('wall.back')} />
      <div class="stage">{view.look_back && <Figures figures={view.look_back} />}</div>
      <StageLine view={view} />
    </main>
  );
}

const Figures = ({ figures }: { figures: LookBack }) => (
  <ul class="figures">
    {tilesOf(figures).map(({ key, picture, n }) => (
      <li key={key}>
        <Picto id={picture} size="13rem" />
        <strong>{n}</strong>
        <span>{t(key, { n })}</span>
      </li>
    ))}
  </ul>
);
