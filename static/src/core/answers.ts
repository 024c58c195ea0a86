// SPDX-License-Identifier: EUPL-1.2
// What the server answers to each command: its `ok`, or a refusal.
import type {
  ArchiveOk,
  BoardOk,
  BookOk,
  BoxOk,
  CardsOk,
  ClassOk,
  Commands,
  CouncilOk,
  FiguresOk,
  ElectedOk,
  ErasedOk,
  HelloOk,
  HomeOk,
  ImportOk,
  ImportPartOk,
  LinkOk,
  ListOk,
  LoginOk,
  MinutesOk,
  PollOk,
  SchoolCodeOk,
  ReplayListOk,
  ReplayOk,
  SchoolOk,
  SearchOk,
  WordsOk,
  WrittenOk,
} from './protocol';

interface Answers {
  hello: HelloOk;
  login: LoginOk;
  home: HomeOk;
  'class.add': { id: number };
  'class.open': ClassOk;
  'list.read': ListOk;
  'import.part': ImportPartOk;
  'import.run': ImportOk;
  'pupils.add': ClassOk;
  'pupil.edit': ClassOk;
  'pupil.remove': ClassOk;
  'sitting.add': { id: number };
  'link.add': LinkOk;
  'archive.list': ArchiveOk;
  'archive.sitting': MinutesOk;
  'teacher.add': { id: number };
  'class.share': ClassOk;
  'council.open': CouncilOk;
  'council.set': CouncilOk;
  'box.open': BoxOk;
  'slip.add': BoxOk;
  'slip.withdraw': BoxOk;
  'slip.support': BoxOk;
  'slip.screen': BoxOk;
  'card.make': CardsOk;
  'card.revoke': ClassOk;
  'card.sit': { id: number };
  'book.list': BookOk;
  'replay.list': ReplayListOk;
  'replay.show': ReplayOk;
  figures: FiguresOk;
  board: BoardOk;
  'school.add': { id: number };
  'school.open': SchoolOk;
  'school.edit': SchoolOk;
  'school.code': SchoolCodeOk;
  'school.admin': SchoolOk;
  'school.council': SchoolOk;
  'school.elected': ElectedOk;
  'motion.send': SchoolOk;
  'poll.add': PollOk;
  'poll.open': PollOk;
  'poll.close': PollOk;
  'class.enrol': ClassOk;
  search: SearchOk;
  'minutes.open': MinutesOk;
  'minutes.write': WrittenOk;
  'words.open': WordsOk;
  'words.erase': ErasedOk;
}

export type CommandName = keyof Commands;
export type OkOf<K extends CommandName> = K extends keyof Answers ? Answers[K] : Record<string, never>;
export type Answer<K extends CommandName> = OkOf<K> | Refusal;

/** A "no" that the rules give to a person. `offline` is ours: the question did not arrive, or its answer. */
export class Refusal {
  constructor(
    readonly code: string,
    readonly field?: string,
  ) {}
}

export const OFFLINE = 'offline';
