/* SPDX-License-Identifier: EUPL-1.2 */
/* rights.c - who may give which command in which phase, from the core's own table. */
#include "core/decide.h"
#include "wire/command.h"
#include "wire/types/types.h"

static const char *const role_names[ROLE_COUNT] = {
        "stranger", "visitor",      "pupil",      "teacher",      "projector",
        "reader",   "server clock", "booth",      "card",         "box",
        "chair",    "secretary",    "timekeeper", "floor keeper", "decision keeper",
        "teller",   "observer"};

static void print_roles(unsigned roles, struct buffer *out)
{
	bool first = true;

	for (int role = 0; role < ROLE_COUNT; role++) {
		if ((roles >> role & 1) == 0)
			continue;
		buffer_printf(out, "%s%s", first ? "" : ", ", role_names[role]);
		first = false;
	}
}

static void print_row(enum command_kind kind, struct buffer *out)
{
	const char *name = wire_command_name(kind);
	unsigned phases = core_phases(kind);

	buffer_printf(out, "| %s%s%s | ", name[0] == '\0' ? "(the clock of a vote)" : "`", name,
	              name[0] == '\0' ? "" : "`");
	print_roles(core_roles(kind), out);
	for (int phase = 0; phase < PHASE_COUNT; phase++)
		buffer_text(out, (phases >> phase & 1) != 0 ? " | x" : " | ");
	buffer_text(out, " |\n");
}

void types_rights(struct buffer *out)
{
	buffer_text(out,
	            "# Who may do what, when\n\nPrinted from the table in `server/core/rules.c`."
	            " What is not marked is refused.\n\n| command | role |");
	for (int phase = 0; phase < PHASE_COUNT; phase++)
		buffer_printf(out, " %s |", wire_phases.names[phase]);
	buffer_text(out, "\n|---|---|");
	for (int phase = 0; phase < PHASE_COUNT; phase++)
		buffer_text(out, ":-:|");
	buffer_char(out, '\n');
	for (int kind = 0; kind < COMMAND_ASSEMBLY_COUNT; kind++)
		if (kind != COMMAND_PREPARE && kind != COMMAND_GATHER)
			print_row((enum command_kind)kind, out);
}
