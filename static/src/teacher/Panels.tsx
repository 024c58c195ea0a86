// SPDX-License-Identifier: EUPL-1.2
// Panels that hang under the bar without stopping anything: the wall's address, the keys.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../core/words';
import { copyText } from './copy';
import { KEYS } from './keys';
import { panel } from './perform';
import { tell } from './toast';
import { wallAddress } from './wall';

interface PanelProps {
  title: string;
  /** Holds a list rather than a few words. */
  wide?: boolean;
  children: ComponentChildren;
}

export function Panel({ title, wide, children }: PanelProps) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    root.current?.focus();
    return () => before?.focus?.();
  }, []);
  return (
    <section class={wide ? 'panel wide' : 'panel'} ref={root} tabIndex={-1} aria-label={title}>
      <header class="panel-head">
        <h2>{title}</h2>
        <button class="quiet" onClick={() => (panel.value = null)}>
          {t('teacher.close')}
        </button>
      </header>
      {children}
    </section>
  );
}

export function WallPanel() {
  async function copy() {
    tell(t((await copyText(wallAddress.value)) ? 'teacher.link.copied' : 'teacher.link.not-copied'));
  }
  return (
    <Panel title={t('teacher.wall.title')}>
      <p>{t('teacher.wall.help')}</p>
      <label class="field">
        <span>{t('teacher.wall.address')}</span>
        <input readOnly value={wallAddress.value} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <div class="row">
        <a class="primary small" href={wallAddress.value} target="hemicycle-wall">
          {t('teacher.wall.again')}
        </a>
        <button class="secondary" onClick={copy}>
          {t('teacher.link.copy')}
        </button>
      </div>
    </Panel>
  );
}

export function KeysPanel() {
  return (
    <Panel title={t('teacher.keys')} wide>
      <dl class="keys">
        {KEYS.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key === '␣' ? t('teacher.space') : key}</kbd>
            </dt>
            <dd>{t(`teacher.key.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
