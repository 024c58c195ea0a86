// SPDX-License-Identifier: EUPL-1.2
// One option a screen, with a way back; then all of them once more before the second tap.
import './steps.css';
import back from 'lucide:arrow-left';
import arrow from 'lucide:arrow-right';
import { useSignal, type Signal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Choice } from '../../core/choices';
import { t } from '../../core/i18n';
import { say, sayPicked } from '../../core/speech';
import { Icon } from '../../design/Icon';
import { labelOf } from '../../core/label';
import { spokenOf } from '../labels';
import { choicesIn, type PaperProps } from '../paper';
import { Aside, Bar, BlankAside, Sheet } from '../Sheet';
import { Overview } from './Overview';
import { Gifts, type Gift } from './Gifts';
import { given, nextStep } from './steps';

export interface OneByOneProps extends PaperProps {
  /** "Qu’en penses-tu ?" */
  ask: string;
  gifts: Gift[];
  /** Class of the group of gifts. */
  look: string;
  draw(gift: Gift): VNode;
}

export function OneByOne(props: OneByOneProps) {
  const { open, draft } = props;
  const choices = choicesIn(open.motion, open.vote);
  const step = useSignal(0);
  const choice = choices[step.value];
  return choice ? (
    <Step {...props} choices={choices} choice={choice} step={step} />
  ) : (
    <Overview {...props} choices={choices} marks={draft.marks.value} onStep={(to) => (step.value = to)} />
  );
}

type StepProps = OneByOneProps & { choices: Choice[]; choice: Choice; step: Signal<number> };

function Step({ open, draft: { marks }, onBlank, ask, gifts, look, draw, choices, choice, step }: StepProps) {
  const { motion } = open;
  const name = labelOf(choice);
  const mark = marks.value[choice.index];
  const give = (wanted: number) => {
    marks.value = given(marks.value, choice.index, wanted);
    const gift = gifts.find((each) => each.mark === wanted);
    if (open.mode === 'images' && gift) sayPicked(gift.label);
  };
  const goOn = () => {
    step.value = nextStep(
      choices.map((each) => each.index),
      marks.value,
    );
    const next = choices[step.value];
    if (open.mode === 'images') say(next ? spokenOf(motion, next) : t('check.title'));
  };
  const at = t('step', { n: step.value + 1, total: choices.length });
  return (
    <>
      <Sheet
        open={open}
        asked={{ text: name, mark: choice.mark, picture: choice.picture, first: step.value === 0 }}
        spoken={[spokenOf(motion, choice), motion.options[choice.index].statement, ask].filter(Boolean)}
      >
        <Dots choices={choices} marks={marks.value} step={step.value} label={at} />
        <Gifts
          group={`option-${choice.index}`}
          label={`${name}. ${ask}`}
          gifts={gifts}
          value={mark}
          look={look}
          draw={draw}
          onGive={give}
        />
      </Sheet>
      <Bar ready={mark > 0} wait={t('vote.pick')} go={t('step.next')} icon={arrow} onGo={goOn}>
        {step.value === 0 ? (
          <BlankAside onPress={onBlank} />
        ) : (
          <Aside icon={<Icon of={back} size={36} />} onPress={() => step.value--}>
            {t('back')}
          </Aside>
        )}
      </Bar>
    </>
  );
}

interface DotsProps {
  choices: Choice[];
  marks: number[];
  step: number;
  label: string;
}

function Dots({ choices, marks, step, label }: DotsProps) {
  return (
    <p class="dots">
      <span class="dots-row" aria-hidden="true">
        {choices.map((choice, place) => (
          <span
            key={choice.index}
            class={`dot${marks[choice.index] > 0 ? ' dot-done' : ''}${place === step ? ' dot-here' : ''}`}
          />
        ))}
      </span>
      {label}
    </p>
  );
}
