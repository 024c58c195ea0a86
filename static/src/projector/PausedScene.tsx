// SPDX-License-Identifier: EUPL-1.2
// The council is interrupted, for minutes or for days.
import { t } from '../core/i18n';
import type { ProjectorView } from '../core/protocol';
import { Picto } from '../design/Picto';

export function PausedScene({ view }: { view: ProjectorView }) {
  return (
    <main class="scene scene-middle">
      <Picto id="couch-and-lamp" size="34rem" />
      <h1>{t('wall.paused')}</h1>
      <p>{t('wall.paused.hint')}</p>
      <p>{view.title}</p>
    </main>
  );
}
