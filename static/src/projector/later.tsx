// SPDX-License-Identifier: EUPL-1.2
// Scenes that the wall fetches after it stands: whoever comes in does not wait for how a count is told.
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ProjectorView } from '../core/protocol';

const QUIET_MS = 1000;
const AGAIN_MS = 2000;

type Scene = ComponentType<{ view: ProjectorView }>;
type Scenes = typeof import('./results');

const scenes = signal<Scenes | null>(null);
let asked = false;

/** Asks again until they are there: a wall may start while the server restarts. */
function fetchScenes(): void {
  if (asked) return;
  asked = true;
  import('./results').then(
    (fetched) => (scenes.value = fetched),
    () => {
      asked = false;
      setTimeout(fetchScenes, AGAIN_MS);
    },
  );
}

export const fetchLater = (): void => void setTimeout(fetchScenes, QUIET_MS);

const later =
  (name: keyof Scenes): Scene =>
  ({ view }) => {
    useEffect(fetchScenes, []);
    const Shown = scenes.value?.[name];
    return Shown ? <Shown view={view} /> : null;
  };

export const ResultScene = later('ResultScene');
export const WorkshopScene = later('WorkshopScene');
