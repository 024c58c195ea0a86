// SPDX-License-Identifier: EUPL-1.2
// The idea box: open or not, how many slips of each kind one pupil may have waiting, support.
import { LIMITS, type ItemKind } from '../../core/protocol';
import { t } from '../../core/words';
import { Stepper } from '../Stepper';
import type { PartProps } from './CouncilPage';
import { Toggle } from './Habits';
import { changed } from './templates';

const KINDS: ItemKind[] = ['proposal', 'concern', 'praise', 'thanks', 'request'];

export function BoxSettings({ form, onChange }: PartProps) {
  const set = (place: number, value: number) =>
    onChange(changed(form, { limits: form.limits.map((one, at) => (at === place ? value : one)) }));
  return (
    <section aria-labelledby="box-title">
      <h2 id="box-title">{t('council.box')}</h2>
      <Toggle form={form} onChange={onChange} name="box_open" />
      <Toggle form={form} onChange={onChange} name="support" />
      <p class="hint">{t('council.limits')}</p>
      <ul class="limits">
        {KINDS.map((kind, place) => (
          <li key={kind}>
            <span>{t(`kind.${kind}`)}</span>
            <Stepper
              id={`limit-${kind}`}
              bare
              label={t('council.limit', { kind: t(`kind.${kind}`) })}
              value={form.limits[place]}
              min={0}
              max={LIMITS.SLIPS_PER_KIND_MAX}
              onChange={(value) => set(place, value)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
