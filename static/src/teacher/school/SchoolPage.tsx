// SPDX-License-Identifier: EUPL-1.2
// One school: its classes, and for who administers it, what is set for all of them.
import type { SchoolOk } from '../../core/protocol';
import { t } from '../../core/words';
import { documentsOfSchool } from '../../takehome/documents';
import { TakeHome } from '../../takehome/TakeHome';
import { ask, useAnswer } from '../desk';
import { Page } from '../Page';
import { Polls } from './Polls';
import { SchoolClasses } from './SchoolClasses';
import { SentList } from './SentList';
import { Admins, CouncilChoice, JoiningCode, SchoolSettings } from './SchoolSettings';

/** An archive holds whole classes: it is for who administers the school and has every class of it. */
function SchoolArchive({ school }: { school: SchoolOk }) {
  if (school.classes.every((room) => room.own))
    return <TakeHome ask={ask} documents={documentsOfSchool(school.id, school.name)} ofTeacher />;
  return (
    <section aria-labelledby="school-archive-title">
      <h2 id="school-archive-title">{t('takehome.school')}</h2>
      <p>{t('school.archive.others')}</p>
    </section>
  );
}

export function SchoolPage({ id }: { id: number }) {
  const [school, error, setSchool] = useAnswer('school.open', { school: id });
  return (
    <Page title={school?.name ?? t('school.page')} back={{ hash: '#/', text: t('teacher.home') }}>
      <p class="error" role="alert">
        {error}
      </p>
      {school && (
        <div class="school-page">
          <SchoolClasses school={school} onChange={setSchool} />
          <p class="school-follow">
            <a class="link" href={`archive.html?school=${id}&list=board`}>
              {t('school.board')}
            </a>
            <a class="link" href={`archive.html?school=${id}&list=figures`}>
              {t('school.figures')}
            </a>
          </p>
          <Polls school={school} />
          <SentList sent={school.sent} />
          {school.admin && (
            <div class="school-settings">
              <JoiningCode school={school} onChange={setSchool} />
              <CouncilChoice school={school} onChange={setSchool} />
              <Admins school={school} onChange={setSchool} />
              <SchoolSettings school={school} onChange={setSchool} />
              <SchoolArchive school={school} />
            </div>
          )}
        </div>
      )}
    </Page>
  );
}
