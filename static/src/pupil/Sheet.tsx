// SPDX-License-Identifier: EUPL-1.2
// The frame of every ballot: what is asked, what this vote is like, the choices, and one
// bar with the second tap.
import eye from 'lucide:eye';
import eyeOff from 'lucide:eye-off';
import urn from 'lucide:vote';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { isMarked, type MarkLook } from '../core/choices';
import { minutesAndSeconds, secondsLeft, watchClock } from '../core/clock';
import { t } from '../core/i18n';
import type { Motion } from '../core/protocol';
import { Button } from '../design/Button';
import { Icon, type IconStrokes } from '../design/Icon';
import { Mark } from '../design/Mark';
import type { Open } from './paper';
import { Struck } from './Struck';
import { Title } from './Title';

interface SheetProps {
  open: Open;
  /** What the ear reads after the question. */
  spoken: string[];
  /** What the child has done so far; said anew whenever it changes. */
  hint?: string;
  /** More of it, for who cannot see the cards. */
  heard?: string;
  /** The hint may need more lines: their place is kept, so that no card moves under a finger. */
  long?: boolean;
  /** Asked in place of the motion's title: one option of several; after the first, what this vote is like is known. */
  asked?: { text: string; mark: MarkLook; picture: string; first: boolean };
  children: ComponentChildren;
}

/** Options that are not open to a tap refer to it: it says why. */
export const HINT = 'ballot-hint';

export function Sheet({ open, spoken, hint, heard, long, asked, children }: SheetProps) {
  const { motion, vote, mode, past } = open;
  const amended = vote.amendment > 0 ? open.text : undefined;
  return (
    <main class={`body sheet${isMarked(motion.ballot) ? ' sheet-marked' : ''}${asked ? ' sheet-step' : ''}`}>
      {amended !== undefined && <p class="question">{t('amend.vote')}</p>}
      {mode === 'reading' && <Struck motion={motion} past={past} amended={amended} />}
      {asked ? (
        <>
          <p class="question">{motion.title}</p>
          <Title
            text={asked.text}
            mark={asked.mark}
            picture={asked.picture}
            spoken={[...(asked.first ? [motion.title] : []), ...spoken].join('. ')}
          />
        </>
      ) : (
        <Title
          text={motion.title}
          picture={motion.picture}
          spoken={[motion.title, ...spoken, hint ?? ''].join('. ')}
        />
      )}
      <Settings open={open} brief={asked?.first === false} />
      {hint !== undefined && (
        <p class={long ? 'hint hint-long' : 'hint'} id={HINT} role="status">
          {hint} {heard && <span class="sr-only">{heard}</span>}
        </p>
      )}
      {children}
    </main>
  );
}

interface BarProps {
  /** Whether the second tap is open. */
  ready: boolean;
  /** What has to be done first. */
  wait: string;
  go: string;
  icon?: IconStrokes;
  onGo(): void;
  /** What stands at the left: the blank ballot, or a step back. */
  children?: ComponentChildren;
}

export function Bar({ ready, wait, go, icon = urn, onGo, children }: BarProps) {
  return (
    <div class={children ? 'action action-two' : 'action'}>
      {children}
      <Button kind="primary" icon={icon} iconSize={44} disabled={!ready} onPress={onGo}>
        {ready ? go : wait}
      </Button>
    </div>
  );
}

/** A quiet way out, as high as the button beside it. */
export function Aside({
  icon,
  onPress,
  children,
}: {
  icon: ComponentChildren;
  onPress(): void;
  children: string;
}) {
  return (
    <button type="button" class="button aside" onClick={onPress}>
      {icon}
      <span>{children}</span>
    </button>
  );
}

const BLANK: MarkLook = { hue: 0, shape: 'ring', glyph: 'dash' };

export function BlankAside({ onPress }: { onPress(): void }) {
  return (
    <Aside icon={<Mark look={BLANK} size={36} />} onPress={onPress}>
      {t('vote.blank')}
    </Aside>
  );
}

/** `brief`: the same has been said on the screen before. */
function Settings({ open: { motion, vote: open, now }, brief }: { open: Open; brief: boolean }) {
  const means =
    motion.ballot === 'lots'
      ? 'lots.means'
      : motion.secrecy === 'secret'
        ? 'vote.secret.means'
        : 'vote.public.means';
  return (
    <div class="settings">
      {now.trouble && (
        <p class="notice" role="status">
          {t(`ballot.${now.trouble}`)}
        </p>
      )}
      <p>
        {open.round > 1 && <strong class="round">{t('vote.round', { round: open.round })}</strong>}{' '}
        {open.fallback && <strong>{t('vote.fallback')} </strong>}
        {!brief && <span class="means">{t(means)}</span>}
      </p>
      {open.closes_at_ms > 0 && <TimeLeft closesAtMs={open.closes_at_ms} />}
    </div>
  );
}

function TimeLeft({ closesAtMs }: { closesAtMs: number }) {
  useEffect(watchClock, []);
  return (
    <p class="time-left" role="timer">
      {t('vote.left', { time: minutesAndSeconds(secondsLeft(closesAtMs)) })}
    </p>
  );
}

export function SecrecyPill({ motion }: { motion: Motion }) {
  const secret = motion.secrecy === 'secret';
  return (
    <p class="pill">
      <Icon of={secret ? eyeOff : eye} size={28} />
      {t(secret ? 'vote.secret' : 'vote.public')}
    </p>
  );
}
