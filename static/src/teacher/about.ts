// SPDX-License-Identifier: EUPL-1.2
// What is said of a point beside its text: its kind, who brings it, how long, whether it names somebody.
import type { Item, ItemKind } from '../core/protocol';
import type { Purpose } from './purposes';

export interface About {
  kind: ItemKind;
  author: number | null;
  minutes: number;
  names_somebody: boolean;
}

/** As they are offered; the mood is asked for in its own way. */
export const KINDS: ItemKind[] = ['proposal', 'request', 'election', 'report', 'praise', 'thanks', 'concern'];

/** Kinds that need a text only: on most of them nobody votes. */
const SHORT: ItemKind[] = ['report', 'praise', 'thanks', 'concern'];
export const isShort = (kind: ItemKind): boolean => SHORT.includes(kind);

/** Minutes that the form offers; 0 is what the class is used to. */
export const MINUTES = [0, 2, 3, 5, 10, 15, 20, 30];

export const newAbout = (kind: ItemKind): About => ({
  kind,
  author: null,
  minutes: 0,
  names_somebody: false,
});

export const aboutOf = (item: Item): About => ({
  kind: item.kind,
  author: item.has_author ? item.author : null,
  minutes: item.minutes,
  names_somebody: item.names_somebody,
});

export const sameAbout = (one: About, other: About): boolean =>
  one.kind === other.kind &&
  one.author === other.author &&
  one.minutes === other.minutes &&
  one.names_somebody === other.names_somebody;

/** Only a problem names somebody. */
export const withKind = (about: About, kind: ItemKind): About => ({
  ...about,
  kind,
  names_somebody: kind === 'concern' && about.names_somebody,
});

/** Whoever elects brings an election, whatever was touched first. */
export function kindFor(purpose: Purpose, kind: ItemKind): ItemKind {
  const people = purpose === 'delegates' || purpose === 'elect';
  if (people) return 'election';
  return kind === 'election' && purpose !== 'lots' ? 'proposal' : kind;
}
