// SPDX-License-Identifier: EUPL-1.2
// The class: who asks for a seat, who is here, who has voted; a touch on a pupil opens what can be done.
import { useState } from 'preact/hooks';
import check from 'lucide:check';
import hand from 'lucide:hand';
import pencil from 'lucide:pencil';
import untabled from 'lucide:monitor-off';
import lost from 'lucide:wifi-off';
import { choicesOf, votedMotion, type MarkLook } from '../core/choices';
import type { TeacherView } from '../core/protocol';
import { rolePicture } from '../core/council';
import { t } from '../core/words';
import { Icon } from '../design/Icon';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';
import { MemberCard } from './MemberCard';
import { stateOf, voteRuns, type Member } from './members';
import { command } from './perform';
import { Speech } from './Speech';

function Asking({ view }: { view: TeacherView }) {
  const asking = view.members.filter((member) => member.screen === 'waiting');
  if (asking.length === 0) return null;
  return (
    <section class="asking" aria-label={t('teacher.asking', { count: asking.length })}>
      <h2>
        {t('teacher.asking', { count: asking.length })}
        <button class="secondary" aria-keyshortcuts="a" onClick={() => command('seat.accept-all', {})}>
          {t('teacher.accept-all')}
        </button>
      </h2>
      <ul>
        {asking.map((member) => (
          <li key={member.seat}>
            <Picto id={member.picture} size={32} />
            <span>{member.name}</span>
            <button
              class="round yes"
              aria-label={t('teacher.accept', { name: member.name })}
              onClick={() => command('seat.accept', { seat: member.seat })}
            >
              ✓
            </button>
            <button
              class="round"
              aria-label={t('teacher.refuse', { name: member.name })}
              onClick={() => command('seat.refuse', { seat: member.seat })}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ICONS: Record<string, typeof check> = {
  voted: check,
  paper: pencil,
  waiting: hand,
  lost,
  present: untabled,
};

const MARKED_PHASES = ['voting', 'closed', 'counted', 'shown'];

/** What somebody chose in a roll-call; not that of an earlier vote while a new one is debated. */
function chosenMark(member: Member, view: TeacherView): MarkLook | undefined {
  if (!view.floor || member.choice === null || !MARKED_PHASES.includes(view.phase)) return undefined;
  return choicesOf(votedMotion(view.floor.motion, view.vote))[member.choice]?.mark;
}

/** The roles somebody holds; else, while one speaks, how often that pupil did. */
function Corner({ member, view }: { member: Member; view: TeacherView }) {
  const role = member.roles[0];
  if (role)
    return (
      <i class="tile-corner">
        <Picto id={rolePicture(role, view.own_roles)} size={20} />
      </i>
    );
  if (member.turns === 0 || voteRuns(view)) return null;
  return (
    <i class="tile-corner turns" title={t('teacher.speech.turns', { count: member.turns })}>
      {member.turns}
    </i>
  );
}

function Tile({
  member,
  view,
  open,
  onOpen,
}: {
  member: Member;
  view: TeacherView;
  open: boolean;
  onOpen(): void;
}) {
  const state = stateOf(member, view);
  const look = chosenMark(member, view);
  // Where nobody has a tablet, that is nothing to tell of each.
  const tabled = view.members.some((one) => one.screen !== 'none');
  const icon = state === 'present' && !tabled ? undefined : ICONS[state];
  return (
    <li>
      <button
        class={`tile ${state}`}
        aria-expanded={open}
        aria-label={t('teacher.member', { name: member.name, state: t(`teacher.state.${state}`) })}
        onClick={onOpen}
      >
        <Picto id={member.picture} size={32} />
        <span>{member.name}</span>
        <Corner member={member} view={view} />
        {look ? (
          <i class="tile-mark">
            <Mark look={look} size={22} />
          </i>
        ) : (
          icon && (
            <i class="tile-badge">
              <Icon of={icon} size={12} stroke={3.5} />
            </i>
          )
        )}
      </button>
    </li>
  );
}

interface MembersProps {
  view: TeacherView;
  open: number;
  onOpen(seat: number): void;
}

function Members({ view, open, onOpen }: MembersProps) {
  const voted = view.members.filter((member) => member.signed).length;
  const everybody = view.present_count === view.class_size;
  return (
    <section class="class-members" aria-labelledby="class-title">
      <h2 id="class-title">
        {t('teacher.class')}
        <span>
          {voteRuns(view)
            ? t('teacher.voted', { count: voted })
            : t('teacher.present', { count: view.present_count })}
        </span>
      </h2>
      {view.members.length === 0 && <p class="hint">{t('teacher.members.none')}</p>}
      <ul class="members">
        {view.members.map((member) => (
          <Tile
            key={member.seat}
            member={member}
            view={view}
            open={member.seat === open}
            onOpen={() => onOpen(open === member.seat ? -1 : member.seat)}
          />
        ))}
      </ul>
      {!everybody && view.may.includes('members.all-present') && (
        <button class="secondary" onClick={() => command('members.all-present', {})}>
          {t('teacher.all-present')}
        </button>
      )}
    </section>
  );
}

export function ClassColumn({ view }: { view: TeacherView }) {
  const [open, setOpen] = useState(-1);
  const chosen = view.members.find((member) => member.seat === open);
  return (
    <aside class="column right" aria-label={t('teacher.class')}>
      <Speech view={view} />
      <Asking view={view} />
      <Members view={view} open={open} onOpen={setOpen} />
      {chosen && <MemberCard member={chosen} view={view} onClose={() => setOpen(-1)} />}
    </aside>
  );
}
