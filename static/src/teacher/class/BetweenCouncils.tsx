// SPDX-License-Identifier: EUPL-1.2
// What lives between two councils, on the page of the class: the idea box, the decisions to follow
// up, the cards, the computer of the class, and how the council is held.
import { useEffect, useState } from 'preact/hooks';
import { learnAddress, publicOrigin } from '../../core/address';
import { Refusal } from '../../core/answers';
import type { ClassOk, LinkLine, LinkOk } from '../../core/protocol';
import { refusalText, shortDate, t } from '../../core/words';
import { Picto } from '../../design/Picto';
import { copyText } from '../copy';
import { ask } from '../desk';
import { tell } from '../toast';
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
  const [made, setMade] = useState<LinkOk | null>(null);
  const [error, setError] = useState('');
  const boxes = room.links.filter((link) => link.kind === 'box');
  const address = made ? `${publicOrigin.value}/box.html#t=${made.token}` : '';
  useEffect(learnAddress, [made]);

  async function make() {
    const link = await ask('link.add', { kind: 'box', target: room.id });
    if (link instanceof Refusal) return setError(refusalText(link));
    setError('');
    setMade(link);
    const line: LinkLine = { ...link, target: room.id, made_at_ms: Date.now() };
    onChange({ ...room, links: [...room.links, line] });
  }

  async function revoke(line: LinkLine) {
    const answer = await ask('link.revoke', { link: line.id });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    if (made?.id === line.id) setMade(null);
    onChange({ ...room, links: room.links.filter((one) => one.id !== line.id) });
    tell(t('teacher.link.revoked'));
  }

  return (
    <details class="card">
      <summary>{t('computer.title')}</summary>
      <p class="hint">{t('computer.help')}</p>
      <ul class="links">
        {boxes.map((line) => (
          <li key={line.id}>
            <span>
              {t('teacher.link.made', { date: shortDate(line.made_at_ms) })}
              <small>{t('teacher.link.expires', { date: shortDate(line.expires_at_ms) })}</small>
            </span>
            <button class="secondary" onClick={() => void revoke(line)}>
              {t('teacher.link.revoke')}
            </button>
          </li>
        ))}
      </ul>
      {made && (
        <div class="new-link">
          <label class="field">
            <span>{t('computer.once')}</span>
            <input readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
          </label>
          <div class="row">
            <a class="secondary" href={`box.html#t=${made.token}`} target="_blank" rel="noopener">
              {t('computer.open')}
            </a>
            <button
              class="secondary"
              onClick={async () =>
                tell(t((await copyText(address)) ? 'teacher.link.copied' : 'teacher.link.not-copied'))
              }
            >
              {t('teacher.link.copy')}
            </button>
          </div>
        </div>
      )}
      <button class="secondary" onClick={() => void make()}>
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
      <OpenDecisions room={room.id} />
      <Computer room={room} onChange={onChange} />
    </section>
  );
}
