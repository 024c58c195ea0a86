// SPDX-License-Identifier: EUPL-1.2
// Two texts word by word: what both have, and what only one has.

export interface Piece {
  text: string;
  /** Only this text has it. */
  changed: boolean;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** [i][j]: how many words the texts from word i and from word j on have in common, in order. */
function commonAfter(one: string[], other: string[]): number[][] {
  const zeros = [...other.map(() => 0), 0];
  const table = Array.from({ length: one.length + 1 }, () => [...zeros]);
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      table[i][j] =
        one[i] === other[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
  return table;
}

/** Neighbours of one sort are one piece. */
function joined(words: string[], changed: boolean[]): Piece[] {
  const pieces: Piece[] = [];
  words.forEach((word, at) => {
    const last = pieces[pieces.length - 1];
    if (last && last.changed === changed[at]) last.text += ` ${word}`;
    else pieces.push({ text: word, changed: changed[at] });
  });
  return pieces;
}

/** Both texts in pieces, in their order. */
export function changesOf(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const one = wordsOf(before);
  const other = wordsOf(after);
  const table = commonAfter(one, other);
  const gone = one.map(() => true);
  const added = other.map(() => true);
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) gone[i++] = added[j++] = false;
    else if (table[i + 1][j] >= table[i][j + 1]) i++;
    else j++;
  }
  return { before: joined(one, gone), after: joined(other, added) };
}
