// SPDX-License-Identifier: EUPL-1.2
// The words of the consoles, in French: they come with them.
import consoles from '../../i18n/fr/console.json';
import council from '../../i18n/fr/council.json';
import verdict from '../../i18n/fr/verdict.json';
import refusals from '../../i18n/fr/refusals.json';
import prose from '../../i18n/fr/prose.json';

export default { ...council, ...consoles, ...verdict, ...refusals, ...prose };
