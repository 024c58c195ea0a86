// SPDX-License-Identifier: EUPL-1.2
// The French words of a shared tablet: its own, and those of the pupil’s ballots.
import booth from '../../i18n/fr/booth.json';
import common from '../../i18n/fr/common.json';
import council from '../../i18n/fr/council.json';
import pupil from '../../i18n/fr/pupil.json';

export default { ...booth, ...common, ...council, ...pupil };
