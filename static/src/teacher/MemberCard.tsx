// SPDX-License-Identifier: EUPL-1.2
// What is known of one pupil, and what can be done: the floor, attendance, the seat, a paper ballot.
import { minutesAndSeconds } from '../core/clock';
import { roleName } from '../core/council';
import type { TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { stateOf, type Member } from './members';
import { command } from './perform';
import { tell } from './toast';

interface Props {
  member: Member;
  view: TeacherView;
  onClose(): void;
}

/** Roles, turns, and the time spoken when the class wants to know it. */
function Told({ member, view }: Omit<Props, 'onClose'>) {
  const roles = member.roles.map((role) => roleName(role, view.own_roles));
  const spoken =
    member.spoken_ms > 0
      ? t('teacher.member.spoken', { time: minutesAndSeconds(Math.round(member.spoken_ms / 1000)) })
      : '';
  const turns = member.turns > 0 ? t('teacher.speech.turns', { count: member.turns }) : '';
  const words = [...roles, turns, spoken].filter((each) => each !== '');
  return words.length > 0 ? <small>{words.join(' · ')}</small> : null;
}

/** For a pupil without a tablet, or who raised a hand. */
function FloorButtons({ member, view, onClose }: Props) {
  const { seat, asked, present } = member;
  if (!present || !view.may.includes('floor.give')) return null;
  return (
    <>
      {view.speaker?.seat !== seat && (
        <button
          class="secondary"
          onClick={() => {
            onClose();
            void command('floor.give', { seat });
          }}
        >
          {t('teacher.speech.give.now')}
        </button>
      )}
      <button
        class="secondary"
        onClick={() => {
          onClose();
          void command('floor.put', { seat, asks: !asked });
        }}
      >
        {t(asked ? 'teacher.speech.put.back' : 'teacher.speech.put')}
      </button>
    </>
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

export function MemberCard({
  member,
  view,
  onClose,
}: {
  member: Member;
  view: TeacherView;
  onClose(): void;
}) {
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
        <Told member={member} view={view} />
      </p>
      <div class="row">
        <FloorButtons member={member} view={view} onClose={onClose} />
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
