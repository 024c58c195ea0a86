// SPDX-License-Identifier: EUPL-1.2
// The settings one tap further, each with one line that says what it does; only those that mean
// something for this purpose.
import type { Method, TieRule } from '../core/protocol';
import { maybe } from '../core/i18n';
import { t } from '../core/words';
import type { Draft } from './draft';
import { BASES, CLOCKS, QUORUMS, THRESHOLDS } from './motion';
import { methodsOf, tieRulesOf, withMethod, type Settings } from './purposes';

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

interface FieldProps {
  settings: Settings;
  change(part: Partial<Settings>): void;
}

function Tick({
  name,
  checked,
  onChange,
}: {
  name: string;
  checked: boolean;
  onChange(checked: boolean): void;
}) {
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

/** The ways of counting the same ballots, in everyday words; the name that books give them comes after. */
function MethodField({ methods, settings, change }: FieldProps & { methods: Method[] }) {
  return (
    <fieldset class="choices methods">
      <legend>{t('teacher.method')}</legend>
      {methods.map((method) => {
        const known = maybe(`teacher.method.${method}.known`);
        return (
          <label class="choice" key={method}>
            <input
              type="radio"
              name="method"
              checked={method === settings.method}
              onChange={() => change(withMethod(settings, method))}
            />
            <span>
              {t(`method.${method}`)}
              <small>
                {t(`teacher.method.${method}.rule`)} {known && <em>{known}</em>}
              </small>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function Clock({ settings, change }: FieldProps) {
  const seconds = CLOCKS.includes(settings.seconds)
    ? CLOCKS
    : [...CLOCKS, settings.seconds].sort((a, b) => a - b);
  return (
    <label class="field">
      <span>{t('teacher.clock')}</span>
      <select
        value={settings.seconds}
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

function Majority({ settings, change }: FieldProps) {
  return (
    <>
      <ChoiceField
        name="threshold"
        values={THRESHOLDS}
        value={settings.threshold}
        onChange={(threshold) => change({ threshold })}
      />
      {settings.threshold !== 'simple' && (
        <ChoiceField name="base" values={BASES} value={settings.base} onChange={(base) => change({ base })} />
      )}
    </>
  );
}

function Closing({ settings, change }: FieldProps) {
  return (
    <>
      <Tick
        name="close-on-all"
        checked={settings.close_on_all}
        onChange={(close_on_all) => change({ close_on_all })}
      />
      {settings.secrecy === 'roll-call' && settings.ballot !== 'lots' && (
        <Tick
          name="changeable"
          checked={settings.changeable}
          onChange={(changeable) => change({ changeable })}
        />
      )}
      <Clock settings={settings} change={change} />
      {settings.seconds > 0 && (
        <Tick
          name="close-on-time"
          checked={settings.close_on_time}
          onChange={(close_on_time) => change({ close_on_time })}
        />
      )}
    </>
  );
}

interface MoreProps {
  draft: Draft;
  /** Not all that such a vote could have: what settles a tie where nobody can be asked. */
  ties?: TieRule[];
  change(part: Partial<Settings>): void;
}

export function MoreSettings({ draft, ties = tieRulesOf(draft.purpose, draft.settings), change }: MoreProps) {
  const { purpose, settings } = draft;
  const methods = purpose === 'elect' ? [] : methodsOf(purpose, settings.method);
  return (
    <div class="settings">
      {methods.length > 1 && <MethodField methods={methods} settings={settings} change={change} />}
      {(purpose === 'text' || purpose === 'one') && <Majority settings={settings} change={change} />}
      {ties.length > 0 && (
        <ChoiceField
          name="tie"
          values={ties}
          value={settings.tie_rule}
          onChange={(tie_rule) => change({ tie_rule })}
        />
      )}
      <ChoiceField
        name="quorum"
        values={QUORUMS}
        value={settings.quorum}
        onChange={(quorum) => change({ quorum })}
      />
      <Closing settings={settings} change={change} />
    </div>
  );
}
