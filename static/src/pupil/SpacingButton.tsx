// SPDX-License-Identifier: EUPL-1.2
// A small switch in the corner: letters near, letters apart.
import { t } from '../core/i18n';
import { chooseSpacing, spaced } from './spacing';

export function SpacingButton() {
  const on = spaced.value;
  return (
    <button
      type="button"
      class="spacing"
      aria-pressed={on}
      aria-label={t('settings.spaced')}
      title={t('settings.spaced')}
      onClick={() => chooseSpacing(!on)}
    >
      <span aria-hidden="true">Aa</span>
    </button>
  );
}
