// SPDX-License-Identifier: EUPL-1.2
// Every state of the pupil's page and of the wall, as the messages that lead there.
import { BOOTH_SCENES } from './booth-scenes';
import { PUPIL_SCENES } from './pupil-scenes';
import { WALL_SCENES } from './wall-scenes';

/** How the pretended server treats a ballot. */
export type OnBallot = 'ok' | 'silence' | 'drop' | 'vote-closed';

export interface Scene {
  page: '/' | '/booth.html' | '/projector.html' | '/archive.html' | '/box.html';
  hash: string;
  /** Sent after hello. */
  messages: object[];
  /** Touches these, one after the other. */
  touch?: string[];
  /** Presses these keys, one after the other. */
  keys?: string[];
  onBallot?: OnBallot;
  /** The child has asked for letters further apart. */
  spaced?: boolean;
  /** What is answered to other questions, by their names. */
  answers?: Record<string, object>;
  /** Who the server says this is; a visitor, or the reader of answers. */
  role?: 'card' | 'box' | 'booth';
  /** What is refused instead, by its name. */
  refuses?: Record<string, string>;
  /** The refusal of hello, if any. */
  refuse?: string;
}

export const SCENES: Record<string, Scene> = { ...PUPIL_SCENES, ...BOOTH_SCENES, ...WALL_SCENES };
export { BOOTH_SCENES } from './booth-scenes';
export { PUPIL_SCENES } from './pupil-scenes';
export { WALL_SCENES } from './wall-scenes';
