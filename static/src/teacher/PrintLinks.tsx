// SPDX-License-Identifier: EUPL-1.2
// An official election has two papers that are signed: the roll before, the record after.
import type { Item, TeacherView } from '../core/protocol';
import { t } from '../core/words';

const BEFORE = ['presented', 'debate', 'voting', 'closed'];

export function PrintLinks({ view, item }: { view: TeacherView; item: Item }) {
  if (!item.motion.official) return null;
  const before = BEFORE.includes(view.phase);
  return (
    <p class="print-links">
      <a class="secondary" href={`#/${before ? 'roll' : 'record'}/${view.sitting}/${item.id}`}>
        {t(before ? 'teacher.roll.print' : 'teacher.record.print')}
      </a>
      <span>{t('teacher.official.short')}</span>
    </p>
  );
}
