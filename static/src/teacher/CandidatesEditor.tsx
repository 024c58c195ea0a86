// SPDX-License-Identifier: EUPL-1.2
// Who stands: pupils of the class, each with the substitute who is elected together with them,
// a sentence of their own, and whether they stood or were named by the others.
import { useState } from 'preact/hooks';
import { optionMark } from '../core/choices';
import type { Option, TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';
import { candidateOf, OPTIONS_MAX, type Problem } from './motion';
import { RowTools } from './RowTools';
import { Statement } from './Statement';

type Member = TeacherView['members'][number];

interface Props {
  list: Option[];
  members: Member[];
  problems: Problem[];
  onChange(list: Option[]): void;
}

/** Seats that are on the ballot already, as candidate or as substitute. */
const taken = (list: Option[]): number[] =>
  list
    .flatMap((option) => [option.candidate, option.substitute])
    .filter((seat): seat is number => seat !== null);

interface LineProps extends Props {
  option: Option;
  at: number;
}

function Line({ list, members, problems, onChange, option, at }: LineProps) {
  const [open, setOpen] = useState(option.statement !== '' || option.drafted);
  const used = taken(list);
  const name = members.find((member) => member.seat === option.candidate)?.name ?? option.text;
  const set = (part: Partial<Option>) =>
    onChange(list.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const problem = problems.find((one) => one.field === `option-${at}`);
  const long = problems.some((one) => one.field === `statement-${at}`);
  return (
    <div class="candidate">
      <Mark look={optionMark(at)} size={32} />
      <Picto id={option.picture} size={36} />
      <strong>{name}</strong>
      <label class="substitute">
        <span>{t('teacher.substitute')}</span>
        <select
          value={option.substitute ?? ''}
          aria-label={t('teacher.substitute.of', { name })}
          onChange={(event) =>
            set({ substitute: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })
          }
        >
          <option value="">{t('teacher.substitute.none')}</option>
          {members
            .filter((member) => member.seat === option.substitute || !used.includes(member.seat))
            .map((member) => (
              <option value={member.seat} key={member.seat}>
                {member.name}
              </option>
            ))}
        </select>
      </label>
      <button
        type="button"
        class="quiet"
        aria-expanded={open}
        aria-label={t('teacher.candidate.more.name', { name })}
        onClick={() => setOpen(!open)}
      >
        {t('teacher.candidate.more')}
      </button>
      <RowTools list={list} at={at} title={name} least={0} onChange={onChange} />
      {problem && <p class="error whole">{t(`teacher.problem.${problem.code}`)}</p>}
      {(open || long) && (
        <>
          <Statement
            label={t('teacher.statement.candidate', { name })}
            value={option.statement}
            problem={long ? t('teacher.problem.too-long') : undefined}
            onChange={(statement) => set({ statement })}
          />
          <label class="check whole">
            <input
              type="checkbox"
              checked={option.drafted}
              onChange={(event) => set({ drafted: event.currentTarget.checked })}
            />
            <span>
              {t('teacher.drafted')}
              <small>{t('teacher.drafted.help')}</small>
            </span>
          </label>
        </>
      )}
    </div>
  );
}

export function CandidatesEditor(props: Props) {
  const { list, members, problems, onChange } = props;
  const used = taken(list);
  const free = members.filter((member) => !used.includes(member.seat));
  const problem = problems.find((one) => one.field === 'options');
  return (
    <fieldset class="options" data-field="options" tabIndex={-1}>
      <legend>{t('teacher.candidates', { count: list.length })}</legend>
      {list.map((option, at) => (
        <Line key={option.candidate ?? at} {...props} option={option} at={at} />
      ))}
      {problem && <p class="error">{t(`teacher.problem.${problem.code}`, { most: OPTIONS_MAX })}</p>}
      {list.length < OPTIONS_MAX && free.length > 0 && (
        <div class="stand">
          <p id="stand-help">{t('teacher.candidates.help')}</p>
          <ul class="stand-pupils" aria-labelledby="stand-help">
            {free.map((member) => (
              <li key={member.seat}>
                <button
                  type="button"
                  class="tile"
                  aria-label={t('teacher.candidate.add', { name: member.name })}
                  onClick={() => onChange([...list, candidateOf(member)])}
                >
                  <Picto id={member.picture} size={28} />
                  <span>{member.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </fieldset>
  );
}
