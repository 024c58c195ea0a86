// SPDX-License-Identifier: EUPL-1.2
// The proposals of a vote, or the projects of a budget with their prices: words, a picture,
// a sentence that explains, and their order on the ballot.
import { useState } from 'preact/hooks';
import note from 'lucide:message-square-text';
import { optionMark } from '../core/choices';
import { money } from '../core/money';
import { MOTION_PICTURES } from '../core/pictures';
import type { Option } from '../core/protocol';
import { t } from '../core/words';
import { Icon } from '../design/Icon';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';
import { MoneyField } from './MoneyField';
import { emptyOption, OPTIONS_MIN, type Problem } from './motion';
import { PictureChooser } from './PictureChooser';
import { RowTools } from './RowTools';
import { Statement } from './Statement';

interface Props {
  list: Option[];
  most: number;
  priced: boolean;
  problems: Problem[];
  onChange(list: Option[]): void;
}

type Opened = { at: number; what: 'picture' | 'statement' } | null;

interface LineProps extends Props {
  option: Option;
  at: number;
  opened: Opened;
  onOpen(opened: Opened): void;
}

function Line({ list, priced, problems, onChange, option, at, opened, onOpen }: LineProps) {
  const place = at + 1;
  const set = (part: Partial<Option>) =>
    onChange(list.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const problemOf = (field: string) => {
    const problem = problems.find((one) => one.field === `${field}-${at}`);
    return problem && t(`teacher.problem.${problem.code}`);
  };
  const [wording, price] = [problemOf('option'), problemOf('price')];
  const isOpen = (what: 'picture' | 'statement') => opened?.at === at && opened.what === what;
  const toggle = (what: 'picture' | 'statement') => onOpen(isOpen(what) ? null : { at, what });
  return (
    <div class={priced ? 'option priced' : 'option'}>
      <Mark look={optionMark(at)} size={32} />
      <input
        class="option-text"
        value={option.text}
        aria-label={t(priced ? 'teacher.project' : 'teacher.option', { place })}
        aria-invalid={wording !== undefined}
        aria-describedby={wording ? `option-${at}-problem` : undefined}
        placeholder={t(priced ? 'teacher.project' : 'teacher.option', { place })}
        onInput={(event) => set({ text: event.currentTarget.value })}
      />
      {priced && (
        <MoneyField
          id={`price-${at}`}
          bare
          label={t('teacher.project.price', { place })}
          cents={option.cost}
          problem={price}
          onChange={(cost) => set({ cost })}
        />
      )}
      <button
        type="button"
        class="round"
        aria-expanded={isOpen('picture')}
        aria-label={t('teacher.option.picture', { place })}
        title={t('teacher.option.picture', { place })}
        onClick={() => toggle('picture')}
      >
        {option.picture ? <Picto id={option.picture} size={28} /> : '+'}
      </button>
      <button
        type="button"
        class={option.statement ? 'round filled' : 'round'}
        aria-expanded={isOpen('statement')}
        aria-label={t('teacher.option.statement', { place })}
        title={t('teacher.option.statement', { place })}
        onClick={() => toggle('statement')}
      >
        <Icon of={note} size={22} stroke={2} />
      </button>
      <RowTools
        list={list}
        at={at}
        title={option.text || String(place)}
        least={OPTIONS_MIN}
        onChange={onChange}
      />
      {(wording ?? price) && (
        <p class="error whole" id={wording ? `option-${at}-problem` : `price-${at}-problem`}>
          {wording ?? price}
        </p>
      )}
      {isOpen('picture') && (
        <div class="whole">
          <PictureChooser
            pictures={MOTION_PICTURES}
            chosen={option.picture}
            none
            onChoose={(picture) => {
              set({ picture });
              onOpen(null);
            }}
          />
        </div>
      )}
      {(isOpen('statement') || problemOf('statement')) && (
        <Statement
          label={t('teacher.statement.option')}
          value={option.statement}
          problem={problemOf('statement')}
          onChange={(statement) => set({ statement })}
        />
      )}
    </div>
  );
}

/** What the projects cost together. */
function Sum({ list }: { list: Option[] }) {
  const sum = list.reduce((total, option) => total + option.cost, 0);
  return (
    <p class="sum" role="status">
      {t('teacher.projects.sum', { sum: money(sum, t) })}
    </p>
  );
}

export function OptionsEditor(props: Props) {
  const { list, most, priced, problems, onChange } = props;
  const [opened, setOpened] = useState<Opened>(null);
  const problem = problems.find((one) => one.field === 'options');
  return (
    <fieldset class="options" data-field="options" tabIndex={-1}>
      <legend>{t(priced ? 'teacher.projects' : 'teacher.options')}</legend>
      {list.map((option, at) => (
        <Line key={at} {...props} option={option} at={at} opened={opened} onOpen={setOpened} />
      ))}
      {problem && <p class="error">{t(`teacher.problem.${problem.code}`, { most })}</p>}
      <div class="options-end">
        {list.length < most && (
          <button type="button" class="secondary" onClick={() => onChange([...list, emptyOption()])}>
            {t(priced ? 'teacher.project.add' : 'teacher.option.add')}
          </button>
        )}
        {priced && <Sum list={list} />}
      </div>
    </fieldset>
  );
}
