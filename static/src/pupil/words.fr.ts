// SPDX-License-Identifier: EUPL-1.2
// The French words of the pupil’s page.
import common from '../../i18n/fr/common.json';
import pupil from '../../i18n/fr/pupil.json';

export default { ...common, ...pupil };
