// SPDX-License-Identifier: EUPL-1.2
// A throw of a die by the tablet's own secure chance, each face as likely as another.

const FACES = 6;
/** Bytes from here on would make some faces likelier: they are thrown away. */
const FAIR_END = 252;

/** 0 to 5. */
export function thrown(random = (): number => crypto.getRandomValues(new Uint8Array(1))[0]): number {
  let byte = random();
  while (byte >= FAIR_END) byte = random();
  return byte % FACES;
}
