// SPDX-License-Identifier: EUPL-1.2
// Who votes on paper or by show of hands: the roll is signed for them here, the tellers type the
// figures later.
import type { TeacherView, Vote } from '../core/protocol';
import { t } from '../core/words';
import { Picto } from '../design/Picto';
import { command } from './perform';

type Member = TeacherView['members'][number];

const awaited = (view: TeacherView): Member[] =>
  view.members.filter((member) => member.present && !member.signed);

const sign = (seat: number, on_paper: boolean): Promise<boolean> => command('paper.sign', { seat, on_paper });

/** One after the other: the vote may close itself with the last of them. */
async function signEach(members: Member[]): Promise<void> {
  for (const member of members) if (!(await sign(member.seat, true))) return;
}

function Signed({ members, may }: { members: Member[]; may: boolean }) {
  return (
    <ul class="paper-signed">
      {members.map((member) => (
        <li class="chip" key={member.seat}>
          <Picto id={member.picture} size={22} />
          <span>{member.name}</span>
          {may && (
            <button
              class="chip-away"
              aria-label={t('teacher.paper.back', { name: member.name })}
              title={t('teacher.paper.back', { name: member.name })}
              onClick={() => sign(member.seat, false)}
            >
              ✕
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

export function PaperPanel({ view, vote }: { view: TeacherView; vote: Vote }) {
  const may = view.may.includes('paper.sign');
  const signed = view.members.filter((member) => member.on_paper);
  const waiting = awaited(view);
  const unseated = waiting.filter((member) => member.screen !== 'here');
  if (vote.ballot === 'lots')
    return view.phase === 'voting' ? <p class="hint">{t('teacher.paper.lots')}</p> : null;
  if (!may && signed.length === 0) return null;
  return (
    <section class="paper" aria-labelledby="paper-title">
      <h2 id="paper-title">
        {t('teacher.paper.title')} <span>{t('teacher.paper.count', { count: signed.length })}</span>
      </h2>
      {signed.length > 0 && <Signed members={signed} may={may} />}
      {may && waiting.length > 0 && (
        <div class="row">
          {unseated.length > 0 && unseated.length < waiting.length && (
            <button class="secondary" onClick={() => signEach(unseated)}>
              {t('teacher.paper.unseated', { count: unseated.length })}
            </button>
          )}
          <button class="secondary" onClick={() => command('paper.sign-all', {})}>
            {t('teacher.paper.all', { count: waiting.length })}
          </button>
        </div>
      )}
      {may && <p class="hint">{t('teacher.paper.help')}</p>}
    </section>
  );
}
