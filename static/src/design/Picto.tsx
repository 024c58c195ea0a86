// SPDX-License-Identifier: EUPL-1.2
// A pictogram of the list include/hemicycle/pictures.h, served as one file. It always
// stands beside words, so it is decoration for a screen reader.
import { cssLength } from './Mark';

export function Picto({ id, size = 48 }: { id: string; size?: number | string }) {
  if (!id) return null;
  const side = cssLength(size);
  return (
    <img class="drawing" src={`/assets/pictos/${id}.svg`} alt="" style={{ width: side, height: side }} />
  );
}
