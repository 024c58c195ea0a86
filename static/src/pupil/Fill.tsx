// SPDX-License-Identifier: EUPL-1.2
// A ballot being filled: what the child touches can be changed until the second tap. Where the
// filled ballot goes is for who asks: to one's own seat, or into the urn of a shared tablet.
import { useSignal } from '@preact/signals';
import { isMarked } from '../core/choices';
import { t } from '../core/i18n';
import { labelOf } from '../core/label';
import { sayPicked } from '../core/speech';
import { Blank } from './Blank';
import { Cards } from './Cards';
import { Coming } from './Coming';
import type { Filled } from './ownBallot';
import { blankBallot, choicesIn, hasNeutralCard, startOf, type Open, type PaperProps } from './paper';
import { paperOf, papers } from './papers';
import { Bar, BlankAside, Sheet } from './Sheet';

export function Fill({ open, onCast }: { open: Open; onCast(filled: Filled): void }) {
  const { motion, vote, me } = open;
  const start = startOf(motion, vote, me);
  const draft = { choice: useSignal(start.choice), marks: useSignal(start.marks) };
  const blank = useSignal(false);
  const send = (marks = draft.marks.value) => {
    if (isMarked(motion.ballot)) onCast({ marks });
    else if (draft.choice.value !== null) onCast({ choice: draft.choice.value });
  };
  if (blank.value)
    return <Blank onBack={() => (blank.value = false)} onSend={() => onCast(blankBallot(motion))} />;
  const apart = papers[paperOf(open.kind, motion)];
  const Paper = apart ? apart.here.value?.part : OneChoice;
  if (!Paper) return <Coming motion={motion} words={t('vote.coming')} />;
  return <Paper open={open} draft={draft} onSend={send} onBlank={() => (blank.value = true)} />;
}

function OneChoice({ open, draft: { choice }, onSend, onBlank }: PaperProps) {
  const { motion, vote, mode } = open;
  const choices = choicesIn(motion, vote);
  const pick = (index: number) => {
    choice.value = index;
    const picked = choices.find((each) => each.index === index);
    if (mode === 'images' && picked) sayPicked(labelOf(picked));
  };
  return (
    <>
      <Sheet open={open} spoken={choices.map(labelOf)}>
        <Cards
          choices={choices}
          picked={choice.value}
          standing={mode === 'images' && !hasNeutralCard(motion)}
          onPick={pick}
        />
      </Sheet>
      <Bar ready={choice.value !== null} wait={t('vote.pick')} go={t('vote.go')} onGo={() => onSend()}>
        {hasNeutralCard(motion) ? null : <BlankAside onPress={onBlank} />}
      </Bar>
    </>
  );
}
