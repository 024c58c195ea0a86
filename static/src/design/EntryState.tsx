// SPDX-License-Identifier: EUPL-1.2
// How far a decision has come, as a drawing: it stands beside its word.
import abandoned from 'lucide:ban';
import done from 'lucide:circle-check-big';
import todo from 'lucide:circle-dashed';
import notDone from 'lucide:circle-x';
import inProgress from 'lucide:hourglass';
import type { EntryState as State } from '../core/protocol';
import { Icon, type IconStrokes } from './Icon';

const ICONS: Record<State, IconStrokes> = {
  todo,
  'in-progress': inProgress,
  done,
  'not-done': notDone,
  abandoned,
};

export const EntryState = ({ state, size = 32 }: { state: State; size?: number | string }) => (
  <span class={`entry-icon entry-icon-${state}`}>
    <Icon of={ICONS[state]} size={size} />
  </span>
);
