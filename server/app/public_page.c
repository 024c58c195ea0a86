/* SPDX-License-Identifier: EUPL-1.2 */
/* public_page.c - whether everybody may read what a class has decided. */
#include "app/public_page.h"

#include "app/council_form.h"
#include "hemicycle/limits.h"
#include "store/school.h"

enum err public_page_wanted(struct store *store, int64_t class_id, bool *wanted)
{
	char name[NAME_BYTES_MAX + 1];
	struct school_row school = {.public_page = 1};
	struct council_form form;
	struct class_row row;
	enum err err = class_get(store, class_id, &row, name, sizeof name);

	if (err == ERR_NONE)
		err = council_form_of(store, class_id, (enum pupil_mode)row.mode, &form);
	if (err == ERR_NONE && row.school != 0)
		err = school_get(store, row.school, 0, &school, name, sizeof name);
	if (err == ERR_NONE)
		*wanted = form.public_page && school.public_page;
	return err;
}
