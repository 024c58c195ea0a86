// SPDX-License-Identifier: EUPL-1.2
// Motions that were sent from class to class: where each is, and what came back.
import type { ClassOk, Sent } from '../../core/protocol';
import { typo } from '../../core/typo';
import { shortDate, t } from '../../core/words';
import { useAnswer } from '../desk';

/** "Adoptée · compte rendu n° 3 · 5 pour, 1 contre, 0 abstentions" */
export function lifeOf(sent: Sent): string {
  if (sent.state === 'aside' && sent.reason !== '') return t('sent.why', { reason: sent.reason });
  if (sent.state !== 'answered') return t(`sent.state.${sent.state}`);
  const [yes, no, abstain] = sent.votes;
  const votes = sent.votes.length === 3 && (sent.reply === 'adopted' || sent.reply === 'rejected');
  return [
    t(`sent.reply.${sent.reply}`),
    sent.minutes > 0 && t('sent.minutes', { n: sent.minutes }),
    votes && t('sent.votes', { for: yes, against: no, abstain }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Line({ sent }: { sent: Sent }) {
  return (
    <li class={`sent sent-${sent.state}`}>
      <strong>{typo(sent.state === 'answered' && sent.answer ? sent.answer : sent.title)}</strong>
      <small>{t('sent.way', { from: sent.from_name, to: sent.to_name, date: shortDate(sent.at_ms) })}</small>
      <span>{typo(lifeOf(sent))}</span>
    </li>
  );
}

export function SentList({ sent }: { sent: Sent[] }) {
  return (
    <section aria-labelledby="sent-title">
      <h2 id="sent-title">{t('sent.title')}</h2>
      {sent.length === 0 ? (
        <p class="lead">{t('sent.none')}</p>
      ) : (
        <ul class="sent-list">
          {sent.map((one) => (
            <Line sent={one} key={one.id} />
          ))}
        </ul>
      )}
    </section>
  );
}

const SHOWN = 5;

/** Those from or to one class, on its page: the newest. */
export function SentOfClass({ room }: { room: ClassOk }) {
  const [school] = useAnswer('school.open', { school: room.school });
  const own = (school?.sent ?? []).filter(({ from, to }) => from === room.id || to === room.id);
  if (own.length === 0) return null;
  return (
    <ul class="sent-list" aria-label={t('sent.title')}>
      {own.slice(0, SHOWN).map((one) => (
        <Line sent={one} key={one.id} />
      ))}
    </ul>
  );
}
