// SPDX-License-Identifier: EUPL-1.2
// A point is presented, then debated: what it is about, who speaks, what one may choose later.
import { useSignal } from '@preact/signals';
import { choicesOf, isMarked, isNamed, type Choice } from '../../core/choices';
import { itemTitle, KIND_PICTURES } from '../../core/council';
import { t, words } from '../../core/i18n';
import { money } from '../../core/money';
import type { Item, Me, Motion, PupilView } from '../../core/protocol';
import { Picto } from '../../design/Picto';
import { spokenOf } from '../labels';
import { Options } from './Options';
import { Propose } from './Propose';
import { SpeakBar, SpeakerLine } from './Speak';
import { Amendments } from './Amendments';
import { Struck } from '../Struck';
import { Title } from '../Title';

const optionsIn = (motion: Motion): Choice[] =>
  isNamed(motion.ballot) ? choicesOf(motion).filter((choice) => !choice.neutral) : [];

/** Larger lists leave the place of the large picture to the options. */
const OPTIONS_LARGE_MAX = 4;

/** What one does now: listen, look for a solution, give an opinion. */
function hintOf({ kind }: Item, phase: PupilView['phase']): string {
  if (kind === 'praise' || kind === 'thanks') return t('floor.praise');
  if (kind === 'concern') return t('floor.concern');
  return t(phase === 'debate' ? 'floor.debate' : 'floor.presented');
}

export function Floor({ view, me }: { view: PupilView; me: Me }) {
  const proposing = useSignal(false);
  const { floor } = view;
  if (!floor) return null;
  if (proposing.value && me.may.includes('amendment.propose'))
    return <Propose text={floor.motion.title} onEnd={() => (proposing.value = false)} />;
  return (
    <>
      <main class="body">
        <About view={view} item={floor} />
        <SpeakerLine view={view} />
        <Amendments view={view} me={me} onPropose={() => (proposing.value = true)} />
      </main>
      <SpeakBar view={view} me={me} />
    </>
  );
}

function About({ view, item }: { view: PupilView; item: Item }) {
  const { motion } = item;
  const options = item.hidden ? [] : optionsIn(motion);
  const title = itemTitle({ hidden: item.hidden, title: motion.title });
  const picture = (!item.hidden && motion.picture) || KIND_PICTURES[item.kind];
  const have = motion.ballot === 'budget' ? t('budget.have', { money: money(motion.budget, words) }) : '';
  const spoken = options.map(
    (choice) => `${spokenOf(motion, choice)}. ${motion.options[choice.index].statement}`,
  );
  const large =
    options.length <= OPTIONS_LARGE_MAX && !isMarked(motion.ballot) && view.amendments.length === 0;
  const reading = view.mode === 'reading';
  return (
    <>
      {large && <Picto id={picture} size={160} />}
      {reading && <Struck motion={motion} past={view.past} why />}
      <Title
        text={title}
        picture={large ? undefined : picture}
        spoken={[title, have, ...spoken].filter((each) => each !== '').join('. ')}
      />
      {item.has_author && <p class="quiet">{t('item.by', { name: item.author_name })}</p>}
      <p>{hintOf(item, view.phase)}</p>
      {motion.advisory && <p>{t('item.advisory')}</p>}
      {motion.trial > 0 && <p>{t('item.trial', { n: motion.trial })}</p>}
      {view.vote?.state === 'annulled' && (
        <p class="notice" role="status">
          {t('floor.annulled')}
        </p>
      )}
      {have && <p class="have">{have}</p>}
      {options.length > 0 && <Options motion={motion} options={options} reading={reading} />}
    </>
  );
}
