// SPDX-License-Identifier: EUPL-1.2
// The door of the sitting: open it, show the code, close it.
import { useEffect } from 'preact/hooks';
import { isUnreachable, learnAddress, publicHost } from '../core/address';
import type { TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { BoothLink } from './BoothLink';
import { doorAddress } from './door';
import { Panel } from './Panels';
import { command } from './perform';
import { QrCode } from './QrCode';

export function DoorCode({ code, size }: { code: string; size: number }) {
  useEffect(learnAddress, [code]);
  const address = doorAddress(code);
  return (
    <div class="door-code">
      <QrCode text={address} size={size} label={t('teacher.door.qr')} />
      <div>
        <p class="hint">{t('teacher.door.type')}</p>
        <p class="address">{publicHost()}</p>
        <p class="hint">{t('teacher.door.then')}</p>
        <p class="code">{code}</p>
        {isUnreachable() && <p class="warning">{t('teacher.door.loopback')}</p>}
      </div>
    </div>
  );
}

function Door({ view }: { view: TeacherView }) {
  if (!view.door_open)
    return (
      <div>
        <p>{t('teacher.door.closed')}</p>
        <button
          class="primary small"
          disabled={!view.may.includes('door.open')}
          onClick={() => command('door.open', {})}
        >
          {t('teacher.door.open')}
        </button>
      </div>
    );
  return (
    <div>
      <DoorCode code={view.door_code} size={184} />
      <button class="secondary" onClick={() => command('door.close', {})}>
        {t('teacher.door.close')}
      </button>
    </div>
  );
}

export function DoorPanel({ view }: { view: TeacherView }) {
  return (
    <Panel title={t('teacher.door.title')} wide>
      <div class="doors">
        <Door view={view} />
        <BoothLink sitting={view.sitting} />
      </div>
    </Panel>
  );
}
