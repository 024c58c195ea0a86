// SPDX-License-Identifier: EUPL-1.2
// The documents that a page can give: of what, as what, and under which name.
import type { Commands, DocumentFormat, DocumentKind, MinutesOk, PollOk, ShownNames } from '../core/protocol';
import { t } from '../core/words';

/** One document, before its format and language are chosen. */
export interface Wanted {
  kind: DocumentKind;
  class?: number;
  /** In place of a class: all its classes together. */
  school?: number;
  sitting?: number;
  item?: number;
  poll?: number;
  /** School years to choose from, the newest first; the first is proposed. */
  years?: number[];
  /** What it is called in the choice. */
  label: string;
  /** The beginning of its file's name. */
  name: string;
}

/** How it is wanted; `year` 0 is every year. */
export interface How {
  format: DocumentFormat;
  lang: 'fr' | 'en';
  year: number;
  names: ShownNames;
}

const NAMELESS: readonly DocumentKind[] = ['figures', 'poll'];

/** What pupils may be called in a document: as one chooses, always by name, or it speaks of none. */
export const namesIn = (kind: DocumentKind): 'chosen' | 'all' | 'no' =>
  kind === 'sitting' || kind === 'class' ? 'all' : NAMELESS.includes(kind) ? 'no' : 'chosen';

const READABLE: readonly DocumentFormat[] = ['pdf', 'html', 'odt', 'md'];
const TABLES: readonly DocumentKind[] = ['minutes', 'book', 'figures', 'poll'];

/** What is most asked for comes first. */
export const formatsOf = (kind: DocumentKind): readonly DocumentFormat[] =>
  kind === 'sitting'
    ? ['json']
    : kind === 'class'
      ? ['archive']
      : TABLES.includes(kind)
        ? [...READABLE, 'csv']
        : READABLE;

/** The fields of paper.make. */
export function fieldsOf(
  { kind, class: room, school, sitting, item, poll }: Wanted,
  { format, lang, year, names }: How,
): Commands['paper.make'] {
  return {
    kind,
    format,
    lang,
    ...(room !== undefined && { class: room }),
    ...(school !== undefined && { school }),
    ...(sitting !== undefined && { sitting }),
    ...(item !== undefined && { item }),
    ...(poll !== undefined && { poll }),
    ...(year > 0 && { year }),
    ...(names !== 'full' && namesIn(kind) === 'chosen' && { names }),
  };
}

/** "Compte rendu n° 12, CM2 B" becomes "compte-rendu-n-12-cm2-b": what every disk and mail can take. */
export const plainName = (text: string): string =>
  text
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');

const ENDINGS: Partial<Record<DocumentFormat, string>> = { archive: 'hemicycle.jsonl.gz' };
const yearsName = (year: number): string => (year > 0 ? ` ${year}-${year + 1}` : '');
/** Two copies of one document lie side by side and are told apart. */
const copyName = (kind: DocumentKind, names: ShownNames): string =>
  names !== 'full' && namesIn(kind) === 'chosen' ? ` ${t(`takehome.name.copy.${names}`)}` : '';

/** The file's name with its ending; the server's own when nothing of ours is left, as of "日本". */
export function fileName(wanted: Wanted, { format, year, names }: How, fallback: string): string {
  const name = plainName(wanted.name + yearsName(year) + copyName(wanted.kind, names));
  return name === '' ? fallback : `${name}.${ENDINGS[format] ?? format}`;
}

/** Of a council: its minutes, of each election the official record and the roll; for a teacher its data. */
export function documentsOfSitting(minutes: MinutesOk, ofTeacher = false): Wanted[] {
  const sitting = minutes.id;
  const place = `${minutes.number || t('takehome.name.running')} ${minutes.class_name}`;
  const whole: Wanted = {
    kind: 'minutes',
    sitting,
    label: t('takehome.minutes'),
    name: `${t('takehome.name.minutes')} ${place}`,
  };
  const elections = minutes.items
    .filter((item) => minutes.votes.some((vote) => vote.item === item.id && vote.state === 'shown'))
    .filter((item) => item.motion.official)
    .flatMap((item) =>
      (['official', 'roll'] as const).map((kind) => ({
        kind,
        sitting,
        item: item.id,
        label: t(`takehome.${kind}`, { title: item.motion.title }),
        name: `${t(`takehome.name.${kind}`)} ${item.motion.title} ${place}`,
      })),
    );
  const data: Wanted[] =
    ofTeacher && minutes.sealed_at_ms > 0
      ? [
          {
            kind: 'sitting',
            sitting,
            label: t('takehome.sitting'),
            name: `${t('takehome.name.sitting')} ${place}`,
          },
        ]
      : [];
  return [whole, ...elections, ...data];
}

/** Of a class: its decision book, the poster of what was decided and goes on; for a teacher all its data. */
export function documentsOfClass(
  room: number,
  className: string,
  years: number[],
  ofTeacher = false,
): Wanted[] {
  const all: Wanted[] = ofTeacher
    ? [
        {
          kind: 'class',
          class: room,
          label: t('takehome.class'),
          name: `${t('takehome.name.class')} ${className}`,
        },
      ]
    : [];
  return [
    {
      kind: 'book',
      class: room,
      years,
      label: t('takehome.book'),
      name: `${t('takehome.name.book')} ${className}`,
    },
    {
      kind: 'poster',
      class: room,
      label: t('takehome.poster'),
      name: `${t('takehome.name.poster')} ${className}`,
    },
    ...all,
  ];
}

/** Of a school whose classes are all the asker's: everything, for another server. */
export const documentsOfSchool = (school: number, name: string): Wanted[] => [
  {
    kind: 'class',
    school,
    label: t('takehome.school'),
    name: `${t('takehome.name.class')} ${name}`,
  },
];

/** Of a vote of a school, once it is over. */
export const documentsOfPoll = ({ id, motion, school_name }: PollOk): Wanted[] => [
  {
    kind: 'poll',
    poll: id,
    label: t('takehome.poll'),
    name: `${t('takehome.name.poll')} ${motion.title} ${school_name}`,
  },
];

/** Of a class, or of all classes of a school. */
export const documentsOfFigures = (
  whose: { class: number } | { school: number },
  name: string,
  years: number[],
): Wanted[] => [
  {
    kind: 'figures',
    ...whose,
    years,
    label: t('takehome.figures'),
    name: `${t('takehome.name.figures')} ${name}`,
  },
];
