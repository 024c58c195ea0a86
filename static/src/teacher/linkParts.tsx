// SPDX-License-Identifier: EUPL-1.2
// The links of a class of one kind: made, listed with their dates, taken back. The address of a new
// one is shown once, since the server keeps no token.
import { useEffect, useState } from 'preact/hooks';
import { learnAddress } from '../core/address';
import { Refusal } from '../core/answers';
import type { ClassOk, Commands, LinkKind, LinkLine, LinkOk } from '../core/protocol';
import { refusalText, shortDate, t } from '../core/words';
import { copyText } from './copy';
import { ask } from './desk';
import { tell } from './toast';

/** Of a reader's link: how it shows pupils, and for how many days. */
type Copy = Pick<Commands['link.add'], 'names' | 'days'>;

interface Made {
  lines: LinkLine[];
  made: LinkOk | null;
  error: string;
  make(more?: Copy): Promise<void>;
  revoke(line: LinkLine): Promise<void>;
}

export function useLinks(kind: LinkKind, room: ClassOk, onChange: (room: ClassOk) => void): Made {
  const [made, setMade] = useState<LinkOk | null>(null);
  const [error, setError] = useState('');
  useEffect(() => {
    if (made) learnAddress();
  }, [made]);

  async function make(more: Copy = {}) {
    const link = await ask('link.add', { kind, target: room.id, ...more });
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

  return { lines: room.links.filter((link) => link.kind === kind), made, error, make, revoke };
}

export function LinkLines({ lines, onRevoke }: { lines: LinkLine[]; onRevoke(line: LinkLine): void }) {
  if (lines.length === 0) return null;
  return (
    <ul class="links">
      {lines.map((line) => (
        <li key={line.id}>
          <span>
            {t('teacher.link.made', { date: shortDate(line.made_at_ms) })}
            {line.kind === 'reader' && <> · {t(`teacher.copy.${line.names}`)}</>}
            <small>
              {line.kind === 'public'
                ? t('teacher.link.forever')
                : t('teacher.link.expires', { date: shortDate(line.expires_at_ms) })}
            </small>
          </span>
          <button class="secondary" onClick={() => onRevoke(line)}>
            {t('teacher.link.revoke')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The address, to be read or copied. */
export function LinkAddress({ label, address }: { label: string; address: string }) {
  return (
    <label class="field">
      <span>{label}</span>
      <input readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
    </label>
  );
}

export function CopyButton({ address }: { address: string }) {
  const copy = async () =>
    tell(t((await copyText(address)) ? 'teacher.link.copied' : 'teacher.link.not-copied'));
  return (
    <button class="secondary" onClick={copy}>
      {t('teacher.link.copy')}
    </button>
  );
}
