// SPDX-License-Identifier: EUPL-1.2
// An amount in euros, as one types it; outside it is a number of cents, 0 while it is none.
import { useState } from 'preact/hooks';
import { t } from '../core/words';
import { centsOf, typedMoney } from './money';

interface Props {
  id: string;
  label: string;
  cents: number;
  problem?: string;
  /** The words are only read aloud: they stand above the column. */
  bare?: boolean;
  onChange(cents: number): void;
}

export function MoneyField({ id, label, cents, problem, bare, onChange }: Props) {
  const shown = cents > 0 ? typedMoney(cents, t('money.point')) : '';
  const [typed, setTyped] = useState(shown);
  return (
    <div class={bare ? 'money bare' : 'money field'}>
      <label class={bare ? 'sr-only' : undefined} for={id}>
        {label}
      </label>
      <span class="money-box">
        <input
          id={id}
          inputMode="decimal"
          autocomplete="off"
          value={typed}
          placeholder="0"
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            onChange(centsOf(event.currentTarget.value) ?? 0);
          }}
          onBlur={() => cents > 0 && setTyped(shown)}
        />
        <i aria-hidden="true">€</i>
      </span>
      {!bare && problem && (
        <p class="error" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
