// SPDX-License-Identifier: EUPL-1.2
// Links for later readers: they open the archive of this class, expire, and can be revoked.
import { publicOrigin } from '../core/address';
import type { ClassOk, LinkOk } from '../core/protocol';
import { t } from '../core/words';
import { CopyButton, LinkAddress, LinkLines, useLinks } from './linkParts';

function NewLink({ link }: { link: LinkOk }) {
  const address = `${publicOrigin.value}/archive.html#t=${link.token}`;
  return (
    <div class="new-link">
      <LinkAddress label={t('teacher.link.once')} address={address} />
      <CopyButton address={address} />
    </div>
  );
}

export function Links({ room, onChange }: { room: ClassOk; onChange: (room: ClassOk) => void }) {
  const { lines, made, error, make, revoke } = useLinks('reader', room, onChange);
  return (
    <section aria-labelledby="links-title">
      <h2 id="links-title">{t('teacher.links.title')}</h2>
      <p class="hint">{t('teacher.links.help')}</p>
      <LinkLines lines={lines} onRevoke={revoke} />
      {made && <NewLink link={made} />}
      <button class="secondary" onClick={make}>
        {t('teacher.link.make')}
      </button>
      <p class="error" role="alert">
        {error}
      </p>
    </section>
  );
}
