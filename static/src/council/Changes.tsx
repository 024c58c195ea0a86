// SPDX-License-Identifier: EUPL-1.2
// Changes to the text on the floor: the chair says what became of each, as it was said aloud, or
// has the class vote on it.
import { t } from '../core/i18n';
import type { Amendment, AmendmentState } from '../core/protocol';
import { typo } from '../core/typo';
import { Picto } from '../design/Picto';
import { act, type Act } from './acts';
import { perform } from './deed';
import { may, type Room } from './room';

const ANSWERS: [state: AmendmentState, word: 'change.accept' | 'change.refuse' | 'change.withdraw'][] = [
  ['adopted', 'change.accept'],
  ['rejected', 'change.refuse'],
  ['withdrawn', 'change.withdraw'],
];

interface Props {
  room: Room;
  onPress(act: Act): void;
}

export function Changes({ room, onPress }: Props) {
  const { amendments } = room.view;
  const shown = amendments.filter((each) => each.state !== 'withdrawn');
  if (shown.length === 0) return null;
  return (
    <section class="changes">
      <h2>{t('change.list')}</h2>
      <ul>
        {shown.map((each) => (
          <li key={each.number}>
            <p>
              <strong>{typo(each.text)}</strong>
              <small>
                {each.has_author && `${t('item.author', { name: each.author_name })} · `}
                {t(`amendment.${each.state}`)}
              </small>
            </p>
            {each.state === 'proposed' && <Answers room={room} change={each} onPress={onPress} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answers({ room, change, onPress }: Props & { change: Amendment }) {
  const { number } = change;
  return (
    <div class="row">
      {may(room, 'amendment.settle') &&
        ANSWERS.map(([state, word]) => (
          <button
            type="button"
            class="chip"
            key={state}
            onClick={() => void perform('amendment.settle', { amendment: number, state })}
          >
            {t(word)}
          </button>
        ))}
      {may(room, 'vote.open') && (
        <button
          type="button"
          class="chip chip-sun change-vote"
          onClick={() => onPress(act('vote', 'ballot-box-with-ballot', 'vote.open', { amendment: number }))}
        >
          <Picto id="ballot-box-with-ballot" size={36} />
          {t('change.vote')}
        </button>
      )}
    </div>
  );
}
