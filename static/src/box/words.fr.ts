// SPDX-License-Identifier: EUPL-1.2
// The French words of the idea box.
import box from '../../i18n/fr/box.json';
import common from '../../i18n/fr/common.json';
import refusals from '../../i18n/fr/refusals.json';
import council from '../../i18n/fr/council.json';
import verdict from '../../i18n/fr/verdict.json';
import prose from '../../i18n/fr/prose.json';

export default { ...common, ...council, ...verdict, ...refusals, ...box, ...prose };
