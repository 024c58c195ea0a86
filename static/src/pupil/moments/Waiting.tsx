// SPDX-License-Identifier: EUPL-1.2
// Seated, and nothing is on the floor: where the council is, and what one may do there.
import { STAGE_PICTURES } from '../../core/council';
import { t } from '../../core/i18n';
import type { Me, PupilView } from '../../core/protocol';
import { Picto } from '../../design/Picto';
import { Agenda } from './Agenda';
import { SpeakBar, SpeakerLine } from './Speak';
import { stageOf, Stages } from './Stages';
import { Title } from '../Title';

export function Waiting({ view, me }: { view: PupilView; me: Me }) {
  const stage = stageOf(view);
  const begun = stage !== null && stage !== 'opening';
  const title = begun ? t(`stage.${stage}`) : t('wait.title', { name: me.name });
  const hint = begun ? t(`stage.say.${stage}`) : t('wait.hint');
  const reading = view.mode === 'reading' && view.agenda.length > 0;
  return (
    <>
      <main class="body">
        <Stages view={view} />
        <Picto id={begun ? STAGE_PICTURES[stage] : me.picture} size={reading ? 96 : 160} />
        <Title text={title} spoken={`${title} ${hint}`} />
        <p>{hint}</p>
        <SpeakerLine view={view} />
        {reading && <Agenda view={view} heading={t('agenda.title')} />}
      </main>
      <SpeakBar view={view} me={me} />
    </>
  );
}
