// SPDX-License-Identifier: EUPL-1.2
// What is asked of the child: an optional mark and pictogram, the words, an ear. Each new screen
// gives the focus to its title, so that a screen reader starts there.
import volume from 'lucide:volume-2';
import { useEffect, useRef } from 'preact/hooks';
import type { MarkLook } from '../core/choices';
import { t } from '../core/i18n';
import { say, voice } from '../core/speech';
import { title } from '../core/typo';
import { Button } from '../design/Button';
import { Mark } from '../design/Mark';
import { Picto } from '../design/Picto';

interface TitleProps {
  text: string;
  mark?: MarkLook;
  picture?: string;
  /** What the ear reads; the text itself when absent. */
  spoken?: string;
}

export function Title({ text, mark, picture, spoken }: TitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [text]);
  return (
    <div class="title">
      {mark && <Mark look={mark} size="var(--title-picture)" />}
      {picture && <Picto id={picture} size="var(--title-picture)" />}
      <h1 tabIndex={-1} ref={heading}>
        {title(text)}
      </h1>
      {voice.value && (
        <Button
          kind="round"
          icon={volume}
          iconSize={36}
          label={t('listen')}
          onPress={() => say(spoken ?? text)}
        />
      )}
    </div>
  );
}
