// SPDX-License-Identifier: EUPL-1.2
// Writing a vote of the whole school: the text, how it is voted on, and which classes vote. Only what
// can be added up is offered.
import { useState } from 'preact/hooks';
import { Refusal } from '../../core/answers';
import type { Option, SchoolClass, TieRule } from '../../core/protocol';
import { refusalText, t } from '../../core/words';
import { ask, useAnswer } from '../desk';
import { emptyOption, motionProblems, optionsMax, QUORUMS, THRESHOLDS, type Problem } from '../motion';
import { ChoiceField } from '../MotionSettings';
import { OptionsEditor } from '../OptionsEditor';
import { Page } from '../Page';
import { go } from '../routes';
import { tell } from '../toast';
import { pollSettings, type PollPurpose } from './poll';

const PURPOSES: PollPurpose[] = ['text', 'one'];
const TIES: TieRule[] = ['rejected', 'postponed'];

interface ClassesProps {
  classes: SchoolClass[];
  left: number[];
  onChange(left: number[]): void;
}

function Classes({ classes, left, onChange }: ClassesProps) {
  const toggle = (id: number, on: boolean) => onChange(on ? left.filter((one) => one !== id) : [...left, id]);
  return (
    <fieldset class="choices">
      <legend>{t('poll.classes')}</legend>
      {classes.map((line) => (
        <label class="check" key={line.id}>
          <input
            type="checkbox"
            checked={!left.includes(line.id)}
            onChange={(event) => toggle(line.id, event.currentTarget.checked)}
          />
          <span>{line.name}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface RadiosProps<T extends string> {
  name: string;
  legend: string;
  values: readonly T[];
  words(value: T): string;
  value: T;
  onChange(value: T): void;
}

function Radios<T extends string>({ name, legend, values, words, value, onChange }: RadiosProps<T>) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {values.map((one) => (
        <label class="choice" key={one}>
          <input type="radio" name={name} checked={one === value} onChange={() => onChange(one)} />
          <span>{words(one)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface FormProps {
  school: number;
  classes: SchoolClass[];
}

function usePoll() {
  const [purpose, setPurpose] = useState<PollPurpose>('text');
  const [settings, setSettings] = useState(pollSettings('text'));
  const [title, setTitle] = useState('');
  const [options, setOptions] = useState<Option[]>([emptyOption(), emptyOption()]);
  function choose(next: PollPurpose) {
    setPurpose(next);
    setSettings({ ...pollSettings(next), secrecy: settings.secrecy });
  }
  const motion = {
    ...settings,
    title: title.trim(),
    picture: '',
    options: purpose === 'one' ? options.map((one) => ({ ...one, text: one.text.trim() })) : [],
  };
  return { purpose, choose, settings, setSettings, title, setTitle, options, setOptions, motion };
}

function PollForm({ school, classes }: FormProps) {
  const poll = usePoll();
  const { purpose, settings, setSettings, motion } = poll;
  const [left, setLeft] = useState<number[]>([]);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [error, setError] = useState('');
  const chosen = classes.map((line) => line.id).filter((id) => !left.includes(id));

  async function submit(event: Event) {
    event.preventDefault();
    const found = motionProblems(motion);
    setProblems(found);
    if (found.length > 0) return setError(t('teacher.problems', { count: found.length }));
    if (chosen.length === 0) return setError(t('poll.classes.none'));
    const made = await ask('poll.add', { school, motion, classes: chosen });
    if (made instanceof Refusal) return setError(refusalText(made));
    tell(t('poll.made'));
    go({ page: 'school-vote', id: made.id });
  }

  const titleProblem = problems.find((one) => one.field === 'title');
  return (
    <form class="card poll-form" onSubmit={submit} noValidate>
      <p class="hint">{t('poll.new.help')}</p>
      <Radios
        name="purpose"
        legend={t('poll.what')}
        values={PURPOSES}
        words={(one) => t(one === 'text' ? 'poll.what.motion' : 'poll.what.choice')}
        value={purpose}
        onChange={poll.choose}
      />
      <label class="field">
        <span>{t('poll.text')}</span>
        <textarea
          rows={2}
          value={poll.title}
          placeholder={t('poll.text.example')}
          aria-invalid={titleProblem !== undefined}
          aria-describedby={titleProblem && 'poll-title-problem'}
          onInput={(event) => {
            poll.setTitle(event.currentTarget.value);
            setProblems(problems.filter((one) => one.field !== 'title'));
            setError('');
          }}
        />
      </label>
      {titleProblem && (
        <p class="error" id="poll-title-problem">
          {t(`teacher.problem.${titleProblem.code}`)}
        </p>
      )}
      {purpose === 'one' && (
        <OptionsEditor
          list={poll.options}
          most={optionsMax(settings)}
          priced={false}
          problems={problems}
          onChange={poll.setOptions}
        />
      )}
      <ChoiceField
        name="secrecy"
        values={['secret', 'roll-call']}
        value={settings.secrecy}
        onChange={(secrecy) => setSettings({ ...settings, secrecy })}
      />
      <Classes classes={classes} left={left} onChange={setLeft} />
      <details class="more">
        <summary>{t('poll.rules')}</summary>
        <ChoiceField
          name="threshold"
          values={THRESHOLDS}
          value={settings.threshold}
          onChange={(threshold) => setSettings({ ...settings, threshold })}
        />
        <ChoiceField
          name="quorum"
          values={QUORUMS}
          value={settings.quorum}
          onChange={(quorum) => setSettings({ ...settings, quorum })}
        />
        <ChoiceField
          name="tie"
          values={TIES}
          value={settings.tie_rule}
          onChange={(tie_rule) => setSettings({ ...settings, tie_rule })}
        />
      </details>
      <p class="error" role="alert">
        {error}
      </p>
      <button class="primary">{t('poll.go')}</button>
    </form>
  );
}

export function PollComposer({ id }: { id: number }) {
  const [school, error] = useAnswer('school.open', { school: id });
  return (
    <Page title={t('poll.new')} back={{ hash: `#/school/${id}`, text: school?.name ?? t('school.page') }}>
      <p class="error" role="alert">
        {error}
      </p>
      {school && <PollForm school={id} classes={school.classes.filter((line) => !line.delegates)} />}
    </Page>
  );
}
