// SPDX-License-Identifier: EUPL-1.2
// A face for every option. Nothing is sent until each has one.
import './gifts.css';
import { gradeKey, gradeLooks, type Choice } from '../../core/choices';
import { t, words } from '../../core/i18n';
import { Mark } from '../../design/Mark';
import { choicesIn, type PaperProps } from '../paper';
import { Gifts, type Gift } from './Gifts';
import { narrow, upright } from './narrow';
import { OneByOne } from './OneByOne';
import { Rows } from './Rows';
import { given, missing } from './steps';

const giftsOf = (count: number): Gift[] =>
  gradeLooks(count).map((look, grade) => ({ mark: grade + 1, label: words(gradeKey(count, grade)), look }));

const face = (gift: Gift) => (
  <span class="gift-face">{gift.look && <Mark look={gift.look} size="100%" />}</span>
);

const faceAndWord = (gift: Gift) => (
  <>
    {face(gift)}
    <span class="gift-word">{gift.label}</span>
  </>
);

/** More faces than this need a wide screen to stand in one row beside a name. */
const MANY = 5;

export default function Grades(props: PaperProps) {
  const { open, draft } = props;
  const { motion, vote, mode } = open;
  const gifts = giftsOf(motion.grade_count);
  const ask = t('grades.ask');
  const look = `gifts-${gifts.length}`;
  if (mode === 'images' || (gifts.length > MANY ? upright : narrow).value)
    return <OneByOne {...props} ask={ask} gifts={gifts} look={look} draw={faceAndWord} />;
  const marks = draft.marks;
  const give = (choice: Choice, mark: number) => (marks.value = given(marks.value, choice.index, mark));
  const left = missing(
    choicesIn(motion, vote).map((each) => each.index),
    marks.value,
  );
  return (
    <Rows
      {...props}
      ask={ask}
      said={(mark) => gifts.find((gift) => gift.mark === mark)?.label ?? ''}
      ready={left === 0}
      wait={t('grades.left', { n: left })}
      renderField={(choice, name) => (
        <Gifts
          group={`option-${choice.index}`}
          label={name}
          gifts={gifts}
          value={marks.value[choice.index]}
          look="gifts-row"
          draw={face}
          onGive={(mark) => give(choice, mark)}
        />
      )}
    />
  );
}
