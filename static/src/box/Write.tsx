// SPDX-License-Identifier: EUPL-1.2
// The slip itself. Its words stay on the tablet of a card until they have arrived.
import arrow from 'lucide:arrow-left';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../core/words';
import { Button } from '../design/Button';
import { back, box, draft, kind, room, says, send, sending, trouble, write } from './box';
import { Heading } from './Heading';
import { slipPicture } from './pictures';

/** Told only when it begins to matter. */
const FEW = 60;

export function Write() {
  const field = useRef<HTMLTextAreaElement>(null);
  const left = room();
  // Before anybody can type: the cursor would jump to the end of what is selected.
  useLayoutEffect(() => {
    const end = field.current?.value.length ?? 0;
    field.current?.focus();
    field.current?.setSelectionRange(end, end);
  }, []);
  const hint = kind.value === 'concern' ? t('box.concern.hint') : t('box.write.hint');
  return (
    <>
      <main class="body">
        <Heading text={t(`box.${kind.value}`)} picture={slipPicture(kind.value)} />
        <label class="slip-field">
          <span class="sr-only">{t('box.write')}</span>
          <textarea
            ref={field}
            rows={4}
            value={draft.value}
            onInput={(event) => write(event.currentTarget.value)}
            aria-describedby="slip-hint"
          />
        </label>
        <p id="slip-hint" class="quiet">
          {hint}
        </p>
        {box.value?.mode === 'images' && <p class="quiet">{t('box.adult')}</p>}
        <p class="notice" role="status">
          {sending.value ? t('box.sending') : trouble.value || (left < FEW && t('box.room', { room: left }))}
        </p>
      </main>
      <div class="action">
        <Button icon={arrow} onPress={back}>
          {t('box.back')}
        </Button>
        <Button kind="primary" disabled={sending.value || !says() || left < 0} onPress={() => void send()}>
          {t('box.send')}
        </Button>
      </div>
    </>
  );
}
