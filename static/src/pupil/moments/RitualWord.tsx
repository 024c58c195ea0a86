// SPDX-License-Identifier: EUPL-1.2
// A ritual word stands over the top of the screen for some seconds. It takes no touch: whoever
// is voting goes on. The wall makes the sound.
import { useEffect, useState } from 'preact/hooks';
import { serverNow } from '../../core/clock';
import { RITUAL_PICTURES } from '../../core/council';
import { t } from '../../core/i18n';
import type { RitualSaid } from '../../core/protocol';
import { Picto } from '../../design/Picto';

const SHOWN_MS = 6000;

export function RitualWord({ said }: { said: RitualSaid | null }) {
  const [ended, setEnded] = useState(0);
  const at = said?.at_ms ?? 0;
  useEffect(() => {
    const left = at + SHOWN_MS - serverNow();
    const timer = setTimeout(() => setEnded(at), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [at]);
  const fresh = said !== null && ended !== at && at + SHOWN_MS > serverNow();
  return (
    <div class="ritual" role="status">
      {fresh && (
        <p class="ritual-word" key={at}>
          <Picto id={RITUAL_PICTURES[said.word]} size={64} />
          {t(`ritual.${said.word}`)}
        </p>
      )}
    </div>
  );
}
