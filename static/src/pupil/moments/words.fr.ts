// SPDX-License-Identifier: EUPL-1.2
// The words of a council, in French: they come with its screens.
import council from '../../../i18n/fr/council.json';
import moments from '../../../i18n/fr/moments.json';

export default { ...council, ...moments };
