// SPDX-License-Identifier: EUPL-1.2
// The English words of a shared tablet; fetched only when asked for.
import booth from '../../i18n/en/booth.json';
import common from '../../i18n/en/common.json';
import council from '../../i18n/en/council.json';
import pupil from '../../i18n/en/pupil.json';

export default { ...booth, ...common, ...council, ...pupil };
