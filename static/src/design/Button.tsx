// SPDX-License-Identifier: EUPL-1.2
// A button: `primary` is ink, and there is one a screen; the others are quiet.
import type { ComponentChildren } from 'preact';
import { Icon, type IconStrokes } from './Icon';

interface ButtonProps {
  kind?: 'primary' | 'quiet' | 'danger' | 'round';
  icon?: IconStrokes;
  iconSize?: number | string;
  disabled?: boolean;
  /** Read instead of the content, for a button that is only an icon. */
  label?: string;
  onPress(): void;
  children?: ComponentChildren;
}

export function Button({ kind = 'quiet', icon, iconSize, disabled, label, onPress, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button button-${kind}`}
      disabled={disabled}
      aria-label={label}
      onClick={onPress}
    >
      {icon && <Icon of={icon} size={iconSize} />}
      {children}
    </button>
  );
}
