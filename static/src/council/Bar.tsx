// SPDX-License-Identifier: EUPL-1.2
// The bar at the bottom: the one big button, always at the same place, and the small ones beside it.
import type { ComponentChildren } from 'preact';
import { t } from '../core/i18n';
import { Icon, type IconStrokes } from '../design/Icon';
import { Picto } from '../design/Picto';
import { busy, trouble } from './deed';

export function Bar({ children }: { children?: ComponentChildren }) {
  return (
    <section class="action console-bar" aria-label={t('console.bar')}>
      <p class="trouble" role="status">
        {trouble.value}
      </p>
      {children}
    </section>
  );
}

interface GoProps {
  picture?: string;
  disabled?: boolean;
  onPress(): void;
  children: ComponentChildren;
}

/** The big one. While a question is under way a second tap changes nothing. */
export function Go({ picture = '', disabled = false, onPress, children }: GoProps) {
  return (
    <button
      type="button"
      class="button button-primary go"
      disabled={disabled}
      aria-disabled={busy.value}
      onClick={onPress}
    >
      {picture && (
        <span class="go-picture">
          <Picto id={picture} size={48} />
        </span>
      )}
      <span>{children}</span>
    </button>
  );
}

interface AsideProps {
  icon?: IconStrokes;
  picture?: string;
  pressed?: boolean;
  onPress(): void;
  children: ComponentChildren;
}

/** A small one, left or right of it: a drawing over a word. */
export function Aside({ icon, picture, pressed, onPress, children }: AsideProps) {
  return (
    <button type="button" class="aside-button" aria-pressed={pressed} onClick={onPress}>
      {icon && <Icon of={icon} size={32} />}
      {picture && <Picto id={picture} size={36} />}
      <span>{children}</span>
    </button>
  );
}
