// SPDX-License-Identifier: EUPL-1.2
// The class: who asks for a seat, who is here, who has voted; a touch on a pupil opens what can be done.
import { useState } from 'preact/hooks';
import check from 'lucide:check';
import hand from 'lucide:hand';
import pencil from 'lucide:pencil';
import tablet from 'lucide:tablet';
import lost from 'lucide:wifi-off';
import { choicesOf, votedMotion, type MarkLook } from '../core/choices';
import type { TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { Icon } from '../design/Icon';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';
import { command } from './perform';
import { tell } from './toast';

type Member = TeacherView['members'][number];

const voteRuns = (view: TeacherView): boolean =>
  view.vote !== null && ['voting', 'closed'].includes(view.phase);

/** The one word for a member's state, the most pressing first. */
function stateOf(member: Member, view: TeacherView): string {
  if (member.screen === 'waiting') return 'waiting';
  if (voteRuns(view) && member.on_paper) return 'paper';
  if (voteRuns(view) && member.signed) return 'voted';
  if (member.screen === 'lost') return 'lost';
  if (!member.present) return 'absent';
  return member.screen === 'here' ? 'here' : 'present';
}

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
  here: tablet,
};

const MARKED_PHASES = ['voting', 'closed', 'counted', 'shown'];

/** What somebody chose in a roll-call; not that of an earlier vote while a new one is debated. */
function chosenMark(member: Member, view: TeacherView): MarkLook | undefined {
  if (!view.floor || member.choice === null || !MARKED_PHASES.includes(view.phase)) return undefined;
  return choicesOf(votedMotion(view.floor.motion, view.vote))[member.choice]?.mark;
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
  const icon = ICONS[state];
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

/** Votes on paper, or no longer: only while the roll may be signed. */
function PaperButton({ member, view, onClose }: { member: Member; view: TeacherView; onClose(): void }) {
  const open = view.may.includes('paper.sign') && view.vote?.ballot !== 'lots';
  if (!open || (member.signed && !member.on_paper)) return null;
  return (
    <button
      class="secondary"
      onClick={() => {
        onClose();
        void command('paper.sign', { seat: member.seat, on_paper: !member.on_paper });
      }}
    >
      {t(member.on_paper ? 'teacher.paper.take-back' : 'teacher.paper.sign')}
    </button>
  );
}

function MemberCard({ member, view, onClose }: { member: Member; view: TeacherView; onClose(): void }) {
  const may = view.may.includes('member.present');
  const present = (here: boolean) => command('member.present', { seat: member.seat, present: here });
  async function mark(here: boolean) {
    onClose();
    if (await present(here))
      tell(
        t(here ? 'teacher.marked.present' : 'teacher.marked.absent', { name: member.name }),
        () => void present(!here),
      );
  }
  return (
    <section class="member-card" aria-label={member.name}>
      <p>
        <strong>{member.name}</strong> {t(`teacher.state.${stateOf(member, view)}`)}
      </p>
      <div class="row">
        <button class="secondary" disabled={!may} onClick={() => mark(!member.present)}>
          {t(member.present ? 'teacher.mark.absent' : 'teacher.mark.present')}
        </button>
        <PaperButton member={member} view={view} onClose={onClose} />
        {(member.screen === 'here' || member.screen === 'lost') && (
          <button
            class="secondary"
            onClick={() => {
              onClose();
              void command('seat.free', { seat: member.seat });
            }}
          >
            {t('teacher.seat.free')}
          </button>
        )}
        <button class="quiet" onClick={onClose}>
          {t('teacher.close')}
        </button>
      </div>
    </section>
  );
}

export function ClassColumn({ view }: { view: TeacherView }) {
  const [open, setOpen] = useState(-1);
  const chosen = view.members.find((member) => member.seat === open);
  const voted = view.members.filter((member) => member.signed).length;
  const everybody = view.present_count === view.class_size;
  return (
    <aside class="column right" aria-label={t('teacher.class')}>
      <Asking view={view} />
      <h2>
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
            onOpen={() => setOpen(open === member.seat ? -1 : member.seat)}
          />
        ))}
      </ul>
      {!everybody && view.may.includes('members.all-present') && (
        <button class="secondary" onClick={() => command('members.all-present', {})}>
          {t('teacher.all-present')}
        </button>
      )}
      {chosen && <MemberCard member={chosen} view={view} onClose={() => setOpen(-1)} />}
    </aside>
  );
}
