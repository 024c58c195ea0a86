// SPDX-License-Identifier: EUPL-1.2
// The settings of a vote as plain-word choices, each with one line that says what it does.
import type { Motion } from '../core/protocol';
import { t } from '../core/words';
import { BASES, CLOCKS, QUORUMS, THRESHOLDS, TIE_RULES } from './motion';

interface ChoiceProps<T extends string> {
  /** The legend is teacher.<name>, a value's words teacher.<name>.<value>, its help the same with .help */
  name: string;
  values: readonly T[];
  value: T;
  onChange(value: T): void;
}

export function ChoiceField<T extends string>({ name, values, value, onChange }: ChoiceProps<T>) {
  return (
    <fieldset class="choices">
      <legend>{t(`teacher.${name}`)}</legend>
      {values.map((one) => (
        <label class="choice" key={one}>
          <input type="radio" name={name} checked={one === value} onChange={() => onChange(one)} />
          <span>
            {t(`teacher.${name}.${one}`)}
            <small>{t(`teacher.${name}.${one}.help`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface TickProps {
  name: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

function Tick({ name, checked, onChange }: TickProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {t(`teacher.${name}`)}
        <small>{t(`teacher.${name}.help`)}</small>
      </span>
    </label>
  );
}

function Clock({ motion, change }: { motion: Motion; change(part: Partial<Motion>): void }) {
  const seconds = CLOCKS.includes(motion.seconds)
    ? CLOCKS
    : [...CLOCKS, motion.seconds].sort((a, b) => a - b);
  return (
    <label class="field">
      <span>{t('teacher.clock')}</span>
      <select
        value={motion.seconds}
        onChange={(event) => change({ seconds: Number(event.currentTarget.value) })}
      >
        {seconds.map((one) => (
          <option value={one} key={one}>
            {t('teacher.clock.minutes', { minutes: one / 60 })}
          </option>
        ))}
      </select>
      <small>{t('teacher.clock.help')}</small>
    </label>
  );
}

export function MoreSettings({ motion, change }: { motion: Motion; change(part: Partial<Motion>): void }) {
  return (
    <div class="settings">
      <ChoiceField
        name="threshold"
        values={THRESHOLDS}
        value={motion.threshold}
        onChange={(threshold) => change({ threshold })}
      />
      {motion.threshold !== 'simple' && (
        <ChoiceField name="base" values={BASES} value={motion.base} onChange={(base) => change({ base })} />
      )}
      <ChoiceField
        name="tie"
        values={TIE_RULES}
        value={motion.tie_rule}
        onChange={(tie_rule) => change({ tie_rule })}
      />
      <ChoiceField
        name="quorum"
        values={QUORUMS}
        value={motion.quorum}
        onChange={(quorum) => change({ quorum })}
      />
      <Tick
        name="close-on-all"
        checked={motion.close_on_all}
        onChange={(close_on_all) => change({ close_on_all })}
      />
      {motion.secrecy === 'roll-call' && (
        <Tick
          name="changeable"
          checked={motion.changeable}
          onChange={(changeable) => change({ changeable })}
        />
      )}
      <Clock motion={motion} change={change} />
      {motion.seconds > 0 && (
        <Tick
          name="close-on-time"
          checked={motion.close_on_time}
          onChange={(close_on_time) => change({ close_on_time })}
        />
      )}
    </div>
  );
}
