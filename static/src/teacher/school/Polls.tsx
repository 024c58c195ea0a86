// SPDX-License-Identifier: EUPL-1.2
// The votes of a whole school, on its page; who administers it makes another.
import type { PollLine, SchoolOk } from '../../core/protocol';
import { typo } from '../../core/typo';
import { shortDate, t } from '../../core/words';

export const pollState = ({ state, voted, parts }: Pick<PollLine, 'state' | 'voted' | 'parts'>): string =>
  t(`poll.state.${state}`, { voted, parts });

export function Polls({ school }: { school: SchoolOk }) {
  return (
    <section aria-labelledby="polls-title">
      <h2 id="polls-title">{t('poll.list')}</h2>
      {school.polls.length === 0 ? (
        <p class="lead">{t('poll.none')}</p>
      ) : (
        <ul class="sittings">
          {school.polls.map((line) => (
            <li class="sitting-row" key={line.id}>
              <a href={`#/school-vote/${line.id}`}>
                <strong>{typo(line.title)}</strong>
                <small>{shortDate(line.closed_at_ms || line.made_at_ms)}</small>
              </a>
              <span class={`chip ${line.state === 'running' ? 'running' : 'sealed'}`}>{pollState(line)}</span>
            </li>
          ))}
        </ul>
      )}
      {school.admin && school.classes.some((line) => !line.delegates) && (
        <a class="secondary" href={`#/school-poll/${school.id}`}>
          {t('poll.new')}
        </a>
      )}
    </section>
  );
}
