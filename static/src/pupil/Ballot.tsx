// SPDX-License-Identifier: EUPL-1.2
// The vote: what the child touches can be changed until the second tap.
import { useSignal } from '@preact/signals';
import { isMarked, votedMotion } from '../core/choices';
import { t } from '../core/i18n';
import type { Me, PupilView } from '../core/protocol';
import { say } from '../core/speech';
import { Blank } from './Blank';
import { Cards } from './Cards';
import { Cast, OnItsWay, OnPaper } from './Cast';
import { Closed } from './Closed';
import { Coming } from './Coming';
import { labelOf } from '../core/result';

import { newBallot, standing, type Filled } from './ownBallot';
import { blankBallot, choicesIn, hasNeutralCard, startOf, type Open, type PaperProps } from './paper';
import { papers } from './papers';
import { outbox, session } from './seat';
import { Bar, BlankAside, Sheet } from './Sheet';

export function Ballot({ view, me }: { view: PupilView; me: Me }) {
  const { floor, vote, mode, past } = view;
  if (!floor || !vote) return null;
  const motion = votedMotion(floor.motion, vote);
  const now = standing(vote, me, outbox);
  if (now.onPaper) return <OnPaper />;
  if (now.onItsWay) return <OnItsWay />;
  if (now.trouble === 'vote-closed') return <Closed view={view} me={me} />;
  if (now.inTheUrn) return <Cast motion={motion} vote={vote} me={me} />;
  return <Fill key={vote.number} open={{ motion, vote, mode, past, me, now }} />;
}

function Fill({ open }: { open: Open }) {
  const { motion, vote, me } = open;
  const start = startOf(motion, vote, me);
  const draft = { choice: useSignal(start.choice), marks: useSignal(start.marks) };
  const blank = useSignal(false);
  const cast = (filled: Filled) => session.net.cast(newBallot(vote, filled));
  const send = (marks = draft.marks.value) => {
    if (isMarked(motion.ballot)) cast({ marks });
    else if (draft.choice.value !== null) cast({ choice: draft.choice.value });
  };
  if (blank.value)
    return <Blank onBack={() => (blank.value = false)} onSend={() => cast(blankBallot(motion))} />;
  const apart = papers[motion.ballot];
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
    if (mode === 'images' && picked) say(labelOf(picked));
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
