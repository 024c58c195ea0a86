// SPDX-License-Identifier: EUPL-1.2
// Amendments to the text on the floor: what each would make of it, by whom, and what was said of it.
import type { Amendment, AmendmentState, TeacherView } from '../core/protocol';
import { typo } from '../core/typo';
import { t } from '../core/words';
import { command } from './perform';

const ENDS: AmendmentState[] = ['adopted', 'rejected', 'withdrawn'];

function Choices({ view, amendment }: { view: TeacherView; amendment: Amendment }) {
  const may = (name: string) => view.may.includes(name);
  const { number } = amendment;
  return (
    <div class="row">
      {may('vote.open') && (
        <button class="secondary" onClick={() => command('vote.open', { amendment: number })}>
          {t('teacher.amendment.vote')}
        </button>
      )}
      {may('amendment.settle') &&
        ENDS.map((state) => (
          <button
            key={state}
            class={state === 'adopted' ? 'secondary' : 'quiet'}
            onClick={() => command('amendment.settle', { amendment: number, state })}
          >
            {t(`teacher.amendment.${state}`)}
          </button>
        ))}
    </div>
  );
}

function One({ view, amendment }: { view: TeacherView; amendment: Amendment }) {
  const { state, text, before, author_name } = amendment;
  return (
    <li class={`amendment ${state}`}>
      <p>
        {state === 'adopted' && before !== '' && (
          <>
            <del>{typo(before)}</del> <span aria-hidden="true">→</span>{' '}
          </>
        )}
        <strong>{typo(text)}</strong>
        <small>
          {[author_name, state === 'proposed' ? '' : t(`amendment.${state}`)]
            .filter((words) => words !== '')
            .join(' · ')}
        </small>
      </p>
      {state === 'proposed' && <Choices view={view} amendment={amendment} />}
    </li>
  );
}

/** Those still open first: they wait for a word. */
const sorted = (amendments: Amendment[]): Amendment[] => [
  ...amendments.filter(({ state }) => state === 'proposed'),
  ...amendments.filter(({ state }) => state !== 'proposed'),
];

export function Amendments({ view }: { view: TeacherView }) {
  if (view.amendments.length === 0) return null;
  return (
    <section class="amendments" aria-labelledby="amendments-title">
      <h2 id="amendments-title">{t('teacher.amendments', { count: view.amendments.length })}</h2>
      <ul>
        {sorted(view.amendments).map((amendment) => (
          <One view={view} amendment={amendment} key={amendment.number} />
        ))}
      </ul>
    </section>
  );
}
