// SPDX-License-Identifier: EUPL-1.2
// The form of one point: its words, the list and the few fields that its purpose needs, the rest
// one tap further; beside it, what will be frozen when the vote opens.
import { useEffect, useRef, useState } from 'preact/hooks';
import image from 'lucide:image-plus';
import { MOTION_PICTURES } from '../core/pictures';
import type { TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { Icon } from '../design/Icon';
import { Picto } from '../design/Picto';
import { AboutFields, KindField, type ItemFormProps } from './AboutFields';
import { CandidatesEditor } from './CandidatesEditor';
import { hasDetails, listOf, motionOf, withList, withSettings, type Draft } from './draft';
import { optionsMax, type Problem } from './motion';
import { ForceField } from './ForceField';
import { ChoiceField, MoreSettings } from './MotionSettings';
import { OptionsEditor } from './OptionsEditor';
import { PictureChooser } from './PictureChooser';
import { FieldsBefore, PurposeFields } from './PurposeFields';
import { PurposeMark } from './PurposeGrid';
import { listKind, type Purpose, type Settings } from './purposes';
import { Rules } from './Rules';

interface Props extends ItemFormProps {
  /** Back to the first question, or on to another purpose. */
  onPurpose(purpose?: Purpose): void;
}

function Title({ draft, problem, onChange }: Pick<Props, 'draft' | 'onChange'> & { problem?: Problem }) {
  const [choosing, setChoosing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const picture = t(draft.picture ? 'teacher.picture.change' : 'teacher.picture.add');
  return (
    <div class="motion-title">
      <label class="field">
        <span>{t(`teacher.ask.${draft.purpose}`)}</span>
        <textarea
          ref={field}
          rows={2}
          value={draft.title}
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? 'title-problem' : undefined}
          placeholder={t(`teacher.example.${draft.purpose}`)}
          onInput={(event) => onChange({ ...draft, title: event.currentTarget.value })}
        />
      </label>
      <button
        type="button"
        class="title-picture"
        aria-expanded={choosing}
        aria-label={picture}
        title={picture}
        onClick={() => setChoosing(!choosing)}
      >
        {draft.picture ? <Picto id={draft.picture} size={44} /> : <Icon of={image} size={30} stroke={2} />}
      </button>
      {problem && (
        <p class="error whole" id="title-problem">
          {t(`teacher.problem.${problem.code}`)}
        </p>
      )}
      {choosing && (
        <div class="whole">
          <PictureChooser
            pictures={MOTION_PICTURES}
            chosen={draft.picture}
            none
            onChoose={(chosen) => {
              onChange({ ...draft, picture: chosen });
              setChoosing(false);
            }}
          />
        </div>
      )}
    </div>
  );
}

interface ContentProps {
  draft: Draft;
  members: TeacherView['members'];
  classSize: number;
  problems: Problem[];
  onChange(draft: Draft): void;
  onPurpose(purpose?: Purpose): void;
}

function List({ draft, members, problems, onChange }: ContentProps) {
  const kind = listKind(draft.purpose);
  const shared = {
    list: listOf(draft),
    problems,
    onChange: (list: Draft['options']) => onChange(withList(draft, list)),
  };
  if (kind === 'none') return null;
  if (kind === 'candidates') return <CandidatesEditor {...shared} members={members} />;
  return <OptionsEditor {...shared} most={optionsMax(draft.settings)} priced={kind === 'projects'} />;
}

/** What is asked: its words, its list, and the fields that its purpose needs. */
export function MotionContent(props: ContentProps) {
  const { draft, classSize, problems, onChange, onPurpose } = props;
  const change = (part: Partial<Settings>) => onChange(withSettings(draft, part));
  const fields = { draft, classSize, problems, change, onPurpose };
  return (
    <>
      <Title draft={draft} problem={problems.find((one) => one.field === 'title')} onChange={onChange} />
      <FieldsBefore {...fields} />
      <List {...props} />
      <PurposeFields {...fields} />
    </>
  );
}

export function PurposeLine({ draft, onPurpose }: Pick<Props, 'draft' | 'onPurpose'>) {
  return (
    <p class="purpose-line">
      <PurposeMark purpose={draft.purpose} size={36} />
      <strong>{t(`teacher.purpose.${draft.purpose}`)}</strong>
      <button type="button" class="quiet" onClick={() => onPurpose()}>
        {t('teacher.purposes.change')}
      </button>
    </p>
  );
}

/** Who votes is always asked, but where the rules leave no choice. */
export function SecrecyField({ draft, change }: { draft: Draft; change(part: Partial<Settings>): void }) {
  if (draft.purpose === 'lots' || draft.purpose === 'delegates') return null;
  return (
    <ChoiceField
      name="secrecy"
      values={['secret', 'roll-call']}
      value={draft.settings.secrecy}
      onChange={(secrecy) => change({ secrecy })}
    />
  );
}

export function MotionForm(props: Props) {
  const { draft, about, fresh, view, problems, error } = props;
  const { onChange, onAbout, onPurpose, onSubmit, onClose } = props;
  const change = (part: Partial<Settings>) => onChange(withSettings(draft, part));
  const [details] = useState(hasDetails(draft));
  function submit(event: Event) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <main class="centre">
      <form class="motion-form" onSubmit={submit} noValidate>
        <div class="motion-sheet">
          <div class="motion-body">
            <h1 class="sr-only">{t(fresh ? 'teacher.item.new' : 'teacher.item.change')}</h1>
            <PurposeLine draft={draft} onPurpose={onPurpose} />
            <MotionContent
              draft={draft}
              members={view.members}
              classSize={view.class_size}
              problems={problems}
              onChange={onChange}
              onPurpose={onPurpose}
            />
            <ForceField draft={draft} change={change} />
            <SecrecyField draft={draft} change={change} />
            {!fresh && <KindField about={about} onChange={onAbout} />}
            <AboutFields members={view.members} about={about} onChange={onAbout} />
            <details class="more" open={details}>
              <summary>{t('teacher.more')}</summary>
              <MoreSettings draft={draft} change={change} />
            </details>
          </div>
          {/* What scrolls must be reached by the keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <aside class="motion-rules" aria-labelledby="rules-title" tabIndex={0}>
            <h2 id="rules-title">{t('teacher.rules')}</h2>
            <Rules motion={motionOf(draft)} people={listKind(draft.purpose) === 'candidates'} />
          </aside>
        </div>
        <div class="action">
          <button class="primary">{t(fresh ? 'teacher.item.add.go' : 'teacher.save')}</button>
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
