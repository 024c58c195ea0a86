// SPDX-License-Identifier: EUPL-1.2
// The sentence beside an option: what a candidate promises, what a proposal is about.
interface Props {
  label: string;
  value: string;
  problem?: string;
  onChange(text: string): void;
}

export function Statement({ label, value, problem, onChange }: Props) {
  return (
    <div class="whole">
      <label class="field statement">
        <span>{label}</span>
        <textarea
          rows={2}
          value={value}
          aria-invalid={problem !== undefined}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      </label>
      {problem && <p class="error">{problem}</p>}
    </div>
  );
}
