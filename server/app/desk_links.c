/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_links.c - links of a sitting (wall, shared tablet) and of a class (archive, idea box). */
#include "app/desk.h"
#include "app/inside.h"
#include "app/public_page.h"
#include "app/sessions.h"
#include "base/day.h"

static const struct {
	enum role role;
	bool of_sitting; /* else of a class */
	int64_t lasts_ms;
	enum scope scope;
} kinds[LINK_KIND_COUNT] = {
        [LINK_PROJECTOR] = {ROLE_PROJECTOR, true, LINK_PROJECTOR_MS, SCOPE_WHOLE},
        [LINK_READER] = {ROLE_READER, false, LINK_READER_MS, SCOPE_WHOLE},
        [LINK_BOX] = {ROLE_BOX, false, LINK_BOX_MS, SCOPE_WHOLE},
        [LINK_BOOTH] = {ROLE_BOOTH, true, LINK_BOOTH_MS, SCOPE_WHOLE},
        [LINK_PUBLIC] = {ROLE_READER, false, LINK_PUBLIC_MS, SCOPE_DECISIONS},
};

bool desk_is_link(const struct session_row *row, enum link_kind *kind)
{
	for (unsigned i = 0; i < LINK_KIND_COUNT; i++) {
		if (row->role != (int)kinds[i].role || row->scope != (int)kinds[i].scope)
			continue;
		*kind = (enum link_kind)i;
		return true;
	}
	return false;
}

struct links {
	unsigned count;
	int64_t wanted; /* id of the link that is looked for */
	int64_t class_id; /* of the one found; 0: none */
};

static enum err look(void *context, const struct session_row *row)
{
	struct links *links = context;
	enum link_kind kind;

	if (!desk_is_link(row, &kind))
		return ERR_NONE;
	links->count++;
	if (row->id == links->wanted)
		links->class_id = row->class_id;
	return ERR_NONE;
}

/* The class and the sitting that the new link is for. */
static enum err aim(struct job *job, struct store *store, struct session_row *row, bool *found)
{
	char name[NAME_BYTES_MAX + 1], title[TITLE_BYTES_MAX + 1];
	int64_t target = job->command->link.target, lasts_ms;
	enum link_kind kind = (enum link_kind)job->command->link.kind;
	struct sitting_row sitting = {.class_id = target};
	struct class_row class_row;
	enum err err;

	if (kinds[kind].of_sitting)
		err = desk_own_sitting(job, store, target, &sitting, title, found);
	else
		err = desk_own_class(job, store, target, &class_row, name, found);
	lasts_ms = job->command->link.days == 0 ? kinds[kind].lasts_ms
	                                        : job->command->link.days * DAY_MS;
	*row = (struct session_row){.role = (int)kinds[kind].role,
	                            .class_id = sitting.class_id,
	                            .sitting = sitting.id,
	                            .expires_at_ms = job->now_ms + lasts_ms,
	                            .names = kind == LINK_PUBLIC ? NAMES_NONE
	                                                         : job->command->link.names,
	                            .scope = (int)kinds[kind].scope};
	return err;
}

/* Names and days are a reader's to choose; a public page is only where it is wanted. */
static enum err check(struct job *job, struct store *store, const struct session_row *row)
{
	enum link_kind kind = (enum link_kind)job->command->link.kind;
	bool chosen = job->command->link.names != NAMES_FULL || job->command->link.days != 0;
	bool wanted = true;
	enum err err = ERR_NONE;

	if (kind == LINK_PUBLIC)
		err = public_page_wanted(store, row->class_id, &wanted);
	if (chosen && kind != LINK_READER)
		job->refusal = REFUSAL_BAD_FIELD;
	else if (err == ERR_NONE && !wanted)
		job->refusal = REFUSAL_NOT_ALLOWED;
	return err;
}

enum err desk_link_add(struct job *job, struct store *store)
{
	struct links links = {0};
	struct session_row row;
	struct answer_link answer;
	bool found;
	enum err err = aim(job, store, &row, &found);

	if (err == ERR_NONE && found)
		err = check(job, store, &row);
	if (err != ERR_NONE || job->refusal != REFUSAL_NONE)
		return err;
	err = session_each(store, 0, row.class_id, look, &links);
	if (err != ERR_NONE)
		return err;
	if (links.count >= LINKS_PER_CLASS_MAX) {
		job->refusal = REFUSAL_TOO_MANY;
		return ERR_NONE;
	}
	row.seat = SEAT_NONE;
	row.made_at_ms = job->now_ms;
	token_hash(&job->token, row.hash);
	err = session_put(store, &row);
	if (err != ERR_NONE)
		return err;
	answer = (struct answer_link){.id = row.id,
	                              .kind = job->command->link.kind,
	                              .target = job->command->link.target,
	                              .made_at_ms = row.made_at_ms,
	                              .expires_at_ms = row.expires_at_ms,
	                              .names = (uint8_t)row.names,
	                              .scope = (uint8_t)row.scope};
	answer_link(job->re, &answer, &job->token, &job->out);
	return ERR_NONE;
}

enum err desk_link_revoke(struct job *job, struct store *store)
{
	struct links links = {.wanted = job->command->link_ref.id};
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	bool found = false;
	enum err err = session_each(store, 0, 0, look, &links);

	if (err == ERR_NONE && links.class_id != 0)
		err = desk_own_class(job, store, links.class_id, &row, name, &found);
	if (err != ERR_NONE)
		return err;
	if (!found) {
		job->refusal = REFUSAL_NO_SUCH_LINK;
		return ERR_NONE;
	}
	job->made = links.wanted;
	err = session_drop(store, links.wanted);
	if (err == ERR_NONE)
		answer_ok(job->re, &job->out);
	return err;
}

void desk_link_revoked(struct job *job)
{
	screens_dismiss(job->app, job->made, NULL, GONE_REVOKED);
}

enum err desk_logout(struct job *job, struct store *store)
{
	enum err err = session_drop(store, job->session);

	if (err == ERR_NONE)
		answer_ok(job->re, &job->out);
	return err;
}

void desk_logged_out(struct job *job)
{
	struct screen *screen = screen_find(job->app, job->screen);

	screens_dismiss(job->app, job->session, screen, GONE_REVOKED);
	if (screen != NULL && screen->session != NULL && screen->session->row.id == job->session)
		screen_forget(screen);
}
