// SPDX-License-Identifier: EUPL-1.2
// The two papers of an official election: the roll that is signed while voting, and the record
// that is signed after the count. They are printed by the browser.
import type { ComponentChildren } from 'preact';
import type { MinutesItem, MinutesOk } from '../core/protocol';
import { title } from '../core/typo';
import { longDate, t } from '../core/words';
import { useAnswer } from './desk';
import { Page } from './Page';
import { recordOf, type RecordRound } from './record';
import './paper.css';

interface PageProps {
  sitting: number;
  item: number;
}

interface SheetProps extends PageProps {
  kind: 'roll' | 'record';
  children(minutes: MinutesOk, item: MinutesItem): ComponentChildren;
}

function Sheet({ sitting, item, kind, children }: SheetProps) {
  const [minutes, error] = useAnswer('archive.sitting', { sitting });
  const found = minutes?.items.find((one) => one.id === item);
  const sealed = minutes?.phase === 'sealed';
  const back = {
    hash: `#/${sealed ? 'minutes' : 'sitting'}/${sitting}`,
    text: minutes?.title ?? t('teacher.sitting'),
  };
  return (
    <Page title={t(`teacher.${kind}.title`)} back={back}>
      <p class="error" role="alert">
        {error}
      </p>
      {minutes && found && (
        <>
          <div class="paper-tools no-print">
            <button class="primary" onClick={() => window.print()}>
              {t('minutes.print')}
            </button>
            <p class="hint">{t('teacher.official.short')}</p>
          </div>
          <article class="paper-sheet">
            <header>
              <h2>{t(`teacher.${kind}.title`)}</h2>
              <p>
                <strong>{title(found.motion.title)}</strong>
              </p>
              <p>
                {minutes.class_name} · {longDate(minutes.opened_at_ms || minutes.prepared_at_ms)}
              </p>
            </header>
            {children(minutes, found)}
          </article>
        </>
      )}
    </Page>
  );
}

const Signatures = ({ names }: { names: string[] }) => (
  <section class="paper-signatures" aria-label={t('minutes.signatures')}>
    {names.map((name) => (
      <p key={name}>{t(`teacher.sign.${name}`)}</p>
    ))}
  </section>
);

/** Room to write by hand. */
const Room = () => <td>{'\u00a0'}</td>;

/** A line for each pupil of the class, and room to sign for two rounds. */
export function RollPage(props: PageProps) {
  return (
    <Sheet {...props} kind="roll">
      {(minutes) => (
        <>
          <p>{t('teacher.roll.count', { count: minutes.members.length })}</p>
          <table class="roll-table">
            <thead>
              <tr>
                <th>{t('teacher.roll.place')}</th>
                <th>{t('teacher.roll.name')}</th>
                <th>{t('teacher.roll.first')}</th>
                <th>{t('teacher.roll.second')}</th>
              </tr>
            </thead>
            <tbody>
              {minutes.members.map((member) => (
                <tr key={member.seat}>
                  <td>{member.seat + 1}</td>
                  <th scope="row">{member.name}</th>
                  <Room />
                  <Room />
                </tr>
              ))}
              <tr class="roll-sum">
                <Room />
                <th scope="row">{t('teacher.roll.sum')}</th>
                <Room />
                <Room />
              </tr>
            </tbody>
          </table>
          <Signatures names={['chair', 'assessor-1', 'assessor-2']} />
        </>
      )}
    </Sheet>
  );
}

function Numbers({ round }: { round: RecordRound }) {
  const rows: [string, number][] = [
    ['eligible', round.eligible],
    ['voters', round.voters],
    ['blank', round.blank],
    ['spoiled', round.spoiled],
    ['expressed', round.expressed],
    ...(round.needed > 0 ? ([['needed', round.needed]] as [string, number][]) : []),
  ];
  return (
    <dl class="record-numbers">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`teacher.record.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Round({ round }: { round: RecordRound }) {
  return (
    <section class="record-round" aria-labelledby={`round-${round.round}`}>
      <h3 id={`round-${round.round}`}>
        {t('teacher.record.round', { round: round.round })}{' '}
        <span>{t('teacher.rule.seats', { seats: round.seats })}</span>
      </h3>
      <Numbers round={round} />
      <table class="record-table">
        <thead>
          <tr>
            <th>{t('teacher.record.candidate')}</th>
            <th>{t('teacher.record.substitute')}</th>
            <th class="number">{t('teacher.record.votes')}</th>
            <th>{t('teacher.record.result')}</th>
          </tr>
        </thead>
        <tbody>
          {round.lines.map((line) => (
            <tr key={line.option}>
              <th scope="row">{line.name}</th>
              <td>{line.substitute || '–'}</td>
              <td class="number">{line.votes}</td>
              <td>{line.elected ? t('teacher.record.elected') : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {round.settled && <p>{t('teacher.record.settled')}</p>}
      {round.refused.map((name) => (
        <p key={name}>{t('teacher.record.refused', { name })}</p>
      ))}
      {round.onPaper > 0 && <p>{t('teacher.record.paper', { count: round.onPaper })}</p>}
    </section>
  );
}

/** Everything that is announced and signed after the count. */
export function RecordPage(props: PageProps) {
  return (
    <Sheet {...props} kind="record">
      {(minutes) => {
        const record = recordOf(minutes, props.item);
        if (!record || record.rounds.length === 0) return <p>{t('teacher.record.none')}</p>;
        return (
          <>
            {record.rounds.map((round, at) => (
              <Round round={round} key={at} />
            ))}
            <section class="record-elected" aria-labelledby="elected">
              <h3 id="elected">{t('teacher.record.proclaimed')}</h3>
              {record.elected.length === 0 && <p>{t('teacher.record.nobody')}</p>}
              <ol>
                {record.elected.map(({ name, substitute }) => (
                  <li key={name}>
                    <strong>{name}</strong>{' '}
                    {substitute ? t('teacher.record.with', { substitute }) : t('teacher.record.alone')}
                  </li>
                ))}
              </ol>
            </section>
            <p class="law">{t('teacher.record.law')}</p>
            <Signatures names={['chair', 'secretary', 'assessor-1', 'assessor-2']} />
          </>
        );
      }}
    </Sheet>
  );
}
