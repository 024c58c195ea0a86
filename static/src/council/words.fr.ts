// SPDX-License-Identifier: EUPL-1.2
// The words of the consoles, in French: they come with them.
import consoles from '../../i18n/fr/console.json';
import council from '../../i18n/fr/council.json';
import verdict from '../../i18n/fr/verdict.json';

export default { ...council, ...consoles, ...verdict };
