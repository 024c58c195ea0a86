// SPDX-License-Identifier: EUPL-1.2
// The open door: a QR for the tablets' cameras, the address and the code for the others,
// and who has come in.
import { useEffect } from 'preact/hooks';
import { isUnreachable, learnAddress, publicHost, publicOrigin } from '../core/address';
import { t } from '../core/i18n';
import type { ProjectorView } from '../core/protocol';
import { Picto } from '../design/Picto';
import { Qr } from './Qr';

/** More faces than this would be too small to find oneself. */
const FACES_MAX = 80;
const FACES_IN_ONE_ROW = 22;

export function DoorScene({ view }: { view: ProjectorView }) {
  const link = `${publicOrigin.value}/#door=${view.door_code}`;
  useEffect(learnAddress, [view.door_code]);
  return (
    <main class="scene scene-door">
      <div class="door">
        <div class="door-qr">
          <Qr text={link} label={t('wall.door.scan')} />
        </div>
        <div class="door-words">
          <h1>{t('wall.door.title')}</h1>
          <p>{t('wall.door.scan')}</p>
          <p>
            {t('wall.door.type')} <strong class="address">{publicHost()}</strong>
          </p>
          <p class="door-code" aria-label={`${t('wall.door.code')} ${view.door_code.split('').join(' ')}`}>
            {view.door_code.split('').map((sign, place) => (
              <span key={place}>{sign}</span>
            ))}
          </p>
          {isUnreachable() && <p class="warning">{t('wall.door.local')}</p>}
        </div>
      </div>
      <Arrivals view={view} />
    </main>
  );
}

function Arrivals({ view }: { view: ProjectorView }) {
  const here = view.members.filter((member) => member.present);
  return (
    <footer class="arrivals">
      <p class="arrivals-count">
        <strong>{t('wall.arrived', { n: view.present_count, total: view.class_size })}</strong>
        <span class="sr-only"> {t('wall.arrived.word', { n: view.present_count })}</span>
      </p>
      {here.length <= FACES_MAX && (
        <ul class={here.length > FACES_IN_ONE_ROW ? 'faces faces-small' : 'faces'}>
          {here.map((member) => (
            <li key={member.seat}>
              <Picto id={member.picture} size="100%" />
              <span class="sr-only">{member.name}</span>
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}
