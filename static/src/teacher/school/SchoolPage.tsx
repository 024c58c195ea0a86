// SPDX-License-Identifier: EUPL-1.2
// One school: its classes, and for who administers it, what is set for all of them.
import { t } from '../../core/words';
import { useAnswer } from '../desk';
import { Page } from '../Page';
import { Polls } from './Polls';
import { SchoolClasses } from './SchoolClasses';
import { SentList } from './SentList';
import { Admins, CouncilChoice, JoiningCode, SchoolSettings } from './SchoolSettings';

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
            </div>
          )}
        </div>
      )}
    </Page>
  );
}
