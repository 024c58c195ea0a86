// SPDX-License-Identifier: EUPL-1.2
// Changes to the text on the floor: those that were proposed, the answer of who wrote the text,
// and one's own.
import './amendments.css';
import pen from 'lucide:pencil';
import { t } from '../../core/i18n';
import type { Amendment, Me, PupilView } from '../../core/protocol';
import { typo } from '../../core/typo';
import { Button } from '../../design/Button';
import { perform } from './deed';
import { useKeptFocus } from './focus';

interface AmendmentsProps {
  view: PupilView;
  me: Me;
  onPropose(): void;
}

export function Amendments({ view, me, onPropose }: AmendmentsProps) {
  const shown = view.amendments.filter((each) => each.state !== 'withdrawn');
  const place = useKeptFocus(shown.map((each) => each.state).join());
  const proposes = me.may.includes('amendment.propose');
  if (shown.length === 0 && !proposes) return null;
  return (
    <section class="amendments" tabIndex={-1} ref={place}>
      {shown.length > 0 && <h2>{t('amend.list')}</h2>}
      <ul>
        {shown.map((each) => (
          <li key={each.number} class="amendment">
            <Proposed amendment={each} view={view} me={me} />
          </li>
        ))}
      </ul>
      {proposes && view.mode === 'reading' && (
        <Button icon={pen} onPress={onPropose}>
          {t('amend.open')}
        </Button>
      )}
      {proposes && view.mode === 'images' && <p>{t('amend.aloud')}</p>}
    </section>
  );
}

interface ProposedProps {
  amendment: Amendment;
  view: PupilView;
  me: Me;
}

function Proposed({ amendment, view, me }: ProposedProps) {
  const { number, state, text } = amendment;
  const open = state === 'proposed' && me.may.includes('amendment.settle');
  const own = amendment.has_author && amendment.author === me.seat;
  const asked = view.floor !== null && view.floor.has_author && view.floor.author === me.seat;
  const settle = (wanted: 'adopted' | 'rejected' | 'withdrawn') =>
    void perform('amendment.settle', { amendment: number, state: wanted });
  return (
    <>
      <p class="amendment-text">{typo(text)}</p>
      <p class="quiet">
        {amendment.has_author && `${t('item.by', { name: amendment.author_name })} · `}
        {t(`amendment.${state}`)}
      </p>
      {open && asked && (
        <div class="answers" role="group" aria-label={t('amend.yours')}>
          <p>{t('amend.yours')}</p>
          <Button onPress={() => settle('adopted')}>{t('amend.yes')}</Button>
          <Button onPress={() => settle('rejected')}>{t('amend.no')}</Button>
        </div>
      )}
      {open && own && <Button onPress={() => settle('withdrawn')}>{t('amend.back')}</Button>}
    </>
  );
}
