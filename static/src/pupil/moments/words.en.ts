// SPDX-License-Identifier: EUPL-1.2
// The words of a council, in English: they come with its screens.
import council from '../../../i18n/en/council.json';
import moments from '../../../i18n/en/moments.json';

export default { ...council, ...moments };
