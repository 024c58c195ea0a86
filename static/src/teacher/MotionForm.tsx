// SPDX-License-Identifier: EUPL-1.2
// The form of one motion: its words first, the usual choices next, the rest one tap further.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Refusal } from '../core/answers';
import { MOTION_PICTURES } from '../core/pictures';
import type { Item, Motion } from '../core/protocol';
import { refusalText, t } from '../core/words';
import { Picto } from '../design/Picto';
import { ask } from './desk';
import { cleanMotion, hasDetails, motionProblems, newMotion, withBallot, type Problem } from './motion';
import { ChoiceField, MoreSettings } from './MotionSettings';
import { OptionsEditor } from './OptionsEditor';
import { PictureChooser } from './PictureChooser';
import { tell } from './toast';

interface Props {
  item: Item | 'new';
  onClose(): void;
}

export const problemText = (problem: Problem): string => t(`teacher.problem.${problem.code}`);

function Title({
  motion,
  problem,
  change,
}: {
  motion: Motion;
  problem?: Problem;
  change(part: Partial<Motion>): void;
}) {
  const [choosing, setChoosing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <label class="field">
        <span>{t('teacher.motion.title')}</span>
        <textarea
          ref={field}
          class="motion-title"
          rows={2}
          value={motion.title}
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? 'title-problem' : undefined}
          placeholder={t('teacher.motion.title.example')}
          onInput={(event) => change({ title: event.currentTarget.value })}
        />
      </label>
      {problem && (
        <p class="error" id="title-problem">
          {problemText(problem)}
        </p>
      )}
      <button
        type="button"
        class="secondary with-mark"
        aria-expanded={choosing}
        onClick={() => setChoosing(!choosing)}
      >
        {motion.picture ? <Picto id={motion.picture} size={28} /> : null}
        {t(motion.picture ? 'teacher.picture.change' : 'teacher.picture.add')}
      </button>
      {choosing && (
        <PictureChooser
          pictures={MOTION_PICTURES}
          chosen={motion.picture}
          none
          onChoose={(picture) => {
            change({ picture });
            setChoosing(false);
          }}
        />
      )}
    </>
  );
}

export function MotionForm({ item, onClose }: Props) {
  const [motion, setMotion] = useState<Motion>(() => (item === 'new' ? newMotion() : item.motion));
  const [tried, setTried] = useState(false);
  const [error, setError] = useState('');
  const problems = tried ? motionProblems(motion) : [];
  const change = (part: Partial<Motion>) => setMotion({ ...motion, ...part });

  async function submit(event: Event) {
    event.preventDefault();
    setTried(true);
    if (motionProblems(motion).length > 0) return;
    const sent = cleanMotion(motion);
    const answer =
      item === 'new'
        ? await ask('item.add', { motion: sent })
        : await ask('item.edit', { item: item.id, motion: sent });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    onClose();
    tell(t(item === 'new' ? 'teacher.item.added' : 'teacher.saved'));
  }

  return (
    <main class="centre">
      <form class="motion-form" onSubmit={submit} noValidate>
        <div class="motion-body">
          <h1>{t(item === 'new' ? 'teacher.item.new' : 'teacher.item.change')}</h1>
          <Title motion={motion} problem={problems.find((one) => one.field === 'title')} change={change} />
          <ChoiceField
            name="ballot"
            values={['motion', 'choice']}
            value={motion.ballot}
            onChange={(ballot) => setMotion(withBallot(motion, ballot))}
          />
          {motion.ballot === 'choice' && (
            <OptionsEditor motion={motion} problems={problems} change={change} />
          )}
          <ChoiceField
            name="secrecy"
            values={['secret', 'roll-call']}
            value={motion.secrecy}
            onChange={(secrecy) => change({ secrecy })}
          />
          <details class="more" open={hasDetails(motion)}>
            <summary>{t('teacher.more')}</summary>
            <MoreSettings motion={motion} change={change} />
          </details>
        </div>
        <div class="action">
          <button class="primary">{t(item === 'new' ? 'teacher.item.add.go' : 'teacher.save')}</button>
          <button type="button" class="secondary" onClick={onClose}>
            {t('teacher.cancel')}
          </button>
          <p class="error" role="alert">
            {error || (problems.length > 0 ? t('teacher.problems', { count: problems.length }) : '')}
          </p>
        </div>
      </form>
    </main>
  );
}
