/* SPDX-License-Identifier: EUPL-1.2 */
/* rehearse_check.c - what was told must be what was counted. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "rehearse_class.h"

uint32_t rehearsal_random(struct rehearsal *rehearsal, uint32_t below)
{
	uint64_t mixed = rehearsal->random += 0x9e3779b97f4a7c15u; /* splitmix64 */

	mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
	mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
	mixed ^= mixed >> 31;
	return below == 0 ? 0 : (uint32_t)(mixed >> 32) % below;
}

void rehearsal_random_hex(struct rehearsal *rehearsal, char *out, int bytes)
{
	for (int i = 0; i < 2 * bytes; i++)
		*out++ = "0123456789abcdef"[rehearsal_random(rehearsal, 16)];
	*out = '\0';
}

void contradict(struct rehearsal *rehearsal, const char *format, ...)
{
	va_list arguments;

	rehearsal->figures.contradictions++;
	fprintf(stderr, "\n%s", words_text(WORDS_CONTRADICTION));
	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fputc('\n', stderr);
}

void give_up(struct rehearsal *rehearsal, const char *format, ...)
{
	va_list arguments;

	if (rehearsal->failure[0] == '\0') {
		va_start(arguments, format);
		vsnprintf(rehearsal->failure, sizeof rehearsal->failure, format, arguments);
		va_end(arguments);
	}
	lines_stop(rehearsal->lines);
}

void note_wait(struct figures *figures, int64_t us)
{
	if (figures->wait_count == figures->wait_room) {
		figures->wait_room = figures->wait_room == 0 ? 1024 : 2 * figures->wait_room;
		figures->waits_us =
		        realloc(figures->waits_us, figures->wait_room * sizeof *figures->waits_us);
		CHECK(figures->waits_us != NULL);
	}
	figures->waits_us[figures->wait_count++] = us > UINT32_MAX ? UINT32_MAX : (uint32_t)us;
}

const cJSON *json_at(const cJSON *object, const char *name)
{
	return cJSON_GetObjectItemCaseSensitive(object, name);
}

int64_t json_int(const cJSON *object, const char *name)
{
	const cJSON *item = json_at(object, name);

	return cJSON_IsNumber(item) ? (int64_t)item->valuedouble : 0;
}

const char *json_text(const cJSON *object, const char *name)
{
	const cJSON *item = json_at(object, name);

	return cJSON_IsString(item) ? item->valuestring : "";
}

bool ballots_settled(const struct rehearsed_class *class_)
{
	for (int i = 0; i < class_->pupil_count; i++)
		if (class_->pupils[i].paper == PAPER_SENT)
			return false;
	return true;
}

bool result_agrees(struct rehearsed_class *class_, const cJSON *view, enum words who)
{
	const cJSON *votes = json_at(json_at(view, "result"), "votes");
	int vote = (int)json_int(json_at(view, "vote"), "number");
	bool agrees;

	if (!cJSON_IsArray(votes) || vote < 1 || vote > VOTES_MAX)
		return true;
	agrees = json_int(json_at(json_at(view, "result"), "verdict"), "cast") ==
	         class_->urns[vote].cast;
	for (int choice = 0; choice < cJSON_GetArraySize(votes) && choice < CHOICES_MAX; choice++) {
		int told = cJSON_GetArrayItem(votes, choice)->valueint;

		class_->results[vote][choice] = told;
		agrees = agrees && told == class_->urns[vote].votes[choice];
	}
	if (!agrees)
		contradict(class_->rehearsal, WORDS(FOUND_TALLY), vote, class_->index + 1,
		           words_text(who));
	return agrees;
}

void check_nothing_leaks(struct rehearsed_class *class_, const cJSON *view, enum words who)
{
	const char *phase = json_text(view, "phase");
	const cJSON *member;
	/* A debate may go on after a result that everybody has seen. */
	bool seen = strcmp(phase, "debate") == 0 &&
	            strcmp(json_text(json_at(view, "vote"), "state"), "shown") == 0;

	if (strcmp(phase, "shown") != 0 && !seen && cJSON_IsObject(json_at(view, "result")))
		contradict(class_->rehearsal, WORDS(FOUND_EARLY), words_text(who), phase);
	if (strcmp(json_text(json_at(json_at(view, "floor"), "motion"), "secrecy"), "secret") != 0)
		return;
	cJSON_ArrayForEach(member,
	                   json_at(view, "members")) if (cJSON_IsNumber(json_at(member, "choice")))
	        contradict(class_->rehearsal, WORDS(FOUND_CHOICE), words_text(who));
}
