// SPDX-License-Identifier: EUPL-1.2
// What is asked of the child. Each new screen gives its heading the focus.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { title } from '../core/typo';
import { Picto } from '../design/Picto';

export function Heading({ text, picture }: { text: string; picture?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [text]);
  return (
    <div class="title">
      {picture && <Picto id={picture} size="var(--title-picture)" />}
      <h1 tabIndex={-1} ref={heading}>
        {title(text)}
      </h1>
    </div>
  );
}
