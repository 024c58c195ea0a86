// SPDX-License-Identifier: EUPL-1.2
// The workshop of rules: what the same ballots give when they are counted otherwise. The wall shows
// it while it is on; here it stands small, the vote's own way first.
import { useEffect, useRef } from 'preact/hooks';
import { methodSentence } from '../core/methodWords';
import { spokenList } from '../core/names';
import type { Motion, Result, Tally, Vote } from '../core/protocol';
import { t } from '../core/words';

interface Props {
  motion: Motion;
  result: Result;
  vote: Vote | null;
}

function Row({ motion, result, vote, tally, own }: Props & { tally: Tally; own: boolean }) {
  const verdict = { ...result.verdict, winners: tally.winners };
  const names =
    tally.winners.length > 0
      ? spokenList(motion, tally.winners, t)
      : t('teacher.workshop.tie', { names: spokenList(motion, tally.tied, t) });
  return (
    <tr class={own ? 'own' : undefined}>
      <th scope="row">
        {t(`method.${tally.method}`)}
        {own && <small>{t('teacher.workshop.own')}</small>}
      </th>
      <td>
        <strong>{names}</strong>
      </td>
      <td>
        {tally.winners.length > 0
          ? methodSentence({ verdict, motion, tally, standing: vote?.standing ?? [] }, t)
          : ''}
      </td>
    </tr>
  );
}

export function Workshop(props: Props) {
  const { workshop } = props.result;
  const section = useRef<HTMLElement>(null);
  const on = workshop.length > 0;
  useEffect(() => section.current?.scrollIntoView?.({ block: 'nearest' }), [on]);
  if (!on) return null;
  const first = workshop[0].winners.join();
  const agree = workshop.filter((tally) => tally.winners.join() === first).length;
  return (
    <section class="sheet workshop" ref={section} aria-labelledby="workshop-title">
      <h2 id="workshop-title">{t('teacher.workshop')}</h2>
      <p>{t('teacher.workshop.agree', { count: agree, total: workshop.length })}</p>
      <table>
        <thead class="sr-only">
          <tr>
            <th>{t('teacher.method')}</th>
            <th>{t('teacher.rule.win')}</th>
            <th>{t('teacher.steps')}</th>
          </tr>
        </thead>
        <tbody>
          {workshop.map((tally, at) => (
            <Row {...props} tally={tally} own={at === 0} key={at} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
