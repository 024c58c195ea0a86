// SPDX-License-Identifier: EUPL-1.2
// The observer: what to look at, how speech is shared, in figures and without names, and notes.
import { useSignal } from '@preact/signals';
import { t } from '../core/i18n';
import { Picto } from '../design/Picto';
import { Title } from '../pupil/Title';
import { Notes } from './Notes';
import { Tabs } from './parts';
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

const PARTS = [
  ['observer.part.look', 'eyes'],
  ['observer.part.note', 'memo'],
] as const;

export function Observer({ room }: { room: Room }) {
  const part = useSignal(0);
  return (
    <>
      <Tabs
        label={t('role.observer')}
        tabs={PARTS.map(([words, picture]) => ({ name: t(words), picture }))}
        chosen={part.value}
        onChoose={(place) => (part.value = place)}
      />
      {part.value === 1 ? (
        <Notes room={room} />
      ) : (
        <main class="frame-body">
          <Title text={t('observer.look')} />
          <ul class="looks">
            {LOOKS.map(([words, picture]) => (
              <li key={words}>
                <Picto id={picture} size={64} />
                {t(words)}
              </li>
            ))}
          </ul>
          <Speech room={room} />
        </main>
      )}
    </>
  );
}
