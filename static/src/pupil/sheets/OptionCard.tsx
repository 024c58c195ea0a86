// SPDX-License-Identifier: EUPL-1.2
// One option of a marked ballot as a card: a real checkbox, radio button or button under
// its mark, its picture and its name; what it promises is one tap further.
import type { Signal } from '@preact/signals';
import check from 'lucide:check';
import more from 'lucide:message-circle-more';
import type { Choice } from '../../core/choices';
import { t } from '../../core/i18n';
import type { Motion } from '../../core/protocol';
import { typo } from '../../core/typo';
import { Icon } from '../../design/Icon';
import { Mark } from '../../design/Mark';
import { Picto } from '../../design/Picto';
import { labelFor, underOf } from '../labels';
import type { Open } from '../paper';
import { HINT } from '../Sheet';
import { narrow } from './narrow';

/** On the card while there is room for words, one tap further otherwise. */
const STATEMENT_MAX = 70;

/** How an option tells what it promises: not at all, on its card, or by a way to it. */
const onCard = ({ mode }: Open, statement: string): boolean =>
  mode === 'reading' && !narrow.value && statement.length <= STATEMENT_MAX;

export function promised(
  open: Open,
  option: number,
  told: Signal<number | null>,
): Pick<OptionCardProps, 'statement' | 'onMore'> {
  const { statement } = open.motion.options[option];
  if (statement === '') return {};
  return onCard(open, statement) ? { statement } : { onMore: () => (told.value = option) };
}

/** Some of these options have their words one tap further. */
export const tells = (open: Open, choices: readonly Choice[]): boolean =>
  choices
    .map((choice) => open.motion.options[choice.index].statement)
    .some((statement) => statement !== '' && !onCard(open, statement));

interface OptionCardProps {
  motion: Motion;
  choice: Choice;
  /** A button is one that the tap may put anywhere, as in a ranking. */
  control: 'checkbox' | 'radio' | 'button';
  picked: boolean;
  /** Not open to a tap now: the hint, or `note`, says why. */
  quiet?: boolean;
  note?: string;
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
  const look = `card tile-card${picked ? ' card-picked' : ''}${quiet ? ' card-quiet' : ''}`;
  return (
    <div class={onMore ? 'tile tile-more' : 'tile'}>
      {props.control === 'button' ? <Ranked {...props} look={look} /> : <Ticked {...props} look={look} />}
      {onMore && (
        <button
          type="button"
          class="button button-round more"
          aria-label={t('option.more', { name: labelFor(props.motion, choice) })}
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

function Inside({
  motion,
  choice,
  note,
  statement,
}: Pick<OptionCardProps, 'motion' | 'choice' | 'note' | 'statement'>) {
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
        {labelFor(motion, choice)}
        {underOf(motion, motion.options[choice.index]).map((line) => (
          <span key={line} class="card-under">
            {line}
          </span>
        ))}
        {statement && <span class="card-statement">{typo(statement)}</span>}
        {note && <span class="card-note">{note}</span>}
      </span>
    </>
  );
}
