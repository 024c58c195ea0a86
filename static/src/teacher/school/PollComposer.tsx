// SPDX-License-Identifier: EUPL-1.2
// Writing a vote of the whole school: first what is to be decided, then the form of the class, and
// which classes vote. Only what one tally settles is offered.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Refusal } from '../../core/answers';
import type { SchoolClass } from '../../core/protocol';
import { refusalText, t } from '../../core/words';
import { ask, useAnswer } from '../desk';
import { hasDetails, motionOf, withSettings, type Draft } from '../draft';
import { motionProblems } from '../motion';
import { MotionContent, PurposeLine, SecrecyField } from '../MotionForm';
import { MoreSettings } from '../MotionSettings';
import { Page } from '../Page';
import { PurposeGroups } from '../PurposeGrid';
import type { Purpose, Settings } from '../purposes';
import { go } from '../routes';
import { Rules } from '../Rules';
import { tell } from '../toast';
import { POLL_GROUPS, pollDraft, pollTies } from './poll';

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

interface FormProps {
  school: number;
  classes: SchoolClass[];
  draft: Draft;
  onChange(draft: Draft): void;
  onPurpose(purpose?: Purpose): void;
}

/** Sends it off; the words of a refusal. */
async function send(school: number, draft: Draft, classes: number[]): Promise<string> {
  if (classes.length === 0) return t('poll.classes.none');
  const made = await ask('poll.add', { school, motion: motionOf(draft), classes });
  if (made instanceof Refusal) return refusalText(made);
  tell(t('poll.made'));
  go({ page: 'school-vote', id: made.id });
  return '';
}

function useSubmit({ school, classes, draft }: FormProps) {
  const [left, setLeft] = useState<number[]>([]);
  const [tried, setTried] = useState(0);
  const [error, setError] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const problems = tried > 0 ? motionProblems(motionOf(draft)) : [];
  useEffect(() => {
    if (tried > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .options .error')?.focus();
  }, [tried]);
  async function submit(event: Event) {
    event.preventDefault();
    setError('');
    if (motionProblems(motionOf(draft)).length > 0) return setTried(tried + 1);
    const chosen = classes.map((line) => line.id).filter((id) => !left.includes(id));
    setError(await send(school, draft, chosen));
  }
  const said = error || (problems.length > 0 ? t('teacher.problems', { count: problems.length }) : '');
  return { left, setLeft, form, problems, said, submit };
}

function PollForm(props: FormProps) {
  const { classes, draft, onChange, onPurpose } = props;
  const { left, setLeft, form, problems, said, submit } = useSubmit(props);
  const change = (part: Partial<Settings>) => onChange(withSettings(draft, part));
  const [details] = useState(hasDetails(draft));
  return (
    <form class="poll-form" ref={form} onSubmit={submit} noValidate>
      <div class="motion-sheet">
        <div class="motion-body">
          <PurposeLine draft={draft} onPurpose={onPurpose} />
          <MotionContent
            draft={draft}
            members={[]}
            classSize={0}
            problems={problems}
            onChange={onChange}
            onPurpose={onPurpose}
          />
          <SecrecyField draft={draft} change={change} />
          <Classes classes={classes} left={left} onChange={setLeft} />
          <details class="more" open={details}>
            <summary>{t('teacher.more')}</summary>
            <MoreSettings draft={draft} ties={pollTies(draft)} change={change} />
          </details>
        </div>
        <aside class="motion-rules" aria-labelledby="rules-title">
          <h2 id="rules-title">{t('teacher.rules')}</h2>
          <Rules motion={motionOf(draft)} people={false} />
        </aside>
      </div>
      <div class="action">
        <button class="primary">{t('poll.go')}</button>
        <p class="error" role="alert">
          {said}
        </p>
      </div>
    </form>
  );
}

function Writing({ school, classes }: { school: number; classes: SchoolClass[] }) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [choosing, setChoosing] = useState(true);
  function choose(purpose?: Purpose) {
    if (purpose) setDraft(pollDraft(purpose, draft));
    setChoosing(!purpose);
  }
  if (choosing || !draft)
    return (
      <div class="purposes">
        <p class="lead">{t('poll.new.help')}</p>
        <PurposeGroups groups={POLL_GROUPS} chosen={draft?.purpose} onChoose={choose} />
        <p class="hint">{t('poll.new.without')}</p>
      </div>
    );
  return (
    <PollForm
      key={draft.purpose}
      school={school}
      classes={classes}
      draft={draft}
      onChange={setDraft}
      onPurpose={choose}
    />
  );
}

export function PollComposer({ id }: { id: number }) {
  const [school, error] = useAnswer('school.open', { school: id });
  return (
    <Page title={t('poll.new')} back={{ hash: `#/school/${id}`, text: school?.name ?? t('school.page') }}>
      <p class="error" role="alert">
        {error}
      </p>
      {school && <Writing school={id} classes={school.classes.filter((line) => !line.delegates)} />}
    </Page>
  );
}
