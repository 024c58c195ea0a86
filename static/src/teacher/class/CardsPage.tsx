// SPDX-License-Identifier: EUPL-1.2
// Cards to print and cut out: a child shows its card to a tablet's camera and is at the idea box,
// or at the council when the door is open. A new card ends the one before.
import { useEffect, useState } from 'preact/hooks';
import { isUnreachable, learnAddress, publicOrigin } from '../../core/address';
import { Refusal } from '../../core/answers';
import type { CardsOk, ClassOk } from '../../core/protocol';
import { refusalText, t } from '../../core/words';
import { Picto } from '../../design/Picto';
import { ask, useAnswer } from '../desk';
import { Page } from '../Page';
import { QrCode } from '../QrCode';

type CardLine = CardsOk['cards'][number];

const addressOf = (card: CardLine): string => `${publicOrigin.value}/box.html#t=${card.token}`;

function PrintedCard({ card, room }: { card: CardLine; room: string }) {
  return (
    <li class="printed-card">
      <div>
        <p class="card-name">{card.name}</p>
        <p>{room}</p>
        <Picto id={card.picture} size="18mm" />
        <p class="card-what">{t('cards.what')}</p>
      </div>
      <QrCode text={addressOf(card)} size={136} label={t('cards.qr', { name: card.name })} />
    </li>
  );
}

/** An address of numbers may be another tomorrow, and then every card would lead nowhere. */
const isNumbers = (origin: string): boolean => /\/\/[\d.]+(:\d+)?$/.test(origin);

function Where() {
  const address = publicOrigin.value;
  if (isUnreachable()) return <p class="warning">{t('cards.loopback')}</p>;
  return isNumbers(address) ? <p class="hint">{t('cards.address', { address })}</p> : null;
}

function Made({ cards, room }: { cards: CardLine[]; room: ClassOk }) {
  useEffect(learnAddress, []);
  return (
    <>
      <div class="no-print cards-made">
        <p class="lead">{t('cards.once')}</p>
        <Where />
        <button class="primary" onClick={() => window.print()}>
          {t('cards.print')}
        </button>
      </div>
      <ul class="printed-cards">
        {cards.map((card) => (
          <PrintedCard card={card} room={room.name} key={card.pupil} />
        ))}
      </ul>
    </>
  );
}

function Choose({ room, onMade }: { room: ClassOk; onMade(cards: CardLine[]): void }) {
  const [error, setError] = useState('');
  const [pupil, setPupil] = useState(room.pupils[0]?.id ?? 0);
  async function make(whose: number) {
    const answer = await ask('card.make', { class: room.id, pupil: whose });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    onMade(answer.cards);
  }
  async function revoke() {
    const answer = await ask('card.revoke', { pupil });
    setError(answer instanceof Refusal ? refusalText(answer) : t('cards.revoked'));
  }
  return (
    <div class="card narrow">
      <p>{t('cards.help')}</p>
      <p class="hint">{t('cards.have', { count: room.cards, all: room.pupils.length })}</p>
      <button class="primary" disabled={room.pupils.length === 0} onClick={() => void make(0)}>
        {t('cards.make')}
      </button>
      <h2>{t('cards.one')}</h2>
      <div class="row">
        <label class="field">
          <span class="sr-only">{t('slips.author')}</span>
          <select value={pupil} onChange={(event) => setPupil(Number(event.currentTarget.value))}>
            {room.pupils.map((one) => (
              <option value={one.id} key={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <button class="secondary" disabled={pupil === 0} onClick={() => void make(pupil)}>
          {t('cards.again')}
        </button>
        <button class="quiet danger" disabled={pupil === 0} onClick={() => void revoke()}>
          {t('cards.revoke')}
        </button>
      </div>
      <p class="error" role="alert">
        {error}
      </p>
    </div>
  );
}

export function CardsPage({ id }: { id: number }) {
  const [room, error] = useAnswer('class.open', { class: id });
  const [cards, setCards] = useState<CardLine[] | null>(null);
  return (
    <Page title={t('cards.title')} back={{ hash: `#/class/${id}`, text: room?.name ?? t('teacher.class') }}>
      <p class="error" role="alert">
        {error}
      </p>
      {room && (cards ? <Made cards={cards} room={room} /> : <Choose room={room} onMade={setCards} />)}
    </Page>
  );
}
