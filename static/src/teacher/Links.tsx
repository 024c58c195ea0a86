// SPDX-License-Identifier: EUPL-1.2
// Links for later readers: they open the archive of this class, with names, with initials or without
// names, expire, and can be revoked.
import { useState } from 'preact/hooks';
import { publicOrigin } from '../core/address';
import type { ClassOk, LinkOk, ShownNames } from '../core/protocol';
import { t } from '../core/words';
import { CopyButton, LinkAddress, LinkLines, useLinks } from './linkParts';
import { QrCode } from './QrCode';
import './links.css';

const COPIES: ShownNames[] = ['full', 'initials', 'none'];
const LASTS = [7, 30, 90, 365];

interface Props {
  room: ClassOk;
  onChange: (room: ClassOk) => void;
}

/** The address of the archive for whoever has the token, to be copied or scanned. */
export function NewLink({ link }: { link: LinkOk }) {
  const address = `${publicOrigin.value}/archive.html#t=${link.token}`;
  return (
    <div class="new-link new-link-qr">
      <div>
        <LinkAddress label={t('teacher.link.once')} address={address} />
        <CopyButton address={address} />
      </div>
      <QrCode text={address} size={132} label={t('teacher.link.qr')} />
    </div>
  );
}

interface ChosenProps<T> {
  chosen: T;
  onChange(one: T): void;
}

/** Each copy as one line of its minutes would read. */
function Copies({ chosen, onChange }: ChosenProps<ShownNames>) {
  return (
    <fieldset class="copies">
      <legend>{t('teacher.copy')}</legend>
      {COPIES.map((one) => (
        // The words stand two elements further in.
        // oxlint-disable-next-line jsx-a11y/label-has-associated-control
        <label class={one === chosen ? 'copy on' : 'copy'} key={one}>
          <input type="radio" name="copy" checked={one === chosen} onChange={() => onChange(one)} />
          <span>
            <strong class="copy-name">{t(`teacher.copy.${one}`)}</strong>
            <span class="copy-example">
              <mark>{t(`teacher.copy.${one}.who`)}</mark> {t('teacher.copy.example')}
            </span>
            <small>{t(`teacher.copy.${one}.for`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Days({ chosen, onChange }: ChosenProps<number>) {
  return (
    <fieldset class="copy-days">
      <legend>{t('teacher.copy.days')}</legend>
      {LASTS.map((days) => (
        <label class="chip" key={days}>
          <input type="radio" name="days" checked={days === chosen} onChange={() => onChange(days)} />
          {t(`teacher.copy.days.${days}`)}
        </label>
      ))}
    </fieldset>
  );
}

export function Links({ room, onChange }: Props) {
  const { lines, made, error, make, revoke } = useLinks('reader', room, onChange);
  const [names, setNames] = useState<ShownNames>('initials');
  const [days, setDays] = useState(90);
  return (
    <section aria-labelledby="links-title">
      <h2 id="links-title">{t('teacher.links.title')}</h2>
      <p class="hint">{t('teacher.links.help')}</p>
      <LinkLines lines={lines} onRevoke={revoke} />
      {made && <NewLink link={made} />}
      <Copies chosen={names} onChange={setNames} />
      <Days chosen={days} onChange={setDays} />
      <button class="secondary" onClick={() => make({ names, days })}>
        {t('teacher.link.make')}
      </button>
      <p class="error" role="alert">
        {error}
      </p>
    </section>
  );
}
