// SPDX-License-Identifier: EUPL-1.2
// The observer: what to look at, how speech is shared, in figures and without names, and notes.
import { t } from '../core/i18n';
import { Picto } from '../design/Picto';
import { Notes } from './Notes';
import { presentOf, type Member, type Room } from './room';

const LOOKS = [
  ['observer.look.1', 'ear'],
  ['observer.look.2', 'hourglass-not-done'],
  ['observer.look.3', 'red-heart'],
  ['observer.look.4', 'microphone'],
] as const;

export interface Balance {
  turns: number;
  speakers: number;
  silent: number;
  most: number;
}

/** How speech is shared among those who are there; nobody is named. */
export function balanceOf(members: readonly Pick<Member, 'turns'>[]): Balance {
  const turns = members.map((member) => member.turns);
  const speakers = turns.filter((count) => count > 0).length;
  return {
    turns: turns.reduce((sum, count) => sum + count, 0),
    speakers,
    silent: members.length - speakers,
    most: Math.max(0, ...turns),
  };
}

function Speech({ room }: { room: Room }) {
  const here = presentOf(room);
  const { turns, speakers, silent, most } = balanceOf(here);
  return (
    <section class="balance">
      <h2>{t('observer.figures')}</h2>
      <p class="balance-bar" aria-hidden="true">
        {here.map((member, at) => (
          <i class={at < speakers ? 'dot dot-full' : 'dot'} key={member.seat} />
        ))}
      </p>
      <ul class="facts">
        <li>{t('observer.speakers', { n: speakers, total: here.length })}</li>
        <li>{t('observer.silent', { n: silent })}</li>
        <li>{t('observer.turns', { n: turns })}</li>
        {most > 1 && <li>{t('observer.most', { n: most })}</li>}
      </ul>
    </section>
  );
}

export function Observer({ room }: { room: Room }) {
  return (
    <Notes room={room}>
      <ul class="looks" aria-label={t('observer.look')}>
        {LOOKS.map(([words, picture]) => (
          <li key={words}>
            <Picto id={picture} size={48} />
            {t(words)}
          </li>
        ))}
      </ul>
      <Speech room={room} />
    </Notes>
  );
}
