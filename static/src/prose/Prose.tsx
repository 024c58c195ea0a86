// SPDX-License-Identifier: EUPL-1.2
// The prose of minutes as it is read: paragraphs and lists, text nodes only.
import type { MinutesOk } from '../core/protocol';
import { typo } from '../core/typo';
import { shortDate, t } from '../core/words';
import { blocksOf, proseOf } from './prose';
import './prose.css';

export function Prose({ text }: { text: string }) {
  return (
    <div class="prose">
      {blocksOf(text).map((block, at) =>
        block.kind === 'list' ? (
          <ul key={at}>
            {block.lines.map((line, place) => (
              <li key={place}>{typo(line)}</li>
            ))}
          </ul>
        ) : (
          <p key={at}>{typo(block.text)}</p>
        ),
      )}
    </div>
  );
}

/** What was written on an item, and what was corrected later, beside the text that stays. */
export function ProseOf({ minutes, item }: { minutes: MinutesOk; item: number }) {
  const text = proseOf(minutes, item);
  const corrections = minutes.corrections.filter((one) => one.item === item);
  if (text === '' && corrections.length === 0) return null;
  return (
    <>
      {text !== '' && <Prose text={text} />}
      {corrections.map((one) => (
        <p class="correction" key={`${one.in_sitting}.${one.at_ms}`}>
          <strong>
            {t(one.number > 0 ? 'prose.corrected.in' : 'prose.corrected', {
              date: shortDate(one.at_ms),
              number: one.number,
            })}
          </strong>{' '}
          {typo(one.text || t('prose.erased'))}
        </p>
      ))}
    </>
  );
}

/** Whether the class has agreed with these minutes, and where. */
export function Approved({ minutes }: { minutes: MinutesOk }) {
  const { approved } = minutes;
  if (minutes.phase !== 'sealed') return null;
  if (!approved) return <p class="approval approval-draft">{t('prose.draft')}</p>;
  return (
    <p class="approval">
      {t(approved.number > 0 ? 'prose.approved.in' : 'prose.approved', {
        date: shortDate(approved.at_ms),
        number: approved.number,
      })}
    </p>
  );
}

/** What this council has said of minutes of before. */
export function OfBefore({ minutes }: { minutes: MinutesOk }) {
  if (minutes.approvals.length === 0 && minutes.corrected.length === 0) return null;
  return (
    <section aria-labelledby="minutes-before">
      <h3 id="minutes-before">{t('prose.before')}</h3>
      <ul>
        {minutes.approvals.map((one) => (
          <li key={one.sitting}>{t('prose.before.approved', { number: one.number })}</li>
        ))}
        {minutes.corrected.map((one) => (
          <li key={`${one.sitting}.${one.at_ms}`}>
            {t('prose.before.corrected', { number: one.number, text: one.text || t('prose.erased') })}
          </li>
        ))}
      </ul>
    </section>
  );
}
