// SPDX-License-Identifier: EUPL-1.2
// What people must say before a result stands: a casting vote, who is younger, the numbers of a
// lot, and whether somebody who was elected without standing accepts.
import { useSignal } from '@preact/signals';
import { choicesOf, votedMotion, type Choice } from '../core/choices';
import { t } from '../core/i18n';
import { labelOf } from '../core/label';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';
import { awaitsAnswer } from './acts';
import { perform } from './deed';
import { may, type Room } from './room';

interface PartProps {
  room: Room;
  tied: Choice[];
}

/** Something must be said before the result stands. */
export const settles = ({ view }: Room): boolean =>
  awaitsAnswer(view) || (view.phase === 'counted' && (view.result?.verdict.tied.length ?? 0) > 0);

export function Settle({ room }: { room: Room }) {
  const { view } = room;
  const { floor, vote, result } = view;
  if (!floor || !result) return null;
  const choices = choicesOf(votedMotion(floor.motion, vote));
  if (awaitsAnswer(view)) return <Accept room={room} choice={choices[result.waiting[0]]} />;
  if (view.phase !== 'counted' || !may(room, 'vote.decide')) return null;
  const tied = choices.filter((choice) => result.verdict.tied.includes(choice.index));
  const key = tied.map((choice) => choice.index).join('-');
  switch (result.verdict.outcome) {
    case 'casting-vote':
      return <Casting room={room} tied={tied} />;
    case 'who-is-younger':
      return <Younger key={key} room={room} tied={tied} />;
    case 'lot':
      return <Lot key={key} />;
    default:
      return null;
  }
}

function Accept({ room, choice }: { room: Room; choice: Choice | undefined }) {
  if (!choice || !may(room, 'vote.accept')) return null;
  const answer = (accepts: boolean) => void perform('vote.accept', { choice: choice.index, accepts });
  return (
    <section class="settle">
      <h2>
        <Picto id={choice.picture} size={64} />
        {t('settle.accept', { name: choice.text })}
      </h2>
      <div class="settle-row">
        <button type="button" class="button button-primary small" onClick={() => answer(true)}>
          {t('settle.accept.yes')}
        </button>
        <button type="button" class="button button-quiet" onClick={() => answer(false)}>
          {t('settle.accept.no')}
        </button>
      </div>
    </section>
  );
}

const Face = ({ choice }: { choice: Choice }) => (
  <>
    <Mark look={choice.mark} size={44} />
    <Picto id={choice.picture} size={48} />
    <span>{labelOf(choice)}</span>
  </>
);

function Casting({ tied }: PartProps) {
  return (
    <section class="settle">
      <h2>{t('settle.casting')}</h2>
      <div class="settle-row">
        {tied.map((choice) => (
          <button
            type="button"
            class="settle-card"
            key={choice.index}
            onClick={() => void perform('vote.decide', { choice: choice.index })}
          >
            <Face choice={choice} />
          </button>
        ))}
      </div>
    </section>
  );
}

function Younger({ tied }: PartProps) {
  const order = useSignal<number[]>([]);
  const touch = (index: number) =>
    (order.value = order.value.includes(index)
      ? order.value.filter((one) => one !== index)
      : [...order.value, index]);
  return (
    <section class="settle">
      <h2>{t('settle.younger')}</h2>
      <p>{t('settle.younger.hint')}</p>
      <div class="settle-row">
        {tied.map((choice) => {
          const place = order.value.indexOf(choice.index);
          return (
            <button
              type="button"
              class="settle-card"
              key={choice.index}
              aria-pressed={place >= 0}
              onClick={() => touch(choice.index)}
            >
              <Face choice={choice} />
              <b>{place >= 0 ? place + 1 : ''}</b>
            </button>
          );
        })}
      </div>
      <button
        type="button"
        class="button button-primary small"
        disabled={order.value.length < tied.length}
        onClick={() => void perform('vote.decide', { order: order.value })}
      >
        {t('settle.younger.go')}
      </button>
    </section>
  );
}

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const DIGITS_MAX = 20;

function Lot() {
  const digits = useSignal<number[]>([]);
  const seed = digits.value.join('-');
  return (
    <section class="settle">
      <h2>{t('settle.lot')}</h2>
      <p>{t('settle.lot.hint')}</p>
      <div class="keypad">
        {DIGITS.map((digit) => (
          <button
            type="button"
            class="step"
            key={digit}
            disabled={digits.value.length >= DIGITS_MAX}
            onClick={() => (digits.value = [...digits.value, digit])}
          >
            {digit}
          </button>
        ))}
      </div>
      <p class="seed" role="status">
        {seed || '…'}
      </p>
      <div class="settle-row">
        <button
          type="button"
          class="button button-quiet"
          disabled={seed === ''}
          onClick={() => (digits.value = digits.value.slice(0, -1))}
        >
          {t('settle.erase')}
        </button>
        <button
          type="button"
          class="button button-primary small"
          disabled={seed === ''}
          onClick={() => void perform('vote.decide', { seed })}
        >
          {t('settle.lot.go')}
        </button>
      </div>
    </section>
  );
}
