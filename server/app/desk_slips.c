/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_slips.c - writing a slip, taking it back, supporting and screening it. */
#include "app/council_form.h"
#include "app/desk_box.h"
#include "app/desk_people.h"
#include "app/naming.h"
#include "base/check.h"
#include "app/poll_count.h"
#include "store/sent.h"

struct writing { /* a slip on its way into the box */
	struct class_row row;
	char name[NAME_BYTES_MAX + 1];
	struct council_form form;
	struct desk_pupils pupils;
	int64_t author; /* 0: none */
};

static int source_of(enum role role)
{
	if (role == ROLE_TEACHER)
		return SOURCE_TEACHER;
	return role == ROLE_CARD ? SOURCE_CARD : SOURCE_COMPUTER;
}

/* What a class has said about slips goes for pupils; a teacher writes as much as is needed. */
static enum refusal check_writing(const struct job *job, struct writing *writing)
{
	const struct command *command = job->command;

	if (command->slip.kind > KIND_REQUEST)
		return REFUSAL_BAD_FIELD;
	if (job->role == ROLE_CARD && command->slip.pupil != 0 && command->slip.pupil != job->pupil)
		return REFUSAL_NOT_YOURS;
	writing->author = job->role == ROLE_CARD ? job->pupil : command->slip.pupil;
	if (writing->author == 0 && job->role == ROLE_TEACHER)
		return REFUSAL_NONE;
	if (desk_find_pupil(&writing->pupils, writing->author) == NULL)
		return REFUSAL_NO_SUCH_PUPIL;
	if (!writing->form.box_open && job->role != ROLE_TEACHER)
		return REFUSAL_BOX_CLOSED;
	return writing->form.limits[command->slip.kind] == 0 ? REFUSAL_NOT_ALLOWED : REFUSAL_NONE;
}

static enum err check_room(struct job *job, struct store *store, const struct writing *writing)
{
	uint8_t kind = job->command->slip.kind;
	int all = 0, own = 0;
	enum err err = slip_count(store, writing->row.id, 0, 0, SLIPS_OPEN, &all);

	if (err == ERR_NONE && writing->author != 0)
		err = slip_count(store, writing->row.id, writing->author, kind, SLIPS_LIMITED,
		                 &own);
	if (err != ERR_NONE)
		return err;
	if (writing->author != 0 && own >= writing->form.limits[kind])
		job->refusal = REFUSAL_TOO_MANY_SLIPS;
	else if (all >= SLIPS_PER_CLASS_MAX)
		job->refusal = REFUSAL_TOO_MANY;
	return ERR_NONE;
}

static bool names_somebody(const struct desk_pupils *pupils, const char *text)
{
	for (size_t i = 0; i < pupils->count; i++)
		if (naming_holds(text, pupils->line[i].name))
			return true;
	return false;
}

static enum err put(struct job *job, struct store *store, const struct writing *writing)
{
	const char *text = job->command->slip.text;
	struct slip_row row = {.class_id = writing->row.id,
	                       .pupil = writing->author,
	                       .kind = job->command->slip.kind,
	                       .state = SLIP_WAITING,
	                       .source = source_of(job->role),
	                       .names_somebody = names_somebody(&writing->pupils, text),
	                       .made_at_ms = job->now_ms,
	                       .text = text,
	                       .reason = "",
	                       .motion = ""};
	enum err err = slip_put(store, &row);

	return err == ERR_NONE ? desk_print_box(job, store, &writing->row) : err;
}

enum err desk_slip_add(struct job *job, struct store *store)
{
	struct writing writing = {0};
	bool found;
	enum err err = desk_own_class(job, store, job->command->slip.class_id, &writing.row,
	                              writing.name, &found);

	if (err != ERR_NONE || !found)
		return err;
	err = council_form_of(store, writing.row.id, (enum pupil_mode)writing.row.mode,
	                      &writing.form);
	if (err == ERR_NONE)
		err = desk_read_pupils(job, store, writing.row.id, &writing.pupils);
	if (err != ERR_NONE)
		return err;
	job->refusal = check_writing(job, &writing);
	if (job->refusal == REFUSAL_NONE)
		err = check_room(job, store, &writing);
	if (err != ERR_NONE || job->refusal != REFUSAL_NONE)
		return err;
	return put(job, store, &writing);
}

struct found { /* a slip of a class that is the asker's */
	struct slip_row slip;
	struct class_row row;
	char name[NAME_BYTES_MAX + 1];
};

/* Else no-such-slip, whether there is none or it is of another class. */
static enum err find(struct job *job, struct store *store, int64_t id, struct found *out,
                     bool *found)
{
	char *strings = arena_take(&job->arena, SLIP_STRINGS_BYTES);
	enum err err;

	CHECK(strings != NULL);
	*found = false;
	err = slip_get(store, id, &out->slip, strings, SLIP_STRINGS_BYTES);
	if (err == ERR_NONE)
		err = desk_own_class(job, store, out->slip.class_id, &out->row, out->name, found);
	if (err != ERR_NONE && err != ERR_MISSING)
		return err;
	if (!*found)
		job->refusal = REFUSAL_NO_SUCH_SLIP;
	return ERR_NONE;
}

static enum refusal check_withdrawal(const struct job *job, const struct slip_row *slip)
{
	bool own = job->role != ROLE_CARD || slip->pupil == job->pupil;

	if (!own || (SLIPS_OPEN >> slip->state & 1) == 0)
		return REFUSAL_NO_SUCH_SLIP;
	if (slip->source == SOURCE_SENT) /* which is put aside, with a reason */
		return REFUSAL_NOT_YOURS;
	return slip->state == SLIP_ON_AGENDA ? REFUSAL_SETTLED : REFUSAL_NONE;
}

/* What its author takes back is gone; what a teacher withdraws, its author is told of. */
enum err desk_slip_withdraw(struct job *job, struct store *store)
{
	struct found found;
	bool is;
	enum err err = find(job, store, job->command->slip_ref.id, &found, &is);

	if (err != ERR_NONE || !is)
		return err;
	job->refusal = check_withdrawal(job, &found.slip);
	if (job->refusal != REFUSAL_NONE)
		return ERR_NONE;
	found.slip.state = SLIP_WITHDRAWN;
	if (found.slip.pupil == job->pupil)
		err = slip_drop(store, found.slip.id);
	else
		err = slip_set(store, &found.slip);
	return err == ERR_NONE ? desk_print_box(job, store, &found.row) : err;
}

enum err desk_slip_support(struct job *job, struct store *store)
{
	struct council_form form;
	struct found found;
	bool is;
	enum err err = find(job, store, job->command->slip_support.id, &found, &is);

	if (err != ERR_NONE || !is)
		return err;
	err = council_form_of(store, found.row.id, (enum pupil_mode)found.row.mode, &form);
	if (err != ERR_NONE)
		return err;
	if (!form.support)
		job->refusal = REFUSAL_NOT_ALLOWED;
	else if (found.slip.pupil == job->pupil || !slip_supportable(&found.slip))
		job->refusal = REFUSAL_NO_SUCH_SLIP; /* none of those that this card is shown */
	if (job->refusal != REFUSAL_NONE)
		return ERR_NONE;
	err = slip_support(store, found.slip.id, job->pupil, job->command->slip_support.on);
	return err == ERR_NONE ? desk_print_box(job, store, &found.row) : err;
}

static enum refusal check_screening(const struct command *command, const struct slip_row *slip)
{
	static const unsigned screened = SLIPS_LIMITED | SLIP_BIT(AGAIN) | SLIP_BIT(ELSEWHERE);
	uint8_t state = command->slip_screen.state;

	if ((screened >> state & 1) == 0)
		return REFUSAL_BAD_FIELD;
	if (slip->state == SLIP_ON_AGENDA)
		return REFUSAL_SETTLED;
	if ((screened >> slip->state & 1) == 0)
		return REFUSAL_NO_SUCH_SLIP;
	if ((state == SLIP_AGAIN || state == SLIP_ELSEWHERE) &&
	    command->slip_screen.reason[0] == '\0')
		return REFUSAL_EMPTY_TEXT;
	return REFUSAL_NONE;
}

/* Who has sent a motion reads what became of it, and why. */
static enum err tell_sender(struct job *job, struct store *store, const struct slip_row *slip)
{
	bool aside = slip->state == SLIP_AGAIN || slip->state == SLIP_ELSEWHERE;
	struct part_row part = {.slip = slip->id, .state = PART_ASIDE, .at_ms = job->now_ms};

	if (slip->post == POST_POLL)
		return aside ? part_end(store, &part)
		             : part_move(store, slip->id, 1u << PART_ASIDE, PART_WAITING);
	return slip->post == POST_MOTION
	               ? sent_set_state(store, slip->id, aside ? SENT_ASIDE : SENT_WAITING,
	                                aside ? slip->reason : "")
	               : ERR_NONE;
}

enum err desk_slip_screen(struct job *job, struct store *store)
{
	const struct command *command = job->command;
	struct found found;
	bool is;
	enum err err = find(job, store, command->slip_screen.id, &found, &is);

	if (err != ERR_NONE || !is)
		return err;
	job->refusal = check_screening(command, &found.slip);
	if (job->refusal != REFUSAL_NONE)
		return ERR_NONE;
	found.slip.state = command->slip_screen.state;
	found.slip.names_somebody = command->slip_screen.names_somebody;
	found.slip.reason = command->slip_screen.reason;
	err = slip_set(store, &found.slip);
	if (err == ERR_NONE)
		err = tell_sender(job, store, &found.slip);
	return err == ERR_NONE ? desk_print_box(job, store, &found.row) : err;
}
