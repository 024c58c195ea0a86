// SPDX-License-Identifier: EUPL-1.2
// A page of what the class has decided, for whoever has its address: without names, without minutes,
// and only while the class wants one. Turning it off ends every address that was given.
import { Refusal } from '../core/answers';
import type { ClassOk } from '../core/protocol';
import { refusalText, t } from '../core/words';
import { ask, useAnswer } from './desk';
import { NewLink } from './Links';
import { LinkLines, useLinks } from './linkParts';
import { tell } from './toast';

interface Props {
  room: ClassOk;
  onChange: (room: ClassOk) => void;
}

function Addresses({ room, onChange }: Props) {
  const { lines, made, error, make, revoke } = useLinks('public', room, onChange);
  return (
    <>
      <LinkLines lines={lines} onRevoke={revoke} />
      {made && <NewLink link={made} />}
      <button class="secondary" onClick={() => make()}>
        {t('teacher.outside.make')}
      </button>
      <p class="error" role="alert">
        {error}
      </p>
    </>
  );
}

export function PublicPage({ room, onChange }: Props) {
  const [answer, error, setAnswer] = useAnswer('council.open', { class: room.id });
  if (!answer) return <p class="error">{error}</p>;
  const { council } = answer;

  async function turn(on: boolean) {
    const set = await ask('council.set', { class: room.id, council: { ...council, public: on } });
    if (set instanceof Refusal) return tell(refusalText(set));
    setAnswer(set);
    if (!on) onChange({ ...room, links: room.links.filter((link) => link.kind !== 'public') });
    tell(t(on ? 'teacher.outside.on' : 'teacher.outside.off'));
  }

  return (
    <details class="card" open={council.public}>
      <summary>{t('teacher.outside')}</summary>
      <p class="hint">{t('teacher.outside.help')}</p>
      <label class="choice">
        <input
          type="checkbox"
          checked={council.public}
          onChange={(event) => turn(event.currentTarget.checked)}
        />
        <span>
          {t('teacher.outside.wanted')}
          <small>{t('teacher.outside.wanted.help')}</small>
        </span>
      </label>
      {council.public && <Addresses room={room} onChange={onChange} />}
    </details>
  );
}
