// SPDX-License-Identifier: EUPL-1.2
// Says that the server is away, once that is worth saying, and when to fetch a grown-up.
import wifi from 'lucide:wifi';
import { t } from '../core/i18n';
import type { Offline } from '../core/store/session';
import { Icon } from '../design/Icon';

export function NetworkStrip({ state }: { state: Offline }) {
  const words = state === 'long' ? t('net.long') : state === 'searching' ? t('net.searching') : '';
  return (
    <div role="status">
      {words && (
        <p class="network">
          <Icon of={wifi} />
          {words}
        </p>
      )}
    </div>
  );
}
