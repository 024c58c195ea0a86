// SPDX-License-Identifier: EUPL-1.2
// French spacing: a sign of two parts never stands alone at the start of a line.
// U+202F has no glyph in the title font's subset, so the plain no-break space serves.
const NBSP = '\u00a0';

export function typo(text: string): string {
  return text
    .replace(/\s+([?!:;»])/g, `${NBSP}$1`)
    .replace(/«\s+/g, `«${NBSP}`)
    .replace(/(\d)\s+(?=\d{3}\b)/g, `$1${NBSP}`);
}

/** Also keeps the last two words together when the last is short, so that none stands alone. */
export function title(text: string): string {
  return typo(text).replace(/ ([^ ]{1,7})$/, `${NBSP}$1`);
}

/** "de Élise" is "d’Élise": a sentence does not know which name it is given. */
export function elide(text: string): string {
  return text.replace(/(^|\s)([dD]|[qQ]u)e (?=[AEIOUÀÂÉÈÊËÎÏÔÛ])/g, '$1$2’');
}
