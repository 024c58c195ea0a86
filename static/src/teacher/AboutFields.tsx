// SPDX-License-Identifier: EUPL-1.2
// What is said of a point beside its text: its kind, who brings it, how long it may take.
import { KIND_PICTURES } from '../core/council';
import type { ItemKind, TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { Picto } from '../design/Picto';
import { KINDS, MINUTES, withKind, type About } from './about';
import type { Draft } from './draft';
import type { Problem } from './motion';

type Members = TeacherView['members'];

/** What every form of a point is given. */
export interface ItemFormProps {
  draft: Draft;
  about: About;
  /** New, not a point that is changed. */
  fresh: boolean;
  view: TeacherView;
  problems: Problem[];
  error: string;
  onChange(draft: Draft): void;
  onAbout(about: About): void;
  onSubmit(): void;
  onClose(): void;
}

export function KindRow({ kind, onChange }: { kind: ItemKind; onChange(kind: ItemKind): void }) {
  return (
    <div class="kind-row" role="group" aria-label={t('teacher.kinds')}>
      {KINDS.map((one) => (
        <button type="button" key={one} aria-pressed={one === kind} onClick={() => onChange(one)}>
          <Picto id={KIND_PICTURES[one]} size={26} />
          {t(`kind.${one}`)}
        </button>
      ))}
    </div>
  );
}

interface AuthorProps {
  members: Members;
  author: number | null;
  onChange(author: number | null): void;
}

export function AuthorField({ members, author, onChange }: AuthorProps) {
  return (
    <label class="field">
      <span>{t('teacher.author')}</span>
      <select
        value={author ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange(value === '' ? null : Number(value));
        }}
      >
        <option value="">{t('teacher.author.none')}</option>
        {members.map((member) => (
          <option value={member.seat} key={member.seat}>
            {member.name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Props {
  members: Members;
  about: About;
  onChange(about: About): void;
}

export function AboutFields({ members, about, onChange }: Props) {
  const minutes = MINUTES.includes(about.minutes)
    ? MINUTES
    : [...MINUTES, about.minutes].sort((one, other) => one - other);
  return (
    <div class="about-fields">
      <AuthorField
        members={members}
        author={about.author}
        onChange={(author) => onChange({ ...about, author })}
      />
      <label class="field">
        <span>{t('teacher.minutes')}</span>
        <select
          value={about.minutes}
          onChange={(event) => onChange({ ...about, minutes: Number(event.currentTarget.value) })}
        >
          {minutes.map((one) => (
            <option value={one} key={one}>
              {t('teacher.minutes.count', { minutes: one })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** A point that is changed may be of another kind than it was written as. */
export function KindField({ about, onChange }: Omit<Props, 'members'>) {
  return (
    <label class="field">
      <span>{t('teacher.kind')}</span>
      <select
        value={about.kind}
        onChange={(event) => onChange(withKind(about, event.currentTarget.value as ItemKind))}
      >
        {KINDS.map((kind) => (
          <option value={kind} key={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
