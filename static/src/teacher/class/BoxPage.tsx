// SPDX-License-Identifier: EUPL-1.2
// The idea box as the teacher reads it: new slips first, each with three answers; then what waits
// for the next council. Here a child who cannot write yet dictates a slip.
import { useState } from 'preact/hooks';
import { Refusal } from '../../core/answers';
import type { BoxOk, Slip } from '../../core/protocol';
import { refusalText, t } from '../../core/words';
import { ask, useAnswer } from '../desk';
import { Page } from '../Page';
import { tell } from '../toast';
import { Dictate } from './Dictate';
import { SlipCard, type Answer } from './SlipCard';

const GROUPS: [name: string, states: Slip['state'][]][] = [
  ['new', ['waiting']],
  ['accepted', ['accepted', 'on-agenda']],
  ['answered', ['again', 'elsewhere']],
];

function Group({
  name,
  slips,
  onAnswer,
}: {
  name: string;
  slips: Slip[];
  onAnswer: (slip: Slip, answer: Answer) => Promise<boolean>;
}) {
  if (slips.length === 0 && name !== 'new') return null;
  return (
    <section class="slip-group" aria-labelledby={`slips-${name}`}>
      <h2 id={`slips-${name}`}>{t(`slips.group.${name}`, { count: slips.length })}</h2>
      {slips.length === 0 && <p class="lead">{t('slips.none')}</p>}
      <ul>
        {slips.map((slip) => (
          <SlipCard slip={slip} key={slip.id} onAnswer={(answer) => onAnswer(slip, answer)} />
        ))}
      </ul>
    </section>
  );
}

export function BoxPage({ id }: { id: number }) {
  const [box, error, setBox] = useAnswer('box.open', { class: id });

  async function answer(slip: Slip, { state, reason, names }: Answer): Promise<boolean> {
    const heard =
      state === 'withdrawn'
        ? await ask('slip.withdraw', { slip: slip.id })
        : await ask('slip.screen', { slip: slip.id, state, reason, names_somebody: names });
    if (heard instanceof Refusal) {
      tell(refusalText(heard));
      return false;
    }
    setBox(heard);
    return true;
  }

  return (
    <Page
      title={t('slips.title')}
      back={{ hash: `#/class/${id}`, text: box?.class_name ?? t('teacher.class') }}
    >
      <p class="error" role="alert">
        {error}
      </p>
      {box && <Opened box={box} onChange={setBox} onAnswer={answer} />}
    </Page>
  );
}

function Opened({
  box,
  onChange,
  onAnswer,
}: {
  box: BoxOk;
  onChange: (box: BoxOk) => void;
  onAnswer: (slip: Slip, answer: Answer) => Promise<boolean>;
}) {
  const [dictating, setDictating] = useState(false);
  return (
    <div class="box-page">
      {!box.open && <p class="hint">{t('slips.shut')}</p>}
      {GROUPS.map(([name, states]) => (
        <Group
          key={name}
          name={name}
          slips={box.slips.filter((slip) => states.includes(slip.state))}
          onAnswer={onAnswer}
        />
      ))}
      {dictating ? (
        <Dictate box={box} onChange={onChange} onClose={() => setDictating(false)} />
      ) : (
        <button class="secondary" onClick={() => setDictating(true)}>
          {t('slips.dictate')}
        </button>
      )}
    </div>
  );
}
