/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * class_minutes.c - a teacher who writes minutes, of this sitting or of one that waits, now and
 * then over what somebody else has written meanwhile.
 */
#include "sim/class_teacher.h"

enum { WRITE_PERMILLE = 25, EDITIONS = 4 };

/* A sitting before this one, approved or not; else this one. */
static int64_t some_sitting(struct teacher_bot *teacher, const cJSON *view)
{
	const cJSON *earlier = json_of(view, "earlier_minutes");
	int count = cJSON_GetArraySize(earlier);

	if (count == 0 || dice_chance(dice_of(teacher), 500))
		return teacher->sitting;
	return json_number(
	        cJSON_GetArrayItem(earlier, (int)dice_below(dice_of(teacher), (unsigned)count)),
	        "sitting");
}

bool write_minutes(struct teacher_bot *teacher, const cJSON *view)
{
	struct dice *dice = dice_of(teacher);
	int64_t edition;

	if (!dice_chance(dice, WRITE_PERMILLE))
		return false;
	teacher->prose.sitting = some_sitting(teacher, view);
	teacher->prose.item = (int)dice_below(dice, 3);
	snprintf(teacher->prose.text, sizeof teacher->prose.text, "Paragraphe %d.",
	         ++teacher->bot.class_->teacher.items);
	edition = oracle_edition(&teacher->bot.class_->oracle, teacher->prose.sitting,
	                         teacher->prose.item);
	if (dice_chance(dice, 200)) /* as it was read before others wrote */
		edition = dice_below(dice, EDITIONS);
	ASK(teacher, "minutes.write",
	    ",\"sitting\":%lld,\"item\":%d,\"edition\":%lld,\"text\":\"%s\"",
	    (long long)teacher->prose.sitting, teacher->prose.item, (long long)edition,
	    teacher->prose.text);
	return true;
}
