// SPDX-License-Identifier: EUPL-1.2
// Links for later readers: they open the archive of this class, expire, and can be revoked.
import { useEffect, useState } from 'preact/hooks';
import { learnAddress, publicOrigin } from '../core/address';
import { Refusal } from '../core/answers';
import type { ClassOk, LinkLine, LinkOk } from '../core/protocol';
import { refusalText, shortDate, t } from '../core/words';
import { copyText } from './copy';
import { ask } from './desk';
import { tell } from './toast';

const addressOf = (link: LinkOk): string => `${publicOrigin.value}/archive.html#t=${link.token}`;

function NewLink({ link }: { link: LinkOk }) {
  const address = addressOf(link);
  useEffect(learnAddress, [link]);
  async function copy() {
    tell(t((await copyText(address)) ? 'teacher.link.copied' : 'teacher.link.not-copied'));
  }
  return (
    <div class="new-link">
      <label class="field">
        <span>{t('teacher.link.once')}</span>
        <input readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button class="secondary" onClick={copy}>
        {t('teacher.link.copy')}
      </button>
    </div>
  );
}

export function Links({ room, onChange }: { room: ClassOk; onChange: (room: ClassOk) => void }) {
  const [made, setMade] = useState<LinkOk | null>(null);
  const [error, setError] = useState('');
  const readers = room.links.filter((link) => link.kind === 'reader');

  async function make() {
    const link = await ask('link.add', { kind: 'reader', target: room.id });
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
    <section aria-labelledby="links-title">
      <h2 id="links-title">{t('teacher.links.title')}</h2>
      <p class="hint">{t('teacher.links.help')}</p>
      {readers.length > 0 && (
        <ul class="links">
          {readers.map((line) => (
            <li key={line.id}>
              <span>
                {t('teacher.link.made', { date: shortDate(line.made_at_ms) })}
                <small>{t('teacher.link.expires', { date: shortDate(line.expires_at_ms) })}</small>
              </span>
              <button class="secondary" onClick={() => revoke(line)}>
                {t('teacher.link.revoke')}
              </button>
            </li>
          ))}
        </ul>
      )}
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
