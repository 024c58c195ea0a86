// SPDX-License-Identifier: EUPL-1.2
// Somebody on a seat of whom nothing is known but the name and the picture.
import type { Me, Person } from './protocol';

export const justSeated = ({ seat, name, picture }: Person): Me => ({
  seat,
  name,
  picture,
  state: 'seated',
  voted: 0,
  choice: null,
  marks: [],
  on_paper: false,
  roles: [],
  offered: [],
  asked: false,
  speaking: false,
  tag: 'none',
  place: 0,
  turns: 0,
  spoken_ms: 0,
  wishes: [],
  may: [],
});
