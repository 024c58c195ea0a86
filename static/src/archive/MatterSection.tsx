// SPDX-License-Identifier: EUPL-1.2
// One matter of a council in the minutes: what it is, whose, how its text changed, the votes, and
// what was decided. The words of a hidden concern are not known here.
import type { ComponentChildren } from 'preact';
import { t as shared } from '../core/i18n';
import { postWords } from '../core/post';
import type { MinutesItem, MinutesOk } from '../core/protocol';
import { title, typo } from '../core/typo';
import { t } from '../core/words';
import { Amendments, Followed, Mood, Notes } from './CouncilRecord';
import { ProseOf } from '../prose/Prose';
import { nameOf, proclaimed, type Matter } from './minutes';
import { VoteRecord } from './VoteRecord';

const MINUTE_MS = 60_000;

/** What minutes call an item. */
export const itemName = (item: MinutesItem): string =>
  item.hidden ? shared('item.hidden') : item.motion.title || shared(`kind.${item.kind}`);

/** "Proposition · Zoé · 6 minutes sur 10 prévues" */
function aboutItem(item: MinutesItem, minutes: MinutesOk): string {
  const spent = Math.round(item.spent_ms / MINUTE_MS);
  return [
    shared(`kind.${item.kind}`),
    postWords(item),
    nameOf(minutes, item.author),
    spent > 0
      ? t(item.minutes > 0 ? 'minutes.spent.of' : 'minutes.spent', { n: spent, of: item.minutes })
      : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function endWords({ item, votes, entries }: Matter): string {
  if (item.state === 'out-of-frame') return t('minutes.out-of-frame', { reason: item.reason });
  if (item.state === 'referred' && entries.length > 0) return '';
  if (item.state === 'done' && (votes.length > 0 || item.kind !== 'proposal')) return '';
  if (votes.length > 0 && item.state !== 'postponed') return '';
  return t(`minutes.no-vote.${item.state}`);
}

/** The way to erase words of an item, for who may. */
export type Erase = (item: number) => ComponentChildren;

export function MatterSection({
  matter,
  minutes,
  erase,
}: {
  matter: Matter;
  minutes: MinutesOk;
  erase: Erase;
}) {
  const { item, place, votes } = matter;
  const end = endWords(matter);
  return (
    <section class="matter" id={`item-${item.id}`} aria-labelledby={`item-title-${item.id}`}>
      <h3 id={`item-title-${item.id}`} tabIndex={-1}>
        {place}. {title(itemName(item))}
      </h3>
      {minutes.stages.length > 0 && <p class="settings-line">{aboutItem(item, minutes)}</p>}
      {item.hidden && item.state === 'done' && <p>{t('minutes.hidden')}</p>}
      <Amendments amendments={matter.amendments} minutes={minutes} />
      {item.kind === 'mood' ? (
        <Mood votes={votes} />
      ) : (
        votes.map((vote) => (
          <VoteRecord vote={vote} motion={item.motion} minutes={minutes} key={vote.number} />
        ))
      )}
      <Proclaimed matter={matter} />
      <Followed entries={matter.entries.filter((entry) => entry.text !== '')} sitting={minutes.id} />
      {end && <p>{typo(end)}</p>}
      {!item.hidden && <ProseOf minutes={minutes} item={item.id} />}
      <Notes notes={matter.notes} minutes={minutes} />
      {item.kind !== 'mood' && erase(item.id)}
    </section>
  );
}

/** Praise and thanks are read in a list. */
export function PraiseList({
  matters,
  minutes,
  erase,
}: {
  matters: Matter[];
  minutes: MinutesOk;
  erase: Erase;
}) {
  const told = matters.filter(({ item }) => item.state === 'done');
  return (
    <>
      <ul class="praise-list">
        {told.map((matter) => (
          <li key={matter.item.id} id={`item-${matter.item.id}`}>
            <strong>
              {[shared(`kind.${matter.item.kind}`), nameOf(minutes, matter.item.author)]
                .filter(Boolean)
                .join(' · ')}
            </strong>{' '}
            {typo(t('book.word', { text: matter.item.motion.title }))}
            <Notes notes={matter.notes} minutes={minutes} />
            {erase(matter.item.id)}
          </li>
        ))}
      </ul>
      {told.length < matters.length && <p>{t('minutes.not-told', { n: matters.length - told.length })}</p>}
    </>
  );
}

/** Who has a place when all rounds are over. */
function Proclaimed({ matter }: { matter: Matter }) {
  const elected = proclaimed(matter);
  if (elected.length === 0) return null;
  return (
    <div class="proclaimed">
      <h4>{t('minutes.proclaimed')}</h4>
      <ol>
        {elected.map(({ name, substitute }) => (
          <li key={name}>{substitute ? t('minutes.proclaimed.with', { name, substitute }) : name}</li>
        ))}
      </ol>
    </div>
  );
}
