// SPDX-License-Identifier: EUPL-1.2
// The French words of the idea box.
import box from '../../i18n/fr/box.json';
import common from '../../i18n/fr/common.json';
import refusals from '../../i18n/fr/refusals.json';

export default { ...common, ...refusals, ...box };
