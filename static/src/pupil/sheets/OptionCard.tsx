// SPDX-License-Identifier: EUPL-1.2
// One option of a marked ballot as a card: a real checkbox, radio button or button under
// its mark, its picture and its name; what it promises is one tap further.
import check from 'lucide:check';
import more from 'lucide:message-circle-more';
import type { Choice } from '../../core/choices';
import { t } from '../../core/i18n';
import type { Motion } from '../../core/protocol';
import { typo } from '../../core/typo';
import { Coin } from '../../design/Coin';
import { Icon } from '../../design/Icon';
import { Mark } from '../../design/Mark';
import { Picto } from '../../design/Picto';
import { labelOf } from '../../core/label';
import { priceOf, withOf } from '../labels';
import { HINT } from '../Sheet';

interface OptionCardProps {
  motion: Motion;
  choice: Choice;
  /** A button is one that the tap may put anywhere, as in a ranking. */
  control: 'checkbox' | 'radio' | 'button';
  picked: boolean;
  /** Not open to a tap now: the hint, or `note`, says why. */
  quiet?: boolean;
  note?: string;
  /** What it costs, in coins: for who cannot read the price. */
  coins?: number;
  /** The place in a ranking. */
  badge?: number;
  onTouch(option: number): void;
  /** Shows what the option promises; absent where that is on the card, or nothing. */
  onMore?(): void;
  /** What the option promises, on the card. */
  statement?: string;
}

export function OptionCard(props: OptionCardProps) {
  const { choice, picked, quiet, onMore } = props;
  const look = `card tile-card${picked ? ' card-picked' : ''}${quiet ? ' card-quiet' : ''}${props.motion.ballot === 'budget' ? ' card-priced' : ''}`;
  return (
    <div class={onMore ? 'tile tile-more' : 'tile'}>
      {props.control === 'button' ? <Ranked {...props} look={look} /> : <Ticked {...props} look={look} />}
      {onMore && (
        <button
          type="button"
          class="button button-round more"
          aria-label={t('option.more', { name: labelOf(choice) })}
          onClick={onMore}
        >
          <Icon of={more} size={36} />
        </button>
      )}
    </div>
  );
}

type Part = OptionCardProps & { look: string };

function Ticked({ control, look, picked, quiet, choice, onTouch, ...rest }: Part) {
  // A touch that changes nothing must leave the box as it is.
  const click = (event: Event) => {
    if (!quiet) return;
    event.preventDefault();
    onTouch(choice.index);
  };
  return (
    <label class={look}>
      <input
        type={control}
        name="option"
        checked={picked}
        aria-disabled={quiet || undefined}
        aria-describedby={quiet ? HINT : undefined}
        onClick={click}
        onChange={() => onTouch(choice.index)}
      />
      <span class="card-ring" />
      <Inside {...rest} choice={choice} />
      <span class="card-tick">
        <Icon of={check} size={30} stroke={3.5} />
      </span>
    </label>
  );
}

function Ranked({ look, picked, choice, badge, onTouch, ...rest }: Part) {
  return (
    <button type="button" class={look} aria-pressed={picked} onClick={() => onTouch(choice.index)}>
      <Inside {...rest} choice={choice} />
      {badge !== undefined && (
        <span class="card-place">
          <span class="sr-only">{t('ranked.place')}</span> {badge}
        </span>
      )}
    </button>
  );
}

type Within = Pick<OptionCardProps, 'motion' | 'choice' | 'note' | 'coins' | 'statement'>;

function Inside({ motion, choice, note, coins = 0, statement }: Within) {
  const option = motion.options[choice.index];
  return (
    <>
      <span class="card-drawings">
        <span class="card-mark">
          <Mark look={choice.mark} size="100%" />
        </span>
        {choice.picture && (
          <span class="card-picture">
            <Picto id={choice.picture} size="100%" />
          </span>
        )}
      </span>
      <span class="card-label">
        {labelOf(choice)}
        {motion.ballot === 'budget' && <Price cost={priceOf(option)} coins={coins} />}
        {withOf(option).map((line) => (
          <span key={line} class="card-under">
            {line}
          </span>
        ))}
        {statement && <span class="card-statement">{typo(statement)}</span>}
      </span>
      {note && <span class="card-note">{note}</span>}
    </>
  );
}

/** In words and, for who cannot read them, in coins. */
function Price({ cost, coins }: { cost: string; coins: number }) {
  return (
    <span class="card-price">
      {Array.from({ length: coins }, (_, place) => (
        <Coin key={place} size="var(--price-coin)" />
      ))}
      <span>{cost}</span>
    </span>
  );
}
