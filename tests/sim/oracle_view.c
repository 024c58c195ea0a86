/* SPDX-License-Identifier: EUPL-1.2 */
/* oracle_view.c - what must be true of what the screens are shown. */
#include "sim/oracle.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <string.h>

#include "app/texts.h"
#include "base/check.h"
#include "core/view.h"
#include "store/journal.h"
#include "store/urn.h"
#include "wire/view.h"

static const char *word(const cJSON *object, const char *name)
{
	const cJSON *value = cJSON_GetObjectItemCaseSensitive(object, name);

	return cJSON_IsString(value) ? value->valuestring : "";
}

static int number(const cJSON *object, const char *name)
{
	const cJSON *value = cJSON_GetObjectItemCaseSensitive(object, name);

	return cJSON_IsNumber(value) ? value->valueint : 0;
}

/* A result is what the journal counted, and is shown only to those who may see it then. */
static void check_result(struct oracle *oracle, const cJSON *view, const cJSON *result)
{
	bool leads = strcmp(word(view, "screen"), "teacher") == 0 ||
	             strcmp(word(view, "screen"), "chair") == 0;
	const char *state = word(cJSON_GetObjectItemCaseSensitive(view, "vote"), "state");
	int vote = number(cJSON_GetObjectItemCaseSensitive(view, "vote"), "number");
	const cJSON *votes = cJSON_GetObjectItemCaseSensitive(result, "votes");

	if (strcmp(state, "shown") != 0 && !(leads && strcmp(state, "counted") == 0))
		oracle_object(oracle, "a %s saw the result of a vote that is %s",
		              word(view, "screen"), state);
	if (vote < 1 || vote > oracle->journal.vote_count) {
		oracle_object(oracle, "a result of vote %d, which does not exist", vote);
		return;
	}
	for (int choice = 0; choice < cJSON_GetArraySize(votes); choice++)
		if (cJSON_GetArrayItem(votes, choice)->valueint !=
		    oracle->journal.votes[vote - 1].votes[choice])
			oracle_object(oracle,
			              "a %s saw other figures of vote %d than the journal's",
			              word(view, "screen"), vote);
}

/* Of a secret vote nobody sees who chose what; pupils do not even see how many voted. */
static void check_vote(struct oracle *oracle, const cJSON *view, const cJSON *vote)
{
	const cJSON *floor = cJSON_GetObjectItemCaseSensitive(view, "floor");
	const cJSON *motion = cJSON_GetObjectItemCaseSensitive(floor, "motion");
	const cJSON *member;

	if (strcmp(word(view, "screen"), "pupil") == 0 && number(vote, "voters") != 0 &&
	    strcmp(word(vote, "state"), "shown") != 0)
		oracle_object(oracle, "a pupil saw how many had voted");
	if (strcmp(word(motion, "secrecy"), "secret") != 0 &&
	    (strcmp(word(vote, "ballot"), "lots") != 0 ||
	     cJSON_IsObject(cJSON_GetObjectItemCaseSensitive(view, "result"))))
		return; /* nobody sees a throw before the count: it could be steered */
	cJSON_ArrayForEach(member, cJSON_GetObjectItemCaseSensitive(view, "members"))
	{
		const cJSON *choice = cJSON_GetObjectItemCaseSensitive(member, "choice");

		if (choice != NULL && !cJSON_IsNull(choice))
			oracle_object(oracle, "a %s saw a choice in a secret vote",
			              word(view, "screen"));
	}
}

void oracle_view_may(struct oracle *oracle, const cJSON *view)
{
	const cJSON *result = cJSON_GetObjectItemCaseSensitive(view, "result");
	const cJSON *vote = cJSON_GetObjectItemCaseSensitive(view, "vote");

	if (cJSON_IsObject(result))
		check_result(oracle, view, result);
	if (cJSON_IsObject(vote))
		check_vote(oracle, view, vote);
	if (strcmp(word(view, "screen"), "pupil") == 0 &&
	    (cJSON_HasObjectItem(view, "members") || cJSON_HasObjectItem(view, "door_code")))
		oracle_object(oracle, "a pupil saw the others, or the code of the door");
}

static enum err keep_text(void *context, const uint8_t hash[HASH_BYTES], const char *text,
                          size_t bytes)
{
	texts_keep(context, text_known(hash, text, bytes));
	return ERR_NONE;
}

/* Takes out what is not the disk's: the clock and the tablets. */
static void forget_the_moment(cJSON *view)
{
	cJSON *member;

	cJSON_DeleteItemFromObjectCaseSensitive(view, "now_ms");
	cJSON_DeleteItemFromObjectCaseSensitive(cJSON_GetObjectItemCaseSensitive(view, "look_back"),
	                                        "open_ms");
	cJSON_ArrayForEach(member, cJSON_GetObjectItemCaseSensitive(view, "members"))
	        cJSON_DeleteItemFromObjectCaseSensitive(member, "screen");
}

/* The first field in which the two differ. */
static const char *difference(const cJSON *a, const cJSON *b)
{
	const cJSON *field;

	cJSON_ArrayForEach(field,
	                   a) if (!cJSON_Compare(field,
	                                         cJSON_GetObjectItemCaseSensitive(b, field->string),
	                                         true)) return field->string;
	return "number of fields";
}

void oracle_view_is(struct oracle *oracle, enum audience audience, const cJSON *seen)
{
	static struct view view;
	static const struct presence nobody;
	struct texts texts = {0};
	struct words words;
	struct buffer out;
	cJSON *wanted, *got = cJSON_Duplicate(seen, true);

	CHECK(text_read(fake_store(oracle->fake), oracle->sitting, keep_text, &texts) == ERR_NONE);
	words = texts_words(&texts);
	buffer_init(&out, FRAME_BYTES_MAX);
	core_view(&oracle->whole, &nobody, audience, fake_now_ms(oracle->fake), &view);
	view_print(&view, &words, &out);
	wanted = cJSON_ParseWithLength(out.data, out.count);
	CHECK(wanted != NULL && got != NULL);
	forget_the_moment(got);
	forget_the_moment(wanted->child);
	if (!cJSON_Compare(got, wanted->child, true))
		oracle_object(oracle, "the %s's screen (%s, the disk %s) differs in '%s'",
		              word(seen, "screen"), word(seen, "phase"),
		              word(wanted->child, "phase"), difference(wanted->child, got));
	cJSON_Delete(wanted);
	cJSON_Delete(got);
	buffer_release(&out);
	texts_release(&texts);
}

static enum err see_urn(void *context, int64_t assembly, uint16_t vote, bool secret)
{
	struct oracle *oracle = context;
	const struct assembly *state = &oracle->journal;

	(void)secret;
	if (assembly == oracle->sitting &&
	    (vote != state->vote_count || (state->votes[vote - 1].state != VOTE_OPEN &&
	                                   state->votes[vote - 1].state != VOTE_CLOSED)))
		oracle_object(oracle, "the urn of vote %d still stands", vote);
	return ERR_NONE;
}

void oracle_urns(struct oracle *oracle)
{
	CHECK(urn_each(fake_store(oracle->fake), see_urn, oracle) == ERR_NONE);
}
