// SPDX-License-Identifier: EUPL-1.2
// The French words of the teacher's page.
import archive from '../../i18n/fr/archive.json';
import classes from '../../i18n/fr/class.json';
import common from '../../i18n/fr/common.json';
import council from '../../i18n/fr/council.json';
import refusals from '../../i18n/fr/refusals.json';
import school from '../../i18n/fr/school.json';
import sitting from '../../i18n/fr/sitting.json';
import steps from '../../i18n/fr/steps.json';
import takehome from '../../i18n/fr/takehome.json';
import teacher from '../../i18n/fr/teacher.json';
import verdict from '../../i18n/fr/verdict.json';
import prose from '../../i18n/fr/prose.json';

export default {
  ...common,
  ...council,
  ...refusals,
  ...verdict,
  ...steps,
  ...archive,
  ...classes,
  ...school,
  ...teacher,
  ...sitting,
  ...takehome,
  ...prose,
};
