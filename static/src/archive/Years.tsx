// SPDX-License-Identifier: EUPL-1.2
// Which school year is looked at: its choice is kept while the reader goes between the lists.
import { signal } from '@preact/signals';
import { t } from '../core/words';
import { Chips } from './Lists';
import { schoolYear } from './plots/series';

/** 0: all of them. */
export const chosenYear = signal(0);

export function Years({ years }: { years: number[] }) {
  if (years.length < 2) return null;
  return (
    <Chips<string>
      legend={t('figures.year')}
      of={['0', ...years.map(String)]}
      chosen={String(chosenYear.value)}
      words={(year) => (year === '0' ? t('figures.all-years') : schoolYear(year))}
      onChange={(year) => (chosenYear.value = Number(year))}
    />
  );
}
