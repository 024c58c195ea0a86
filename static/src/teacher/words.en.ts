// SPDX-License-Identifier: EUPL-1.2
// The English words of the teacher's page.
import archive from '../../i18n/en/archive.json';
import classes from '../../i18n/en/class.json';
import common from '../../i18n/en/common.json';
import council from '../../i18n/en/council.json';
import refusals from '../../i18n/en/refusals.json';
import school from '../../i18n/en/school.json';
import sitting from '../../i18n/en/sitting.json';
import steps from '../../i18n/en/steps.json';
import takehome from '../../i18n/en/takehome.json';
import teacher from '../../i18n/en/teacher.json';
import verdict from '../../i18n/en/verdict.json';
import prose from '../../i18n/en/prose.json';

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
