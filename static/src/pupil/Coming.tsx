// SPDX-License-Identifier: EUPL-1.2
// It is time for a part of the page that has not arrived on this tablet yet.
import type { Motion } from '../core/protocol';
import { Title } from './Title';

export function Coming({ motion, words }: { motion: Motion; words: string }) {
  return (
    <main class="body">
      <Title text={motion.title} picture={motion.picture} />
      <p role="status">{words}</p>
    </main>
  );
}
