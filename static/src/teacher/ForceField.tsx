// SPDX-License-Identifier: EUPL-1.2
// Three chips: for good, on trial for some councils, only an opinion; each with one line that says what follows.
import { t } from '../core/words';
import type { Draft } from './draft';
import { forceOf, forcesOf, TRIAL_MAX, withForce } from './force';
import type { Settings } from './purposes';
import { Stepper } from './Stepper';

export function ForceField({ draft, change }: { draft: Draft; change(part: Partial<Settings>): void }) {
  const forces = forcesOf(draft.purpose);
  const { settings } = draft;
  const now = forceOf(settings);
  if (forces.length === 0) return null;
  return (
    <fieldset class="force">
      <legend>{t('teacher.force')}</legend>
      <div class="force-chips">
        {forces.map((force) => (
          <button
            type="button"
            class="pick-one"
            key={force}
            aria-pressed={force === now}
            onClick={() => change(withForce(force))}
          >
            {t(`teacher.force.${force}`)}
          </button>
        ))}
        {now === 'trial' && (
          <Stepper
            bare
            id="trial"
            label={t('teacher.force.trial.count')}
            value={settings.trial}
            min={1}
            max={TRIAL_MAX}
            onChange={(trial) => change({ trial })}
          />
        )}
      </div>
      <small>{t(`teacher.force.${now}.help`, { count: settings.trial })}</small>
    </fieldset>
  );
}
