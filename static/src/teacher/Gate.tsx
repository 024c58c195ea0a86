// SPDX-License-Identifier: EUPL-1.2
// The three questions before a problem comes to the floor, and what follows from the answers.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Refusal } from '../core/answers';
import type { TeacherView } from '../core/protocol';
import { typo } from '../core/typo';
import { refusalText, t } from '../core/words';
import { answered, GATE_QUESTIONS, gateEnd, type GateQuestion } from './course';
import { ask } from './desk';
import { SheetFrame } from './SheetFrame';
import { closeSheet } from './sheets';

type Answers = Record<GateQuestion, boolean>;

interface QuestionProps {
  question: GateQuestion;
  yes: boolean;
  author: string;
  onAnswer(yes: boolean): void;
}

function Question({ question, yes, author, onAnswer }: QuestionProps) {
  return (
    <fieldset class="gate-question">
      <legend>{t(`teacher.gate.${question}`, { name: author })}</legend>
      {[true, false].map((value) => (
        <button
          type="button"
          class="pick-one"
          key={String(value)}
          aria-pressed={yes === value}
          onClick={() => onAnswer(value)}
        >
          {t(value ? 'teacher.yes' : 'teacher.no')}
        </button>
      ))}
    </fieldset>
  );
}

export function Gate({ view, item }: { view: TeacherView; item: number }) {
  const concern = view.items.find((one) => one.id === item);
  const before = (question: GateQuestion) => (concern?.gate_asked ? answered(concern, question) : true);
  const [answers, setAnswers] = useState<Answers>({
    upheld: before('upheld'),
    tried: before('tried'),
    current: before('current'),
  });
  const [error, setError] = useState('');
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => go.current?.focus(), []);
  if (!concern) return null;
  const end = gateEnd(answers);

  async function submit(event: Event) {
    event.preventDefault();
    const answer = await ask('concern.check', { item, ...answers });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    closeSheet();
  }

  return (
    <SheetFrame go={t(`teacher.gate.${end}.go`)} goRef={go} error={error} onSubmit={submit}>
      <h1>{t('teacher.gate.title')}</h1>
      <p class="hint">{t('teacher.gate.help')}</p>
      <p class="said">{typo(concern.motion.title)}</p>
      {GATE_QUESTIONS.map((question) => (
        <Question
          key={question}
          question={question}
          yes={answers[question]}
          author={concern.author_name || t('teacher.gate.somebody')}
          onAnswer={(yes) => setAnswers({ ...answers, [question]: yes })}
        />
      ))}
      <p class={`gate-end ${end}`} role="status">
        {t(`teacher.gate.${end}`)}
      </p>
    </SheetFrame>
  );
}
