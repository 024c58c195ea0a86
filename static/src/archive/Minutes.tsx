// SPDX-License-Identifier: EUPL-1.2
// The minutes of a council, as a sheet that reads the same on screen and on paper.
import type { MinutesOk } from '../core/protocol';
import { title } from '../core/typo';
import { listed } from '../core/unnamed';
import { longDate, t, timeOfDay } from '../core/words';
import { Logo } from '../design/Logo';
import { Approved, OfBefore, ProseOf } from '../prose/Prose';
import { Entries, LookBack, Notes, Roles } from './CouncilRecord';
import { itemName, MatterSection, PraiseList, type Erase } from './MatterSection';
import { attendance, partsOf, rolesHeld } from './minutes';
import './minutes.css';
import './print.css';

const names = (members: { name: string }[]): string => listed(members.map((member) => member.name));

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

/** Each part of the council with its points; of praise only how much of it there was. */
function Agenda({ minutes }: { minutes: MinutesOk }) {
  const staged = minutes.stages.length > 0;
  return (
    <section aria-labelledby="minutes-agenda">
      <h3 id="minutes-agenda">{t('minutes.agenda')}</h3>
      {partsOf(minutes).map(({ stage, matters }) => (
        <div key={stage ?? 'else'}>
          {staged && <p class="agenda-part">{t(stage ? `stage.${stage}` : 'minutes.part.else')}</p>}
          {stage === 'praise' ? (
            <p>{t('minutes.praise.count', { n: matters.length })}</p>
          ) : (
            <ul class="minutes-agenda">
              {matters.map(({ item, place }) => (
                <li key={item.id}>
                  <a href={`#item-${item.id}`} onClick={(event) => scrollTo(event, item.id)}>
                    {place}. {title(itemName(item))}
                  </a>{' '}
                  <span>{t(`minutes.item.${item.state}`)}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
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

function Parts({ minutes, erase }: { minutes: MinutesOk; erase: Erase }) {
  const staged = minutes.stages.length > 0;
  return (
    <>
      {partsOf(minutes).map(({ stage, matters }) => (
        <div class="part" key={stage ?? 'else'}>
          {staged && <h3 class="part-name">{t(stage ? `stage.${stage}` : 'minutes.part.else')}</h3>}
          {stage === 'praise' ? (
            <PraiseList matters={matters} minutes={minutes} erase={erase} />
          ) : (
            matters.map((matter) => (
              <MatterSection matter={matter} minutes={minutes} erase={erase} key={matter.item.id} />
            ))
          )}
        </div>
      ))}
    </>
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

/** Names stand below the lines of those who held the roles. */
function Signatures({ minutes }: { minutes: MinutesOk }) {
  const held = rolesHeld(minutes);
  return (
    <section class="signatures" aria-label={t('minutes.signatures')}>
      {['chair', 'secretary', 'teacher'].map((who) => (
        <p key={who}>
          {t(`minutes.sign.${who}`)}
          <small>{held.find(({ role }) => role === who)?.names.join(', ')}</small>
        </p>
      ))}
    </section>
  );
}

/** Notes about the council as a whole. */
function WholeNotes({ minutes }: { minutes: MinutesOk }) {
  const notes = minutes.notes.filter((note) => note.item === 0);
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="minutes-notes">
      <h3 id="minutes-notes">{t('minutes.notes')}</h3>
      <Notes notes={notes} minutes={minutes} />
    </section>
  );
}

/** `erase` gives the way to erase words of an item, for who may; 0 is the whole council. */
export function Minutes({ minutes, erase = () => null }: { minutes: MinutesOk; erase?: Erase }) {
  return (
    <>
      <div class="minutes-tools no-print">
        <button class="primary" onClick={() => window.print()}>
          {t('minutes.print')}
        </button>
      </div>
      <article class="minutes">
        <Head minutes={minutes} />
        <Approved minutes={minutes} />
        <ProseOf minutes={minutes} item={0} />
        <Who minutes={minutes} />
        <Roles minutes={minutes} />
        <Agenda minutes={minutes} />
        <Entries
          entries={minutes.entries.filter((entry) => entry.earlier)}
          heading={t('minutes.book.earlier')}
        />
        <Parts minutes={minutes} erase={erase} />
        <Entries
          entries={minutes.entries.filter((entry) => !entry.earlier)}
          heading={t('minutes.book.added')}
        />
        <WholeNotes minutes={minutes} />
        {erase(0)}
        <OfBefore minutes={minutes} />
        <LookBack minutes={minutes} />
        <Signatures minutes={minutes} />
        <Seal minutes={minutes} />
      </article>
    </>
  );
}
