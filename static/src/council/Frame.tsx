// SPDX-License-Identifier: EUPL-1.2
// A sheet of a console: a title, what it is about, and a bar with the way back.
import back from 'lucide:arrow-left';
import type { ComponentChildren } from 'preact';
import { t } from '../core/i18n';
import { Title } from '../pupil/Title';
import { Aside, Bar } from './Bar';

interface FrameProps {
  title: string;
  picture?: string;
  onEnd(): void;
  /** The big button. */
  go?: ComponentChildren;
  /** Over everything, from inside another part. */
  over?: boolean;
  children: ComponentChildren;
}

export function Frame({ title, picture, onEnd, go, over, children }: FrameProps) {
  return (
    <div class={over ? 'frame frame-over' : 'frame'}>
      <main class="frame-body">
        <Title text={title} picture={picture} />
        {children}
      </main>
      <Bar>
        <span class="tools">
          <Aside icon={back} onPress={onEnd}>
            {t('console.back')}
          </Aside>
        </span>
        {go}
      </Bar>
    </div>
  );
}
