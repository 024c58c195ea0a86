// SPDX-License-Identifier: EUPL-1.2
// The first question of the composer: what is to be decided. Each card says what it is good for,
// and what it does to those who are few.
import { useEffect, useRef } from 'preact/hooks';
import { optionMark, type MarkLook } from '../core/choices';
import type { ItemKind } from '../core/protocol';
import { t } from '../core/words';
import { Coin } from '../design/Coin';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';
import { KindRow } from './AboutFields';
import type { Draft } from './draft';
import { PURPOSE_GROUPS, type Purpose } from './purposes';

const LOOKS: Partial<Record<Purpose, MarkLook>> = {
  text: { hue: 1, shape: 'disc', glyph: 'check' },
  consent: { hue: 6, shape: 'disc', glyph: 'mouth-2' },
  fist: { hue: 4, shape: 'hand', glyph: '5' },
  one: optionMark(0),
  tick: { hue: 3, shape: 'square', glyph: 'check' },
  rank: { hue: 6, shape: 'hexagon', glyph: '1' },
  grade: { hue: 1, shape: 'face', glyph: 'mouth-1' },
  points: { hue: 4, shape: 'star', glyph: '5' },
  lots: { hue: 0, shape: 'die', glyph: '5' },
};
const PICTURES: Partial<Record<Purpose, string>> = {
  delegates: 'ballot-box-with-ballot',
  elect: 'raised-hand',
};

export function PurposeMark({ purpose, size }: { purpose: Purpose; size: number }) {
  const look = LOOKS[purpose];
  if (look) return <Mark look={look} size={size} />;
  return purpose === 'budget' ? <Coin size={size} /> : <Picto id={PICTURES[purpose] ?? ''} size={size} />;
}

interface GroupsProps {
  groups: [name: string, purposes: Purpose[]][];
  chosen?: Purpose;
  onChoose(purpose: Purpose): void;
}

/** The cards under their headings. */
export function PurposeGroups({ groups, chosen, onChoose }: GroupsProps) {
  return (
    <>
      {groups.map(([group, purposes]) => (
        <section key={group} aria-labelledby={`purposes-${group}`}>
          <h2 id={`purposes-${group}`}>{t(`teacher.purposes.${group}`)}</h2>
          <ul class="purpose-cards">
            {purposes.map((purpose) => (
              <li key={purpose}>
                <button
                  type="button"
                  class="purpose-card"
                  data-purpose={purpose}
                  aria-pressed={chosen ? purpose === chosen : undefined}
                  onClick={() => onChoose(purpose)}
                >
                  <PurposeMark purpose={purpose} size={44} />
                  <span>
                    <strong>{t(`teacher.purpose.${purpose}`)}</strong>
                    <span>{t(`teacher.purpose.${purpose}.good`)}</span>
                    <small>{t(`teacher.purpose.${purpose}.few`)}</small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface Props {
  kind: ItemKind;
  /** What was chosen before, when the teacher comes back to change it. */
  chosen?: Purpose;
  /** A point that was begun and left. */
  left: Draft | null;
  onTakeUp(): void;
  /** Another kind of point; none when its kind is settled. */
  onKind?(kind: ItemKind): void;
  onChoose(purpose: Purpose): void;
  onClose(): void;
}

/** Whoever elects chooses among people only. */
const groupsFor = (kind: ItemKind) =>
  kind === 'election' ? PURPOSE_GROUPS.filter(([name]) => name === 'people') : PURPOSE_GROUPS;

export function PurposeGrid({ kind, chosen, left, onTakeUp, onKind, onChoose, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main class="centre purposes">
      <header class="purposes-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('teacher.purposes.title')}
        </h1>
        <button type="button" class="secondary" onClick={onClose}>
          {t(chosen ? 'teacher.purposes.keep' : 'teacher.cancel')}
        </button>
      </header>
      {onKind && <KindRow kind={kind} onChange={onKind} />}
      {left && (
        <p class="taken-up">
          <PurposeMark purpose={left.purpose} size={32} />
          <span>
            {t('teacher.purposes.left', { title: left.title.trim() || t(`teacher.purpose.${left.purpose}`) })}
          </span>
          <button type="button" class="secondary" onClick={onTakeUp}>
            {t('teacher.purposes.take-up')}
          </button>
        </p>
      )}
      <PurposeGroups groups={groupsFor(kind)} chosen={chosen} onChoose={onChoose} />
    </main>
  );
}
