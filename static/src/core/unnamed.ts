// SPDX-License-Identifier: EUPL-1.2
// A copy without names says who did something by what they are: somebody of the class. The server
// sends no name where one would stand, and three dots where one stood in a text.

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface Nobody {
  /** "un·e élève" */
  one: string;
  /** "des élèves" */
  several: string;
}

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const allEmpty = (value: Json): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((name) => name === '');

const DOTS = /^…(?:, …)*/;
const said = (who: string, { one, several }: Nobody): string =>
  who.replace(DOTS, (dots) => (dots.length > 1 ? several : one));

/** Fills in names that are not there; letters stand for candidates, as on their ballots. */
export function fillNames<T>(view: T, nobody: Nobody): T {
  return fill(view as unknown as Json, nobody, 0) as unknown as T;
}

function fill(value: Json, nobody: Nobody, place: number): Json {
  if (Array.isArray(value)) return value.map((each, at) => fill(each, nobody, at));
  if (!isObject(value)) return value;
  const filled: { [key: string]: Json } = {};
  Object.keys(value).forEach((key) => (filled[key] = fill(value[key], nobody, 0)));
  if (filled.name === '' && 'seat' in filled) filled.name = nobody.one;
  if (filled.author_name === '' && filled.has_author === true) filled.author_name = nobody.one;
  if (filled.text === '' && typeof filled.candidate === 'number')
    filled.text = String.fromCharCode(65 + place);
  if (filled.substitute_name === '' && typeof filled.substitute === 'number') filled.substitute_name = '…';
  if (typeof filled.who === 'string') filled.who = said(filled.who, nobody);
  else if (allEmpty(filled.who)) filled.who = [filled.who.length > 1 ? nobody.several : nobody.one];
  return filled;
}

/** Names one after the other; of a copy without names nothing, since their number stands beside. */
export function listed(names: readonly string[]): string {
  const anonymous = names.length > 1 && names.every((name) => name === names[0]);
  return anonymous ? '' : names.join(', ');
}
