// SPDX-License-Identifier: EUPL-1.2
// The English words of the pupil's page; fetched only when asked for.
import common from '../../i18n/en/common.json';
import pupil from '../../i18n/en/pupil.json';

export default { ...common, ...pupil };
