// SPDX-License-Identifier: EUPL-1.2
// Who was elected or drawn, what was chosen or bought: with pictures, and "That is you!".
import type { ComponentChildren } from 'preact';
import { choicesOf, isMarked } from '../core/choices';
import { t, words } from '../core/i18n';
import { listOf } from '../core/names';
import type { Me, Motion, Result } from '../core/protocol';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';
import { labelOf } from '../core/label';
import { underOf } from './labels';

interface WinnersProps {
  motion: Motion;
  result: Result;
  me: Me;
}

export function Winners({ motion, result, me }: WinnersProps) {
  const { winners } = result.verdict;
  if (motion.ballot === 'lots') return <Drawn result={result} me={me} />;
  if (!isMarked(motion.ballot) || winners.length === 0) return null;
  const choices = choicesOf(motion);
  return (
    <>
      <ul class={winners.length > MANY ? 'winners winners-many' : 'winners'}>
        {winners.map((winner) => {
          const option = motion.options[winner];
          const mine = option.candidate === me.seat || option.substitute === me.seat;
          return (
            <Winner
              key={winner}
              mine={mine}
              picture={option.picture}
              mark={<Mark look={choices[winner].mark} size="100%" />}
            >
              <strong>{labelOf(choices[winner])}</strong>
              {underOf(motion, option).map((line) => (
                <span key={line} class="winner-under">
                  {line}
                </span>
              ))}
            </Winner>
          );
        })}
      </ul>
      <Waiting motion={motion} result={result} me={me} />
    </>
  );
}

/** More than these are set smaller. */
const MANY = 2;

function Drawn({ result, me }: { result: Result; me: Me }) {
  const { drawn } = result;
  return (
    <ol class={drawn.length > MANY ? 'winners winners-many' : 'winners'}>
      {drawn.map(({ seat, name, picture }) => (
        <Winner key={seat} mine={seat === me.seat} picture={picture}>
          <strong>{name}</strong>
        </Winner>
      ))}
    </ol>
  );
}

interface WinnerProps {
  mine: boolean;
  picture: string;
  mark?: ComponentChildren;
  children: ComponentChildren;
}

function Winner({ mine, picture, mark, children }: WinnerProps) {
  return (
    <li class={mine ? 'winner winner-me' : 'winner'}>
      <span class="winner-drawings">
        {mark && <span class="winner-mark">{mark}</span>}
        {picture && (
          <span class="winner-picture">
            <Picto id={picture} size="100%" />
          </span>
        )}
      </span>
      <span class="winner-words">
        {children}
        {mine && <span class="winner-you">{t('result.you')}</span>}
      </span>
    </li>
  );
}

/** Elected without having stood: they must still say yes. */
function Waiting({ motion, result, me }: WinnersProps) {
  if (result.waiting.length === 0) return null;
  const mine = result.waiting.some((option) => motion.options[option].candidate === me.seat);
  const names = listOf(
    result.waiting.map((option) => motion.options[option].text),
    words,
  );
  return (
    <p class="notice" role="status">
      {mine ? t('result.accept') : t('result.waiting', { names, n: result.waiting.length })}
    </p>
  );
}
