// SPDX-License-Identifier: EUPL-1.2
// The few fields that one purpose needs beside its words and its list.
import type { ComponentChildren } from 'preact';
import type { Fallback } from '../core/protocol';
import { gradeKey, gradeLooks } from '../core/choices';
import { t } from '../core/words';
import { Mark } from '../design/Mark';
import { listOf, type Draft } from './draft';
import { MoneyField } from './MoneyField';
import { GRADE_COUNTS, OPTIONS_MAX, type Problem } from './motion';
import { ChoiceField } from './MotionSettings';
import { methodsOf, withMethod, type Purpose, type Settings } from './purposes';
import { Stepper } from './Stepper';

interface Props {
  draft: Draft;
  classSize: number;
  problems: Problem[];
  change(part: Partial<Settings>): void;
  /** Goes on with the same words for another purpose. */
  onPurpose(purpose: Purpose): void;
}

const POINTS_MAX = 10;
const FALLBACKS: Fallback[] = ['rejected', 'majority', 'postponed'];

function Seats({ draft, problems, change, most }: Props & { most: number }) {
  const { purpose, settings } = draft;
  const problem = problems.find((one) => one.field === 'seats');
  return (
    <Stepper
      id="seats"
      label={t(`teacher.seats.${purpose}`)}
      value={settings.seats}
      min={1}
      max={Math.max(1, most)}
      problem={problem && t(`teacher.problem.${problem.code}`)}
      onChange={(seats) =>
        change({ seats, picks: purpose === 'tick' ? settings.picks : Math.min(settings.picks, seats) })
      }
    />
  );
}

function Elect(props: Props) {
  const { draft, change } = props;
  const { settings } = draft;
  const named = settings.method === 'two_round' || settings.method === 'plurality';
  return (
    <>
      <ChoiceField
        name="elect"
        values={methodsOf('elect', settings.method)}
        value={settings.method}
        onChange={(method) => change(withMethod(settings, method))}
      />
      <div class="steppers">
        <Seats {...props} most={OPTIONS_MAX - 1} />
        {named && settings.seats > 1 && (
          <Stepper
            id="picks"
            label={t('teacher.picks.elect')}
            value={settings.picks}
            min={1}
            max={settings.seats}
            onChange={(picks) => change({ picks })}
          />
        )}
      </div>
    </>
  );
}

function Delegates(props: Props) {
  const { draft, change } = props;
  return (
    <>
      <div class="steppers">
        <Seats {...props} most={OPTIONS_MAX - 1} />
      </div>
      <ChoiceField
        name="names"
        values={['1', '2']}
        value={draft.settings.picks === 2 ? '2' : '1'}
        onChange={(picks) => change({ picks: Number(picks) })}
      />
    </>
  );
}

function Ticks(props: Props) {
  const { draft, change } = props;
  const { settings } = draft;
  const most = Math.max(2, listOf(draft).length);
  return (
    <>
      <ChoiceField
        name="ticks"
        values={['free', 'limited']}
        value={settings.picks === 0 ? 'free' : 'limited'}
        onChange={(ticks) => change({ picks: ticks === 'free' ? 0 : 2 })}
      />
      <div class="steppers">
        {settings.picks > 0 && (
          <Stepper
            id="picks"
            label={t('teacher.picks.tick')}
            value={settings.picks}
            min={1}
            max={most}
            onChange={(picks) => change({ picks })}
          />
        )}
        <Seats {...props} most={most - 1} />
      </div>
    </>
  );
}

/** Only a count that shares the places has several. */
function Ranks(props: Props) {
  if (props.draft.settings.method !== 'stv') return null;
  return (
    <div class="steppers">
      <Seats {...props} most={Math.max(2, listOf(props.draft).length) - 1} />
    </div>
  );
}

function Grades({ draft, change }: Props) {
  return (
    <fieldset class="choices grades">
      <legend>{t('teacher.grades')}</legend>
      {GRADE_COUNTS.map((count) => (
        <label class="choice" key={count}>
          <input
            type="radio"
            name="grades"
            checked={draft.settings.grade_count === count}
            onChange={() => change({ grade_count: count })}
          />
          <span>
            {t('teacher.grades.count', { count })}
            <span class="grade-row">
              {gradeLooks(count).map((look, grade) => (
                <Mark key={grade} look={look} size={28} label={t(gradeKey(count, grade))} />
              ))}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Budget({ draft, problems, change }: Props) {
  const problem = problems.find((one) => one.field === 'budget');
  return (
    <MoneyField
      id="budget"
      label={t('teacher.budget')}
      cents={draft.settings.budget}
      problem={problem && t(`teacher.problem.${problem.code}`)}
      onChange={(budget) => change({ budget })}
    />
  );
}

/** One voice each, three proposals or more: the first may please few. */
function RankInstead({ draft, onPurpose }: Props) {
  if (listOf(draft).length < 3) return null;
  return (
    <div class="notice hint-box">
      <p>{t('teacher.rank-instead')}</p>
      <button type="button" class="secondary" onClick={() => onPurpose('rank')}>
        {t('teacher.rank-instead.go')}
      </button>
    </div>
  );
}

const FIELDS: Partial<Record<Purpose, (props: Props) => ComponentChildren>> = {
  one: RankInstead,
  tick: Ticks,
  rank: Ranks,
  grade: Grades,
  points: ({ draft, change }) => (
    <div class="steppers">
      <Stepper
        id="points"
        label={t('teacher.points')}
        value={draft.settings.points_max}
        min={1}
        max={POINTS_MAX}
        onChange={(points_max) => change({ points_max })}
      />
    </div>
  ),
  consent: ({ draft, change }) => (
    <ChoiceField
      name="fallback"
      values={FALLBACKS}
      value={draft.settings.fallback}
      onChange={(fallback) => change({ fallback })}
    />
  ),
  lots: (props) => (
    <div class="steppers">
      <Seats {...props} most={Math.min(OPTIONS_MAX, props.classSize - 1)} />
    </div>
  ),
  elect: Elect,
  delegates: Delegates,
};

export function PurposeFields(props: Props) {
  const Fields = FIELDS[props.draft.purpose];
  return Fields ? <Fields {...props} /> : null;
}

/** The purse stands before the projects that are to be paid from it, the law before the candidates. */
export function FieldsBefore(props: Props) {
  if (props.draft.purpose === 'budget') return <Budget {...props} />;
  return props.draft.purpose === 'delegates' ? (
    <p class="notice official">{t('teacher.official.help')}</p>
  ) : null;
}
