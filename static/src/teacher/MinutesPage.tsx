// SPDX-License-Identifier: EUPL-1.2
// The minutes of a sealed sitting on the teacher's page: at once after the end, or from the class.
import { useSignal } from '@preact/signals';
import { LeadsOn } from '../archive/CouncilRecord';
import { Minutes } from '../archive/Minutes';
import type { MinutesOk } from '../core/protocol';
import { t } from '../core/words';
import { Refusal } from '../core/answers';
import { documentsOfSitting } from '../takehome/documents';
import { TakeHome } from '../takehome/TakeHome';
import { ProseEditor } from '../prose/ProseEditor';
import { ask, useAnswer } from './desk';
import { Page } from './Page';
import { SendFromMinutes } from './school/SendMotion';

/** From a decision to what became of it, which the archive tells. */
const lifeOf = (minutes: MinutesOk) => (entry: number) => (
  <a class="link no-print" href={`archive.html?class=${minutes.class_id}&decision=${minutes.id}-${entry}`}>
    {t('book.life')}
  </a>
);

export function MinutesPage({ id, fresh }: { id: number; fresh: boolean }) {
  const writing = useSignal(false);
  const [minutes, error, setMinutes] = useAnswer('archive.sitting', { sitting: id });
  /** What was written stands in the minutes when the editor closes. */
  async function close(): Promise<void> {
    writing.value = false;
    const answer = await ask('archive.sitting', { sitting: id });
    if (!(answer instanceof Refusal)) setMinutes(answer);
  }
  const back = minutes
    ? { hash: `#/class/${minutes.class_id}`, text: minutes.class_name }
    : { hash: '#/', text: t('teacher.home') };
  return (
    <Page title={t(fresh ? 'teacher.sealed.title' : 'teacher.minutes')} back={back}>
      {fresh && <p class="lead">{t('teacher.sealed.help')}</p>}
      <p class="error" role="alert">
        {error}
      </p>
      {minutes?.items
        .filter((item) => item.motion.official)
        .map((item) => (
          <p class="no-print" key={item.id}>
            <a class="secondary" href={`#/record/${id}/${item.id}`}>
              {t('teacher.record.of', { title: item.motion.title })}
            </a>
          </p>
        ))}
      {minutes && <TakeHome ask={ask} documents={documentsOfSitting(minutes, true)} ofTeacher />}
      {minutes && <SendFromMinutes minutes={minutes} />}
      {minutes && !minutes.approved && (
        <p class="no-print">
          <button
            type="button"
            class="secondary"
            aria-expanded={writing.value}
            onClick={() => (writing.value ? void close() : (writing.value = true))}
          >
            {t(writing.value ? 'prose.write.end' : 'prose.write')}
          </button>
        </p>
      )}
      {minutes && writing.value && <ProseEditor sitting={id} ask={ask} />}
      {minutes && !writing.value && (
        <LeadsOn.Provider value={lifeOf(minutes)}>
          <Minutes minutes={minutes} />
        </LeadsOn.Provider>
      )}
    </Page>
  );
}
