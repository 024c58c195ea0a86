// SPDX-License-Identifier: EUPL-1.2
// The frame of the quiet pages (classes, one class, account): bar, way back, title that takes the focus.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Logo } from '../design/Logo';
import { t } from '../core/words';
import { signOut, teacherName } from './desk';

interface Props {
  title: string;
  /** The page above this one. */
  back?: { hash: string; text: string };
  children: ComponentChildren;
}

export function Page({ title, back, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    document.title = `${title} · Hémicycle`;
  }, [title]);
  return (
    <div class="quiet-page">
      <header class="bar">
        <a class="brand" href="#/">
          <Logo size={52} />
          Hémicycle
        </a>
        <nav class="bar-end" aria-label={t('teacher.account')}>
          <a class="secondary" href="#/account">
            {teacherName.value || t('teacher.account')}
          </a>
          <button class="secondary" onClick={() => signOut()}>
            {t('teacher.signout')}
          </button>
        </nav>
      </header>
      <main class="page">
        {back && (
          <a class="back" href={back.hash}>
            <span aria-hidden="true">←</span> {back.text}
          </a>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
    </div>
  );
}
