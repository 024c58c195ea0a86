// SPDX-License-Identifier: EUPL-1.2
// One vote of the whole school: who has voted while it runs, and at the end one tally with its reasons.
import { useState } from 'preact/hooks';
import { Refusal } from '../../core/answers';
import type { PollOk } from '../../core/protocol';
import { typo } from '../../core/typo';
import { refusalText, t } from '../../core/words';
import { documentsOfPoll } from '../../takehome/documents';
import { TakeHome } from '../../takehome/TakeHome';
import { ask, useAnswer } from '../desk';
import { Page } from '../Page';
import { tell } from '../toast';
import { PollOutcome } from './PollOutcome';

export const votedParts = ({ parts }: Pick<PollOk, 'parts'>): number =>
  parts.filter((part) => part.state === 'counted' || part.state === 'settled').length;

export const openParts = ({ parts }: Pick<PollOk, 'parts'>): number =>
  parts.filter((part) => part.state === 'waiting').length;

function Parts({ poll }: { poll: PollOk }) {
  return (
    <table class="school-table poll-parts">
      <thead>
        <tr>
          <th scope="col">{t('school.col.class')}</th>
          <th scope="col">{t('poll.col.state')}</th>
          <th scope="col">{t('poll.col.voters')}</th>
        </tr>
      </thead>
      <tbody>
        {poll.parts.map((part) => (
          <tr key={part.class}>
            <th scope="row">{part.name}</th>
            <td>{t(`poll.part.${part.state}`)}</td>
            <td class="number">
              {part.eligible > 0
                ? t('poll.turnout.of', { voters: part.voters, eligible: part.eligible })
                : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Close({ poll, onChange }: { poll: PollOk; onChange(poll: PollOk): void }) {
  const [sure, setSure] = useState(false);
  const [error, setError] = useState('');
  async function close() {
    const answer = await ask('poll.close', { poll: poll.id });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    onChange(answer);
    tell(t('poll.closed'));
  }
  if (!poll.admin || poll.state === 'closed') return null;
  return (
    <>
      {sure && <p role="status">{typo(t('poll.close.sure', { count: openParts(poll) }))}</p>}
      <p class="error" role="alert">
        {error}
      </p>
      <div class="row">
        <button class={sure ? 'secondary danger' : 'secondary'} onClick={sure ? close : () => setSure(true)}>
          {t('poll.close')}
        </button>
        {sure && (
          <button class="quiet" onClick={() => setSure(false)}>
            {t('teacher.cancel')}
          </button>
        )}
      </div>
    </>
  );
}

export function PollPage({ id }: { id: number }) {
  const [poll, error, setPoll] = useAnswer('poll.open', { poll: id });
  const back = poll
    ? { hash: `#/school/${poll.school}`, text: poll.school_name }
    : { hash: '#/', text: t('teacher.home') };
  return (
    <Page title={poll ? typo(poll.motion.title) : t('poll.title')} back={back}>
      <p class="error" role="alert">
        {error}
      </p>
      {poll && (
        <div class="poll-page">
          <p class="lead">
            {[
              t('poll.title'),
              t(`poll.state.${poll.state}`, { voted: votedParts(poll), parts: poll.parts.length }),
              t('poll.turnout', { voters: poll.voters }),
            ].join(' · ')}
          </p>
          <PollOutcome poll={poll} />
          <Parts poll={poll} />
          <div class="row">
            <a class="secondary" href={`#/school-wall/${id}`}>
              {t('poll.wall')}
            </a>
          </div>
          {poll.state === 'closed' && <TakeHome ask={ask} documents={documentsOfPoll(poll)} ofTeacher />}
          <Close poll={poll} onChange={setPoll} />
        </div>
      )}
    </Page>
  );
}
