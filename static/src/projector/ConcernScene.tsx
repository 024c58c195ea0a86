// SPDX-License-Identifier: EUPL-1.2
// A concern that is not for the wall: that it is told, who has the floor, and nothing else.
import { KIND_PICTURES } from '../core/council';
import { t } from '../core/i18n';
import type { ProjectorView } from '../core/protocol';
import { Picto } from '../design/Picto';
import { ItemClock } from './Sand';
import { SpeakerPill, SpeechBar } from './Speech';
import { Head } from './Head';

export function ConcernScene({ view }: { view: ProjectorView }) {
  return (
    <main class="scene">
      <Head text={t('wall.concern')}>
        {view.item_until_ms > 0 && <ItemClock sinceMs={view.item_since_ms} untilMs={view.item_until_ms} />}
      </Head>
      <p class="rule">{t('wall.concern.listen')}</p>
      <div class="stage">
        {view.speaker ? (
          <SpeakerPill speaker={view.speaker} large />
        ) : (
          <Picto id={KIND_PICTURES.concern} size="44rem" />
        )}
      </div>
      <SpeechBar view={view} alone />
    </main>
  );
}
