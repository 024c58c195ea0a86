// SPDX-License-Identifier: EUPL-1.2
// The minutes of a council, as a sheet that reads the same on screen and on paper.
import type { MinutesOk } from '../core/protocol';
import { title } from '../core/typo';
import { longDate, t, timeOfDay } from '../core/words';
import { Logo } from '../design/Logo';
import { attendance, matters, proclaimed, type Matter } from './minutes';
import { VoteRecord } from './VoteRecord';
import './minutes.css';
import './print.css';

const names = (members: { name: string }[]): string => members.map((member) => member.name).join(', ');

function Head({ minutes }: { minutes: MinutesOk }) {
  const day = minutes.opened_at_ms || minutes.prepared_at_ms;
  return (
    <header class="minutes-head">
      <div>
        <p class="minutes-kind">
          {minutes.number > 0 ? t('minutes.number', { number: minutes.number }) : t('minutes.running')}
        </p>
        <h2>{title(minutes.title)}</h2>
        <p>
          {minutes.class_name} · {longDate(day)}
          {minutes.opened_at_ms > 0 && minutes.sealed_at_ms > 0 && (
            <>
              {' '}
              ·{' '}
              {t('minutes.times', {
                from: timeOfDay(minutes.opened_at_ms),
                to: timeOfDay(minutes.sealed_at_ms),
              })}
            </>
          )}
        </p>
      </div>
      <Logo size={88} />
    </header>
  );
}

function Who({ minutes }: { minutes: MinutesOk }) {
  const { present, late, left, absent } = attendance(minutes);
  const came = minutes.members.filter((member) => member.was_present).length;
  const at = (list: MinutesOk['members'], time: (member: MinutesOk['members'][number]) => number) =>
    list.map((member) => t('minutes.at', { name: member.name, time: timeOfDay(time(member)) })).join(', ');
  const rows: [string, number, string][] = [
    ['present', present.length, names(present)],
    ['late', late.length, at(late, (member) => member.arrived_at_ms)],
    ['left', left.length, at(left, (member) => member.left_at_ms)],
    ['absent', absent.length, names(absent)],
  ];
  return (
    <section aria-labelledby="minutes-who">
      <h3 id="minutes-who">{t('minutes.who', { count: came, total: minutes.members.length })}</h3>
      <dl class="who">
        {rows
          .filter(([, count]) => count > 0)
          .map(([kind, count, text]) => (
            <div key={kind}>
              <dt>{t(`minutes.${kind}`, { count })}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function Agenda({ minutes }: { minutes: MinutesOk }) {
  return (
    <section aria-labelledby="minutes-agenda">
      <h3 id="minutes-agenda">{t('minutes.agenda')}</h3>
      <ol class="minutes-agenda">
        {minutes.items.map((item, at) => (
          <li key={item.id}>
            <a href={`#item-${item.id}`} onClick={(event) => scrollTo(event, item.id)}>
              {at + 1}. {title(item.motion.title)}
            </a>{' '}
            <span>{t(`minutes.item.${item.state}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The hash holds the link's token or the page's route: it must not change. */
function scrollTo(event: MouseEvent, item: number): void {
  event.preventDefault();
  const target = document.getElementById(`item-${item}`);
  target?.scrollIntoView();
  target?.querySelector<HTMLElement>('h3')?.focus();
}

function MatterSection({ matter, minutes }: { matter: Matter; minutes: MinutesOk }) {
  const { item, place, votes } = matter;
  return (
    <section class="matter" id={`item-${item.id}`} aria-labelledby={`item-title-${item.id}`}>
      <h3 id={`item-title-${item.id}`} tabIndex={-1}>
        {place}. {title(item.motion.title)}
      </h3>
      {votes.length === 0 && <p>{t(`minutes.no-vote.${item.state}`)}</p>}
      {votes.map((vote) => (
        <VoteRecord vote={vote} motion={item.motion} minutes={minutes} key={vote.number} />
      ))}
      <Proclaimed matter={matter} />
      {votes.length > 0 && item.state === 'postponed' && <p>{t('minutes.no-vote.postponed')}</p>}
    </section>
  );
}

function Seal({ minutes }: { minutes: MinutesOk }) {
  if (minutes.words.length === 0) return null;
  return (
    <section class="seal" aria-labelledby="minutes-seal">
      <h3 id="minutes-seal">{t(minutes.sealed_at_ms > 0 ? 'minutes.seal' : 'minutes.seal.open')}</h3>
      <ol class="seal-words">
        {minutes.words.map((word, at) => (
          <li key={at}>{word}</li>
        ))}
      </ol>
      <p class="hash">{minutes.head.replace(/(.{8})(?=.)/g, '$1 ')}</p>
      <p class="hint">{t('minutes.seal.help')}</p>
    </section>
  );
}

/** Who has a place when all rounds are over. */
function Proclaimed({ matter }: { matter: Matter }) {
  const elected = proclaimed(matter);
  if (elected.length === 0) return null;
  return (
    <div class="proclaimed">
      <h4>{t('minutes.proclaimed')}</h4>
      <ol>
        {elected.map(({ name, substitute }) => (
          <li key={name}>{substitute ? t('minutes.proclaimed.with', { name, substitute }) : name}</li>
        ))}
      </ol>
    </div>
  );
}

const Signatures = () => (
  <section class="signatures" aria-label={t('minutes.signatures')}>
    {['chair', 'secretary', 'teacher'].map((who) => (
      <p key={who}>{t(`minutes.sign.${who}`)}</p>
    ))}
  </section>
);

export function Minutes({ minutes }: { minutes: MinutesOk }) {
  return (
    <>
      <div class="minutes-tools no-print">
        <button class="primary" onClick={() => window.print()}>
          {t('minutes.print')}
        </button>
      </div>
      <article class="minutes">
        <Head minutes={minutes} />
        <Who minutes={minutes} />
        <Agenda minutes={minutes} />
        {matters(minutes).map((matter) => (
          <MatterSection matter={matter} minutes={minutes} key={matter.item.id} />
        ))}
        <Signatures />
        <Seal minutes={minutes} />
      </article>
    </>
  );
}
