// SPDX-License-Identifier: EUPL-1.2
// A panel that gives documents to take home: which one, of which year, as what. One touch on a format
// has the server make it, and an ordinary link fetches it: that works on every tablet.
import { useRef, useState } from 'preact/hooks';
import fileText from 'lucide:file-text';
import archive from 'lucide:archive';
import braces from 'lucide:braces';
import globe from 'lucide:globe';
import hash from 'lucide:hash';
import pencil from 'lucide:file-pen-line';
import table from 'lucide:table';
import { Refusal } from '../core/answers';
import { language } from '../core/i18n';
import type { DocumentFormat, ShownNames } from '../core/protocol';
import { keep, kept } from '../core/storage';
import { refusalText, t } from '../core/words';
import { Icon, type IconStrokes } from '../design/Icon';
import { formatsOf, namesIn, type Wanted } from './documents';
import { take, type Ask } from './take';
import './takehome.css';

const ICONS: Record<DocumentFormat, IconStrokes> = {
  pdf: fileText,
  html: globe,
  odt: pencil,
  md: hash,
  csv: table,
  json: braces,
  archive,
};

/** "84 ko", at least one. */
const sizeOf = (bytes: number): string =>
  bytes < 1_000_000
    ? t('takehome.kilobytes', { n: Math.max(1, Math.round(bytes / 1000)) })
    : t('takehome.megabytes', {
        n: (bytes / 1_000_000).toLocaleString(language(), { maximumFractionDigits: 1 }),
      });

interface ChoiceProps {
  legend: string;
  group: string;
  options: string[];
  chosen: number;
  onChange(place: number): void;
}

function Choice({ legend, group, options, chosen, onChange }: ChoiceProps) {
  return (
    <fieldset class="takehome-what">
      <legend>{legend}</legend>
      {options.map((text, place) => (
        <label key={text} class={place === chosen ? 'on' : ''}>
          <input
            type="radio"
            class="sr-only"
            name={group}
            checked={place === chosen}
            onChange={() => onChange(place)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

const COPIES: ShownNames[] = ['full', 'initials', 'none'];
const KEPT_NAMES = 'hemicycle.takehome.names';

/** As it was chosen last, as long as this tab is open. */
function useNames(): [ShownNames, (names: ShownNames) => void] {
  const [names, setNames] = useState(() => COPIES.find((one) => one === kept(KEPT_NAMES)) ?? 'full');
  return [
    names,
    (one) => {
      keep(KEPT_NAMES, one);
      setNames(one);
    },
  ];
}

interface NamesProps {
  of: Wanted;
  names: ShownNames;
  onChange(names: ShownNames): void;
}

function Names({ of, names, onChange }: NamesProps) {
  const shown = namesIn(of.kind);
  if (shown === 'no') return null;
  return (
    <>
      {shown === 'chosen' && (
        <Choice
          legend={t('takehome.names')}
          group="takehome-names"
          options={COPIES.map((one) => t(`takehome.names.${one}`))}
          chosen={COPIES.indexOf(names)}
          onChange={(place) => onChange(COPIES[place])}
        />
      )}
      <p class="takehome-hint">{t(`takehome.names.${shown === 'all' ? 'all' : names}.for`)}</p>
    </>
  );
}

interface Props {
  ask: Ask;
  documents: Wanted[];
  /** A teacher chooses how pupils are shown; a link shows them in one way. */
  ofTeacher?: boolean;
}

export function TakeHome({ ask, documents, ofTeacher = false }: Props) {
  const [chosen, setChosen] = useState(0);
  const [chosenNames, setNames] = useNames();
  const [year, setYear] = useState<number | null>(null);
  const [busy, setBusy] = useState<DocumentFormat | null>(null);
  const [done, setDone] = useState('');
  const [error, setError] = useState('');
  const asked = useRef(0);
  const wanted = documents[chosen] ?? documents[0];
  if (!wanted) return null;
  const names = ofTeacher ? chosenNames : 'full';
  const shownYear = wanted.years ? (year ?? wanted.years[0] ?? 0) : 0;

  async function press(one: Wanted, format: DocumentFormat): Promise<void> {
    if (busy) return;
    const turn = ++asked.current;
    setBusy(format);
    setError('');
    setDone('');
    const taken = await take(ask, one, { format, lang: language(), year: shownYear, names });
    if (turn !== asked.current) return;
    setBusy(null);
    if (taken instanceof Refusal) return setError(refusalText(taken));
    setDone(t('takehome.done', { name: taken.name, size: sizeOf(taken.bytes) }));
  }

  /** What was said of one document is not true of the next. */
  function choose(place: number): void {
    setChosen(place);
    setDone('');
    setError('');
  }

  return (
    <details class="takehome no-print">
      <summary>{t('takehome.title')}</summary>
      {documents.length > 1 && (
        <Choice
          legend={t('takehome.what')}
          group="takehome-what"
          options={documents.map(({ label }) => label)}
          chosen={documents.indexOf(wanted)}
          onChange={choose}
        />
      )}
      {wanted.years && wanted.years.length > 0 && (
        <label class="takehome-year">
          <span>{t('takehome.year')}</span>
          <select
            value={String(shownYear)}
            onChange={(event) => {
              setYear(Number(event.currentTarget.value));
              choose(chosen);
            }}
          >
            {wanted.years.map((one) => (
              <option key={one} value={String(one)}>
                {t('takehome.years', { from: String(one), to: String(one + 1) })}
              </option>
            ))}
            <option value="0">{t('takehome.year.all')}</option>
          </select>
        </label>
      )}
      {ofTeacher && (
        <Names
          of={wanted}
          names={names}
          onChange={(one) => {
            setNames(one);
            choose(chosen);
          }}
        />
      )}
      <ul class="takehome-formats" aria-busy={busy !== null}>
        {formatsOf(wanted.kind).map((format) => (
          <li key={format}>
            <button
              type="button"
              class={busy === format ? 'on' : ''}
              aria-disabled={busy !== null}
              onClick={() => void press(wanted, format)}
            >
              <Icon of={ICONS[format]} size={28} />
              <span>
                <strong>{t(`takehome.as.${format}`)}</strong>
                <small>{t(`takehome.for.${format}`)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p class="takehome-said" role="status">
        {busy ? t('takehome.busy', { format: t(`takehome.as.${busy}`) }) : done}
      </p>
      <p class="error" role="alert">
        {error}
      </p>
    </details>
  );
}
