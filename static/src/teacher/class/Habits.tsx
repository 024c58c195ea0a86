// SPDX-License-Identifier: EUPL-1.2
// Clocks, what is told of speaking, reports that come every time, and the day of an election.
import { useState } from 'preact/hooks';
import { LIMITS, type CouncilForm } from '../../core/protocol';
import { t } from '../../core/words';
import type { PartProps } from './CouncilPage';
import { changed, dayNumber, dayText } from './templates';

const TURNS = [0, 30, 45, 60, 90, 120, 180, 300];
const MINUTES = [0, 3, 5, 6, 8, 10, 15, 20, 30];

const withValue = (list: number[], value: number): number[] =>
  list.includes(value) ? list : [...list, value].sort((one, other) => one - other);

function Clock({
  name,
  value,
  list,
  onChange,
}: {
  name: string;
  value: number;
  list: number[];
  onChange(value: number): void;
}) {
  return (
    <label class="field">
      <span>{t(`council.${name}`)}</span>
      <select value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {withValue(list, value).map((one) => (
          <option value={one} key={one}>
            {one === 0 ? t('council.no-clock') : t(`council.${name}.value`, { value: one })}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Toggle({
  form,
  onChange,
  name,
}: PartProps & { name: 'totals' | 'tags' | 'support' | 'box_open' }) {
  const set = (on: boolean) =>
    onChange(name === 'box_open' ? { ...form, [name]: on } : changed(form, { [name]: on }));
  return (
    <label class="check">
      <input type="checkbox" checked={form[name]} onChange={(event) => set(event.currentTarget.checked)} />
      <span>
        {t(`council.${name}`)}
        <small>{t(`council.${name}.help`)}</small>
      </span>
    </label>
  );
}

function Reports({ form, onChange }: PartProps) {
  const [text, setText] = useState(form.reports.join('\n'));
  const leave = () =>
    onChange({
      ...form,
      reports: text
        .split('\n')
        .map((line) => line.trim().slice(0, LIMITS.OPTION_BYTES_MAX / 2))
        .filter((line) => line !== '')
        .slice(0, LIMITS.STANDING_MAX),
    });
  return (
    <label class="field">
      <span>{t('council.reports')}</span>
      <textarea
        rows={2}
        value={text}
        placeholder={t('council.reports.example')}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={leave}
      />
    </label>
  );
}

export function Habits({ form, onChange }: PartProps) {
  const set = (change: Partial<CouncilForm>) => onChange(changed(form, change));
  return (
    <section aria-labelledby="habits-title">
      <h2 id="habits-title">{t('council.habits')}</h2>
      <Clock
        name="turn"
        value={form.turn_seconds}
        list={TURNS}
        onChange={(turn_seconds) => set({ turn_seconds })}
      />
      <Clock
        name="item"
        value={form.item_minutes}
        list={MINUTES}
        onChange={(item_minutes) => set({ item_minutes })}
      />
      <Toggle form={form} onChange={onChange} name="tags" />
      <Toggle form={form} onChange={onChange} name="totals" />
      <Reports form={form} onChange={onChange} />
      <label class="field">
        <span>{t('council.election')}</span>
        <input
          type="date"
          value={dayText(form.election_day)}
          onInput={(event) => onChange({ ...form, election_day: dayNumber(event.currentTarget.value) })}
        />
      </label>
    </section>
  );
}
