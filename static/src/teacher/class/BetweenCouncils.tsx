// SPDX-License-Identifier: EUPL-1.2
// What lives between two councils, on the page of the class: the idea box, the decisions to follow
// up, the cards, the computer of the class, and how the council is held.
import { publicOrigin } from '../../core/address';
import type { ClassOk } from '../../core/protocol';
import { t } from '../../core/words';
import { Picto } from '../../design/Picto';
import { CopyButton, LinkAddress, LinkLines, useLinks } from '../linkParts';
import { OpenDecisions } from './OpenDecisions';

interface Props {
  room: ClassOk;
  onChange(room: ClassOk): void;
}

function Door({
  href,
  picture,
  name,
  note,
  wants,
}: {
  href: string;
  picture: string;
  name: string;
  note: string;
  wants?: boolean;
}) {
  return (
    <li>
      <a class={wants ? 'between-door wants' : 'between-door'} href={href}>
        <Picto id={picture} size={40} />
        <span>
          <strong>{name}</strong>
          <small>{note}</small>
        </span>
      </a>
    </li>
  );
}

/** The computer of the class: a page that stays open, where a pupil touches the own picture. */
function Computer({ room, onChange }: Props) {
  const { lines, made, error, make, revoke } = useLinks('box', room, onChange);
  const address = made ? `${publicOrigin.value}/box.html#t=${made.token}` : '';
  return (
    <details class="card">
      <summary>{t('computer.title')}</summary>
      <p class="hint">{t('computer.help')}</p>
      <LinkLines lines={lines} onRevoke={revoke} />
      {made && (
        <div class="new-link">
          <LinkAddress label={t('computer.once')} address={address} />
          <div class="row">
            <a class="secondary" href={`box.html#t=${made.token}`} target="_blank" rel="noopener">
              {t('computer.open')}
            </a>
            <CopyButton address={address} />
          </div>
        </div>
      )}
      <button class="secondary" onClick={() => make()}>
        {t('computer.make')}
      </button>
      <p class="error" role="alert">
        {error}
      </p>
    </details>
  );
}

export function BetweenCouncils({ room, onChange }: Props) {
  return (
    <section aria-labelledby="between-title">
      <h2 id="between-title">{t('between.title')}</h2>
      <ul class="between">
        <Door
          href={`#/box/${room.id}`}
          picture="ballot-box-with-ballot"
          name={t('slips.title')}
          note={t('between.slips', { count: room.slips_waiting })}
          wants={room.slips_waiting > 0}
        />
        <Door
          href={`archive.html?class=${room.id}`}
          picture="notebook"
          name={t('between.book')}
          note={t('between.open', { count: room.entries_open })}
        />
        <Door
          href={`#/council/${room.id}`}
          picture="bell"
          name={t('council.title')}
          note={t('between.council')}
        />
        <Door
          href={`#/cards/${room.id}`}
          picture="ticket"
          name={t('cards.title')}
          note={t('cards.have', { count: room.cards, all: room.pupils.length })}
        />
      </ul>
      <OpenDecisions room={room.id} school={room.school} />
      <Computer room={room} onChange={onChange} />
    </section>
  );
}
