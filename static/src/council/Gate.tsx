// SPDX-License-Identifier: EUPL-1.2
// The three questions that a concern passes before one speaks about it. They are put to its author
// aloud; the chair touches the answers, and sees what follows from them.
import check from 'lucide:check';
import cross from 'lucide:x';
import { useSignal } from '@preact/signals';
import { t } from '../core/i18n';
import { typo } from '../core/typo';
import { Icon } from '../design/Icon';
import { Picto } from '../design/Picto';
import { answered, GATE_QUESTIONS, gateEnd, type GateQuestion } from '../teacher/course';
import { Go } from './Bar';
import { perform } from './deed';
import { Frame } from './Frame';
import type { Room } from './room';

const PICTURES: Record<GateQuestion, string> = {
  upheld: 'raised-hand',
  tried: 'speech-balloon',
  current: 'cloud-with-rain',
};

type Answers = Partial<Record<GateQuestion, boolean>>;

const whole = (answers: Answers): answers is Record<GateQuestion, boolean> =>
  GATE_QUESTIONS.every((question) => answers[question] !== undefined);

interface Props {
  room: Room;
  item: number;
  onEnd(): void;
}

export function Gate({ room, item, onEnd }: Props) {
  const concern = room.view.items.find((one) => one.id === item);
  const before: Answers = {};
  if (concern?.gate_asked)
    for (const question of GATE_QUESTIONS) before[question] = answered(concern, question);
  const answers = useSignal<Answers>(before);
  if (!concern) return null;
  const given = answers.value;
  const ready = whole(given);
  async function go() {
    if (ready && (await perform('concern.check', { item, ...given }))) onEnd();
  }
  return (
    <Frame
      title={t('gate.title')}
      picture="balance-scale"
      onEnd={onEnd}
      go={
        <Go disabled={!ready} onPress={() => void go()}>
          {t(ready ? 'gate.go' : 'gate.missing')}
        </Go>
      }
    >
      {!concern.hidden && <p class="said-words">{typo(`« ${concern.motion.title} »`)}</p>}
      <p>{concern.has_author ? t('gate.ask', { name: concern.author_name }) : t('gate.ask.author')}</p>
      {GATE_QUESTIONS.map((question) => (
        <Question
          key={question}
          question={question}
          answer={given[question]}
          onAnswer={(yes) => (answers.value = { ...given, [question]: yes })}
        />
      ))}
      <p class="gate-end" role="status">
        {ready && t(`gate.${gateEnd(given)}`)}
      </p>
    </Frame>
  );
}

interface QuestionProps {
  question: GateQuestion;
  answer: boolean | undefined;
  onAnswer(yes: boolean): void;
}

function Question({ question, answer, onAnswer }: QuestionProps) {
  return (
    <fieldset class="gate">
      <legend>
        <Picto id={PICTURES[question]} size={56} />
        {t(`gate.${question}`)}
      </legend>
      <span class="gate-answers">
        <button type="button" class="answer" aria-pressed={answer === true} onClick={() => onAnswer(true)}>
          <Icon of={check} />
          {t('console.yes')}
        </button>
        <button type="button" class="answer" aria-pressed={answer === false} onClick={() => onAnswer(false)}>
          <Icon of={cross} />
          {t('console.no')}
        </button>
      </span>
    </fieldset>
  );
}
