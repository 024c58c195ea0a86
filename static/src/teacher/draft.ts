// SPDX-License-Identifier: EUPL-1.2
// A point of the agenda while it is being written. Whoever tries one purpose after the other
// loses nothing: proposals, candidates and the settings of each purpose are kept beside one another.
import { isNamed } from '../core/choices';
import type { Motion, Option } from '../core/protocol';
import { allowedForce } from './force';
import { emptyOption, OPTIONS_MIN } from './motion';
import { listKind, presetOf, purposeOf, tieRulesOf, type Purpose, type Settings } from './purposes';

export interface Draft {
  purpose: Purpose;
  title: string;
  picture: string;
  settings: Settings;
  /** Proposals and projects; a price waits beside its project while it is a proposal. */
  options: Option[];
  candidates: Option[];
  /** Settings of the purposes that were tried before. */
  kept: Partial<Record<Purpose, Settings>>;
}

/** True of every vote: they go along to another purpose. */
const along = ({
  quorum,
  close_on_all,
  close_on_time,
  seconds,
  advisory,
  trial,
}: Settings): Partial<Settings> => ({ quorum, close_on_all, close_on_time, seconds, advisory, trial });

const filled = (options: Option[]): Option[] => {
  const list = [...options];
  while (list.length < OPTIONS_MIN) list.push(emptyOption());
  return list;
};

export const newDraft = (purpose: Purpose): Draft => ({
  purpose,
  title: '',
  picture: '',
  settings: presetOf(purpose),
  options: filled([]),
  candidates: [],
  kept: {},
});

export function draftOf(motion: Motion): Draft {
  const { title, picture, options, ...settings } = motion;
  const purpose = purposeOf(motion);
  const people = listKind(purpose) === 'candidates';
  return {
    purpose,
    title,
    picture,
    settings,
    options: filled(people ? [] : options),
    candidates: people ? options : [],
    kept: {},
  };
}

export function withPurpose(draft: Draft, purpose: Purpose): Draft {
  if (purpose === draft.purpose) return draft;
  return {
    ...draft,
    purpose,
    settings: { ...(draft.kept[purpose] ?? presetOf(purpose)), ...along(draft.settings) },
    kept: { ...draft.kept, [draft.purpose]: draft.settings },
  };
}

export const withSettings = (draft: Draft, part: Partial<Settings>): Draft => ({
  ...draft,
  settings: { ...draft.settings, ...part },
});

/** The list that this purpose is written with. */
export const listOf = (draft: Draft): Option[] =>
  listKind(draft.purpose) === 'candidates' ? draft.candidates : draft.options;

export const withList = (draft: Draft, list: Option[]): Draft =>
  listKind(draft.purpose) === 'candidates' ? { ...draft, candidates: list } : { ...draft, options: list };

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');

function optionsOf(draft: Draft): Option[] {
  const kind = listKind(draft.purpose);
  return listOf(draft).map((option) => ({
    ...option,
    text: tidy(option.text),
    statement: tidy(option.statement),
    cost: kind === 'projects' ? option.cost : 0,
  }));
}

/** What is sent: trimmed, and without settings that mean nothing beside the others. */
export function motionOf(draft: Draft): Motion {
  const { settings } = draft;
  const majority = settings.ballot === 'motion' || settings.ballot === 'choice';
  const threshold = majority ? settings.threshold : 'simple';
  const ties = tieRulesOf(draft.purpose, settings);
  const manyOf = settings.ballot === 'several' || settings.method === 'stv' || settings.ballot === 'lots';
  return {
    ...settings,
    ...allowedForce(draft.purpose, settings),
    title: tidy(draft.title),
    picture: draft.picture,
    threshold,
    base: threshold === 'simple' ? 'expressed' : settings.base,
    changeable: settings.secrecy === 'roll-call' && settings.ballot !== 'lots' && settings.changeable,
    close_on_time: settings.seconds > 0 && settings.close_on_time,
    tie_rule: ties.length === 0 || ties.includes(settings.tie_rule) ? settings.tie_rule : ties[0],
    seats: manyOf ? settings.seats : 1,
    options: isNamed(settings.ballot) ? optionsOf(draft) : [],
  };
}

const DETAILS = [
  'threshold',
  'base',
  'quorum',
  'tie_rule',
  'changeable',
  'close_on_time',
  'close_on_all',
  'seconds',
] as const;

/** True when a setting under "more settings" is not the usual one: then they are shown at once. */
export function hasDetails({ purpose, settings }: Draft): boolean {
  const usual = presetOf(purpose);
  const method = purpose === 'rank' || purpose === 'budget';
  return DETAILS.some((key) => settings[key] !== usual[key]) || (method && settings.method !== usual.method);
}
