// SPDX-License-Identifier: EUPL-1.2
// The door: six signs from the wall, on keys large enough for a thumb.
import erase from 'lucide:delete';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../core/i18n';
import { Button } from '../design/Button';
import { Icon } from '../design/Icon';
import { Logo } from '../design/Logo';
import { CODE_SIGNS, doorTrouble, tryCode, whyGone } from './seat';
import { Title } from './Title';

/** No 0, O, 1 or I: they look alike. */
const KEYS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'.split('');

export function Door() {
  const typed = useSignal('');
  const type = (sign: string) => {
    if (typed.value.length >= CODE_SIGNS) return;
    typed.value += sign;
    if (typed.value.length === CODE_SIGNS) {
      tryCode(typed.value);
      typed.value = '';
    }
  };
  const eraseOne = () => (typed.value = typed.value.slice(0, -1));
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const sign = event.key.toUpperCase();
      if (event.key === 'Backspace') eraseOne();
      else if (KEYS.includes(sign) && !event.ctrlKey && !event.metaKey) type(sign);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  const trouble = whyGone.value
    ? t(`gone.${whyGone.value}`)
    : doorTrouble.value && t(`door.trouble.${doorTrouble.value}`);
  return (
    <main class="body">
      <Title text={t('door.title')} />
      <p class="notice" role="status">
        {trouble}
      </p>
      <CodeBoxes typed={typed.value} onErase={eraseOne} />
      <div class="keypad">
        {KEYS.map((sign) => (
          <button type="button" class="key" key={sign} onClick={() => type(sign)}>
            {sign}
          </button>
        ))}
      </div>
    </main>
  );
}

function CodeBoxes({ typed, onErase }: { typed: string; onErase(): void }) {
  return (
    <div class="code">
      <p class="sr-only" role="status">
        {t('door.code', { typed: typed.split('').join(' ') || t('door.empty') })}
      </p>
      {Array.from({ length: CODE_SIGNS }, (_, place) => (
        <span class={typed[place] ? 'code-box code-box-full' : 'code-box'} key={place} aria-hidden="true">
          {typed[place]}
        </span>
      ))}
      <Button kind="round" label={t('erase')} disabled={!typed} onPress={onErase}>
        <Icon of={erase} size={32} />
      </Button>
    </div>
  );
}

/** While the server has not answered yet. */
export function Opening() {
  return (
    <main class="body">
      <Logo size={180} />
      <Title text={t('door.opening')} />
    </main>
  );
}
