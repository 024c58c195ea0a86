// SPDX-License-Identifier: EUPL-1.2
// What a council is made of, as screens call and draw it: stages, roles, kinds of items,
// ritual words, the sand of a clock. Words are those of i18n/council.json.
import { serverNow, tick } from './clock';
import { t } from './i18n';
import type { ItemKind, ItemState, Office, OwnRole, Ritual, Stage } from './protocol';

/** All the parts that a council may have, in their usual order. */
export const STAGES: Stage[] = [
  'opening',
  'news',
  'earlier',
  'praise',
  'concerns',
  'proposals',
  'reports',
  'closing',
];

export const STAGE_PICTURES: Record<Stage, string> = {
  opening: 'door',
  news: 'newspaper',
  earlier: 'notebook',
  praise: 'clapping-hands',
  concerns: 'cloud-with-rain',
  proposals: 'light-bulb',
  reports: 'clipboard',
  closing: 'handshake',
};

export type CommonRole = Exclude<Office, `own-${number}`>;

/** Those that every class may have. */
export const COMMON_ROLES: CommonRole[] = [
  'chair',
  'secretary',
  'timekeeper',
  'floor-keeper',
  'decision-keeper',
  'teller',
  'observer',
];
export const isCommon = (role: Office): role is CommonRole => !role.startsWith('own-');
/** As the protocol numbers them: a note says its role by this place. */
export const OFFICES: Office[] = [...COMMON_ROLES, 'own-1', 'own-2', 'own-3', 'own-4'];

const ROLE_PICTURES: Record<CommonRole, string> = {
  chair: 'bell',
  secretary: 'pencil',
  timekeeper: 'stopwatch',
  'floor-keeper': 'microphone',
  'decision-keeper': 'notebook',
  teller: 'ballot-box-with-ballot',
  observer: 'eyes',
};

export const KIND_PICTURES: Record<ItemKind, string> = {
  proposal: 'light-bulb',
  concern: 'cloud-with-rain',
  praise: 'clapping-hands',
  thanks: 'red-heart',
  request: 'envelope',
  report: 'clipboard',
  election: 'ballot-box-with-ballot',
  mood: 'rainbow',
};

export const RITUAL_PICTURES: Record<Ritual, string> = {
  silence: 'shushing-face',
  listen: 'ear',
  'off-topic': 'compass',
  louder: 'megaphone',
  calm: 'dove',
  'time-short': 'hourglass-not-done',
  'time-up': 'alarm-clock',
};

/** "own-2" is the second of the roles that the class named itself. */
const ownOf = (role: Office, own: readonly OwnRole[]): OwnRole | undefined =>
  own[Number(/^own-(\d)$/.exec(role)?.[1]) - 1];

export const roleName = (role: Office, own: readonly OwnRole[]): string =>
  ownOf(role, own)?.name ?? t(`role.${role as CommonRole}`);

export const rolePicture = (role: Office, own: readonly OwnRole[]): string =>
  ownOf(role, own)?.picture ?? ROLE_PICTURES[role as CommonRole] ?? '';

const STAGE_OF_KIND: Record<ItemKind, Stage | null> = {
  praise: 'praise',
  thanks: 'praise',
  concern: 'concerns',
  proposal: 'proposals',
  request: 'proposals',
  election: 'proposals',
  report: 'reports',
  mood: null,
};

/** Items of one part of the council; `stage` null: those whose part it does not have. */
export interface Part<T> {
  stage: Stage | null;
  items: T[];
}

/** The agenda by stages, in their order; parts without items are left out. */
export function agendaParts<T extends { kind: ItemKind }>(
  items: readonly T[],
  stages: readonly Stage[],
): Part<T>[] {
  const placeOf = ({ kind }: T): Stage | null => {
    const stage = STAGE_OF_KIND[kind];
    return stage && stages.includes(stage) ? stage : null;
  };
  return [...stages, null]
    .map((stage) => ({ stage, items: items.filter((item) => placeOf(item) === stage) }))
    .filter((part) => part.items.length > 0);
}

/** A concern whose words are not for this screen is only called a concern. */
export const itemTitle = (item: { hidden: boolean; title: string }): string =>
  item.hidden ? t('item.hidden') : item.title;

export const isPraise = ({ kind }: { kind: ItemKind }): boolean => kind === 'praise' || kind === 'thanks';

/** Praise and thanks are told, not read before: until they come to the floor, no list has their words. */
export const isUntold = (point: { kind: ItemKind; state: ItemState }): boolean =>
  isPraise(point) && point.state !== 'on-floor' && point.state !== 'done';

/** How much of the sand of a clock is still above: 1 at the start, 0 when the time is over. */
export function sandLeft(sinceMs: number, untilMs: number, localMs = tick.value): number {
  const whole = untilMs - sinceMs;
  return whole > 0 ? Math.min(1, Math.max(0, (untilMs - serverNow(localMs)) / whole)) : 0;
}

/** Seats as the server hears them, in the order of the class list, whichever was touched first. */
export const bySeat = (seats: readonly number[]): number[] => [...seats].sort((one, other) => one - other);
