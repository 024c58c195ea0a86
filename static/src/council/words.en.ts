// SPDX-License-Identifier: EUPL-1.2
// The words of the consoles, in English.
import consoles from '../../i18n/en/console.json';
import council from '../../i18n/en/council.json';
import verdict from '../../i18n/en/verdict.json';
import refusals from '../../i18n/en/refusals.json';
import prose from '../../i18n/en/prose.json';

export default { ...council, ...consoles, ...verdict, ...refusals, ...prose };
