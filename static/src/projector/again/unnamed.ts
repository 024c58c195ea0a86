// SPDX-License-Identifier: EUPL-1.2
// A copy without names says who did something by what they are: somebody of the class.

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fills in names that are not there; letters stand for candidates, as on their ballots. */
export function fillNames<T>(view: T, somebody: string): T {
  return fill(view as unknown as Json, somebody, 0) as unknown as T;
}

function fill(value: Json, somebody: string, place: number): Json {
  if (Array.isArray(value)) return value.map((each, at) => fill(each, somebody, at));
  if (!isObject(value)) return value;
  const filled: { [key: string]: Json } = {};
  Object.keys(value).forEach((key) => (filled[key] = fill(value[key], somebody, 0)));
  if (filled.name === '' && 'seat' in filled) filled.name = somebody;
  if (filled.author_name === '' && filled.has_author === true) filled.author_name = somebody;
  if (filled.text === '' && typeof filled.candidate === 'number')
    filled.text = String.fromCharCode(65 + place);
  if (filled.substitute_name === '' && typeof filled.substitute === 'number') filled.substitute_name = '…';
  if (Array.isArray(filled.who) && filled.who.every((name) => name === ''))
    filled.who = filled.who.length > 0 ? [somebody] : [];
  return filled;
}
