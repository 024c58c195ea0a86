// SPDX-License-Identifier: EUPL-1.2
// What stands at the end of each line of a list: up, down, away.
import { t } from '../core/words';
import { moved } from './motion';

interface Props<T> {
  list: T[];
  at: number;
  /** What the line is called, for those who hear it. */
  title: string;
  /** So many lines stay. */
  least: number;
  onChange(list: T[]): void;
}

export function RowTools<T>({ list, at, title, least, onChange }: Props<T>) {
  return (
    <span class="row-tools">
      <button
        type="button"
        class="round"
        disabled={at === 0}
        aria-label={t('teacher.up', { title })}
        onClick={() => onChange(moved(list, at, at - 1))}
      >
        ↑
      </button>
      <button
        type="button"
        class="round"
        disabled={at === list.length - 1}
        aria-label={t('teacher.down', { title })}
        onClick={() => onChange(moved(list, at, at + 1))}
      >
        ↓
      </button>
      <button
        type="button"
        class="round"
        disabled={list.length <= least}
        aria-label={t('teacher.row.remove', { title })}
        onClick={() => onChange(list.filter((_, index) => index !== at))}
      >
        ✕
      </button>
    </span>
  );
}
