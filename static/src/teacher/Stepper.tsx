// SPDX-License-Identifier: EUPL-1.2
// A small number between two buttons: it can be typed, and it never leaves its bounds.
interface Props {
  label: string;
  help?: string;
  value: number;
  min: number;
  max: number;
  problem?: string;
  /** Only the number: the words stand elsewhere. */
  bare?: boolean;
  id: string;
  onChange(value: number): void;
}

export function Stepper({ label, help, value, min, max, problem, bare, id, onChange }: Props) {
  const set = (wanted: number) => onChange(Math.max(min, Math.min(max, wanted)));
  const typed = (text: string) => {
    const digits = text.replace(/\D/g, '');
    if (digits !== '') set(Number(digits));
    else if (min === 0) set(0);
  };
  return (
    <div class={bare ? 'stepper bare' : 'stepper field'}>
      <label class={bare ? 'sr-only' : undefined} for={id}>
        {label}
      </label>
      <span class="stepper-buttons">
        <button
          type="button"
          class="round"
          aria-label={`− 1 : ${label}`}
          disabled={value <= min}
          onClick={() => set(value - 1)}
        >
          −
        </button>
        <input
          id={id}
          inputMode="numeric"
          autocomplete="off"
          value={value}
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onInput={(event) => typed(event.currentTarget.value)}
          onBlur={(event) => (event.currentTarget.value = String(value))}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button
          type="button"
          class="round"
          aria-label={`+ 1 : ${label}`}
          disabled={value >= max}
          onClick={() => set(value + 1)}
        >
          +
        </button>
      </span>
      {help && <small>{help}</small>}
      {problem && (
        <p class="error" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
