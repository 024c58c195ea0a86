// SPDX-License-Identifier: EUPL-1.2
// A tablet that pupils share: the address that makes it the booth of this sitting.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { learnAddress, publicOrigin } from '../core/address';
import { Refusal } from '../core/answers';
import { refusalText, t } from '../core/words';
import { copyText } from './copy';
import { ask } from './desk';
import { QrCode } from './QrCode';
import { tell } from './toast';

/** The link that was made for a sitting while this page is open: the server says it once. */
const made = signal({ sitting: 0, token: '' });

async function make(sitting: number): Promise<void> {
  const link = await ask('link.add', { kind: 'booth', target: sitting });
  if (link instanceof Refusal) return tell(refusalText(link));
  made.value = { sitting, token: link.token };
}

function Address({ token }: { token: string }) {
  useEffect(learnAddress, [token]);
  const address = `${publicOrigin.value}/booth.html#t=${token}`;
  async function copy() {
    tell(t((await copyText(address)) ? 'teacher.link.copied' : 'teacher.link.not-copied'));
  }
  return (
    <div class="door-code">
      <QrCode text={address} size={140} label={t('teacher.booth.qr')} />
      <div>
        <p>{t('teacher.booth.scan')}</p>
        <label class="field">
          <span class="sr-only">{t('teacher.booth.address')}</span>
          <input readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
        </label>
        <button class="secondary" onClick={copy}>
          {t('teacher.link.copy')}
        </button>
      </div>
    </div>
  );
}

export function BoothLink({ sitting }: { sitting: number }) {
  const { token } = made.value;
  return (
    <section class="booth-link" aria-labelledby="booth-title">
      <h3 id="booth-title">{t('teacher.booth')}</h3>
      <p class="hint">{t('teacher.booth.help')}</p>
      {made.value.sitting === sitting ? (
        <Address token={token} />
      ) : (
        <button class="secondary" onClick={() => make(sitting)}>
          {t('teacher.booth.make')}
        </button>
      )}
    </section>
  );
}
