// SPDX-License-Identifier: EUPL-1.2
// The minutes of a sealed sitting on the teacher's page: at once after the end, or from the class.
import { Minutes } from '../archive/Minutes';
import { t } from '../core/words';
import { documentsOfSitting } from '../takehome/documents';
import { TakeHome } from '../takehome/TakeHome';
import { ask, useAnswer } from './desk';
import { Page } from './Page';
import { SendFromMinutes } from './school/SendMotion';

export function MinutesPage({ id, fresh }: { id: number; fresh: boolean }) {
  const [minutes, error] = useAnswer('archive.sitting', { sitting: id });
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
      {minutes && <TakeHome ask={ask} documents={documentsOfSitting(minutes, true)} />}
      {minutes && <SendFromMinutes minutes={minutes} />}
      {minutes && <Minutes minutes={minutes} />}
    </Page>
  );
}
