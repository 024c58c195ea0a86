// SPDX-License-Identifier: EUPL-1.2
// What was just settled: a decision with who does it and until when, a matter handed to some pupils,
// or a point that is out of frame and why.
import stop from 'lucide:octagon-x';
import { t } from '../core/i18n';
import type { Entry, Point, ProjectorView } from '../core/protocol';
import { typo } from '../core/typo';
import { Icon } from '../design/Icon';
import { pointTitle } from './AgendaList';
import { Responsible } from './entries';
import type { News } from './news';
import { Head } from './Head';
import { StageLine } from './StageLine';

const LONG = 90;

export function NewsScene({ view, news }: { view: ProjectorView; news: News }) {
  if (news.kind === 'out-of-frame') {
    const point = view.agenda.find((each) => each.id === news.point);
    return point ? <OutOfFrame view={view} point={point} /> : null;
  }
  const entry = view.entries.find((each) => each.number === news.entry);
  return entry ? <Decided view={view} entry={entry} /> : null;
}

function OutOfFrame({ view, point }: { view: ProjectorView; point: Point }) {
  return (
    <main class="scene">
      <Head text={pointTitle(point)}>
        <span class="pill">{t('item.out-of-frame')}</span>
      </Head>
      <div class="stage stage-entry">
        <p class="frame">
          <Icon of={stop} size="16rem" stroke={2} />
          <span>{typo(point.reason)}</span>
        </p>
      </div>
      <StageLine view={view} />
    </main>
  );
}

function Decided({ view, entry }: { view: ProjectorView; entry: Entry }) {
  const kind = entry.commission ? 'item.referred' : entry.trial > 0 ? 'wall.verdict.trial' : 'wall.decided';
  return (
    <main class="scene">
      <header class="head">
        <span class="pill pill-news">{t(kind)}</span>
        {entry.trial > 0 && <p class="bounds">{t('wall.trial', { n: entry.trial })}</p>}
      </header>
      <div class="stage stage-entry">
        <h1 class={entry.text.length > LONG ? 'entry-long' : undefined}>{typo(entry.text)}</h1>
        <Responsible entry={entry} view={view} />
      </div>
      <StageLine view={view} />
    </main>
  );
}
