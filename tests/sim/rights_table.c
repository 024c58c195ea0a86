/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rights_table.c - who may do what and when, written by hand from docs/sitting.md,
 * docs/council.md and docs/protocol.md.
 */
#include "sim/rights.h"

#include <string.h>

#include "base/check.h"

const char right_letters[] = "SVPhstfdloTWRBCX";

/* clang-format off */
const struct cell cells[] = {
        {"item.add", ",\"motion\":%m", "T", "pwidvcns"},
        {"item.edit", ",\"item\":2,\"motion\":%m", "T", "pwidvcns"},
        {"item.remove", ",\"item\":2", "T", "pwidvcns"},
        {"item.move", ",\"item\":2,\"to\":0", "Th", "pwidvcns"},
        {"sitting.open", "", "Th", "p"},
        {"sitting.end", "", "Th", "w"},
        {"door.open", "", "T", "pwidvcns"},
        {"door.close", "", "T", "pwidvcns"},
        {"member.present", ",\"seat\":0,\"present\":true", "Ths", "pwidvcns"},
        {"members.all-present", "", "Ths", "pwidvcns"},
        {"item.start", ",\"item\":1", "Th", "w"},
        {"item.leave", "", "Th", "id"},
        {"debate.open", "", "Th", "i"},
        {"item.postpone", "", "Th", "ids"},
        {"item.record", "", "Th", "s"},
        {"item.amend", ",\"title\":\"Deux jardins\",\"objection\":\"trop petit\"", "Ths", "s"},
        {"vote.open", "", "Th", "id"},
        {"vote.cast", ",\"vote\":1,\"choice\":0,\"key\":\"00112233445566778899aabbccddeeff\"",
         "P", "v"},
        {"vote.cast", ",\"vote\":1,\"choice\":0,\"voter\":1,"
                      "\"key\":\"00112233445566778899aabbccddeeff\"", "B", "v"},
        {"vote.extend", ",\"seconds\":5", "Th", "v"},
        {"vote.untime", "", "Th", "v"},
        {"vote.close", "", "Th", "v"},
        {"vote.reopen", "", "Th", "c"},
        {"paper.sign", ",\"seat\":0,\"on_paper\":true", "Thl", "vc"},
        {"paper.sign-all", "", "Thl", "vc"},
        {"vote.count", "", "Thl", "c"},
        {"vote.decide", ",\"choice\":0", "Th", ""}, /* only while a tie waits */
        {"vote.show", "", "Th", "n"},
        {"vote.accept", ",\"choice\":0,\"accepts\":true", "Th", "s"},
        {"workshop.show", ",\"on\":true", "Th", "s"},
        {"vote.annul", ",\"reason\":\"oubli\"", "T", "vcns"},
        {"sitting.pause", "", "Th", "wids"},
        {"sitting.resume", "", "Th", "wids"},
        {"stage.enter", ",\"stage\":\"praise\"", "Th", "w"},
        {"role.offer", ",\"seat\":0,\"role\":\"teller\"", "T", "pwidvcns"},
        {"role.answer", ",\"role\":\"own-1\",\"accepts\":true", "P", "pwidvcns"},
        {"role.give", ",\"seat\":0,\"role\":\"teller\"", "T", "pwidvcns"},
        {"role.end", ",\"seat\":%a,\"role\":\"own-1\"", "TP", "pwidvcns"},
        {"floor.ask", ",\"tag\":\"for\"", "P", "wids"},
        {"floor.leave", "", "P", "widvcns"},
        {"floor.put", ",\"seat\":0,\"asks\":true", "Thf", "wids"},
        {"floor.give", ",\"seat\":0", "Thf", "wids"},
        {"floor.next", "", "Thf", "wids"},
        {"floor.extend", ",\"seconds\":30", "Thft", "wids"},
        {"floor.end", "", "TP", "widvcns"},
        {"ritual.say", ",\"ritual\":\"time-up\"", "Thft", "widvcns"},
        {"item.describe", ",\"item\":2,\"kind\":\"request\",\"author\":0,\"minutes\":5,"
                          "\"names_somebody\":false", "T", "pwidvcns"},
        {"item.time", ",\"item\":2,\"minutes\":5", "Tht", "pwidvcns"},
        {"item.extend", ",\"minutes\":5", "Tht", "idvcns"},
        {"item.project", ",\"item\":3,\"on\":true", "T", "pwidvcns"},
        {"item.close", "", "Th", "id"},
        {"item.exclude", ",\"item\":2,\"reason\":\"la loi\"", "T", "pwids"},
        {"item.refer", ",\"task\":\"mesurer\"", "Th", "ids"},
        {"concern.check", ",\"item\":3,\"upheld\":true,\"tried\":true,\"current\":true", "Th",
         "pw"},
        {"amendment.propose", ",\"text\":\"Un jardin de fleurs\"", "TP", "id"},
        {"amendment.settle", ",\"amendment\":1,\"state\":\"withdrawn\"", "TP", "id"},
        {"entry.add", ",\"text\":\"arroser\"", "Thsd", "wids"},
        {"entry.assign", ",\"entry\":1,\"who\":[0]", "Thsd", "wids"},
        {"entry.review", ",\"entry\":1,\"state\":\"done\"", "Thd", "wids"},
        {"entry.show", ",\"entry\":1", "Thsd", "w"},
        {"minutes.approve", ",\"sitting\":%e", "Th", "widvcns"},
        {"minutes.correct", ",\"sitting\":%e,\"item\":0,\"text\":\"douze\"", "Ts", "widvcns"},
        {"note.write", ",\"item\":0,\"text\":\"calme\"", "Tso", "widvcns"},
        {"mood.ask", "", "Th", "w"},
        {"wish.open", ",\"on\":true", "Th", "pw"},
        {"wish.make", ",\"items\":[1]", "P", "pw"},
        {"wish.apply", "", "Th", "pw"},
        {"agenda.gather", "", "Th", "pw"},
        {"home", "", "T", NULL},
        {"class.add", ",\"name\":\"CM2\",\"mode\":\"reading\"", "T", NULL},
        {"class.edit", ",\"class\":%c,\"name\":\"CE1\",\"mode\":\"images\"", "T", NULL},
        {"class.open", ",\"class\":%c", "T", NULL},
        {"class.share", ",\"class\":%c,\"name\":\"nobody\",\"on\":true", "T", NULL},
        {"list.read", ",\"data\":\"QW5h\"", "T", NULL},
        {"pupils.add", ",\"class\":%c,\"names\":[\"Zoé\"]", "T", NULL},
        {"pupil.edit", ",\"pupil\":1,\"name\":\"Ana\",\"picture\":\"fox\"", "T", NULL},
        {"council.open", ",\"class\":%c", "T", NULL},
        {"council.set", ",\"class\":%c,\"council\":%f", "T", NULL},
        {"teacher.add", ",\"name\":\"remplace\",\"password\":\"twelve bees\"", "T", NULL},
        {"sitting.add", ",\"class\":%c,\"title\":\"Autre\"", "T", NULL},
        {"box.open", ",\"class\":%c", "TCX", NULL},
        {"slip.add", ",\"class\":0,\"pupil\":1,\"kind\":\"praise\",\"text\":\"bravo\"", "TCX",
         NULL},
        {"slip.withdraw", ",\"slip\":999", "TC", NULL},
        {"slip.support", ",\"slip\":999,\"on\":true", "C", NULL},
        {"slip.screen", ",\"slip\":999,\"state\":\"accepted\",\"names_somebody\":false,"
                        "\"reason\":\"\"", "T", NULL},
        {"book.list", ",\"class\":0,\"text\":\"\"", "TRC", NULL},
        {"figures", ",\"class\":0", "TR", NULL},
        {"search", ",\"class\":0,\"text\":\"\"", "TRC", NULL},
        {"board", ",\"class\":0,\"year\":2026", "TRC", NULL},
        {"paper.make", ",\"kind\":\"minutes\",\"format\":\"pdf\",\"lang\":\"fr\",\"sitting\":%s",
         "TR", NULL},
        {"paper.make", ",\"kind\":\"book\",\"format\":\"pdf\",\"lang\":\"fr\",\"class\":0"
                       ",\"names\":\"none\"", "TR", NULL},
        {"paper.make", ",\"kind\":\"figures\",\"format\":\"pdf\",\"lang\":\"fr\",\"school\":999",
         "TR", NULL},
        {"import.part", ",\"at\":0,\"data\":\"QUJD\"", "T", NULL},
        {"import.run", "", "T", NULL},
        {"school.add", ",\"name\":\"Jean Moulin\"", "T", NULL},
        {"school.open", ",\"school\":999", "T", NULL},
        {"school.edit", ",\"school\":999,\"name\":\"x\",\"public_page\":true", "T", NULL},
        {"school.code", ",\"school\":999", "T", NULL},
        {"school.admin", ",\"school\":999,\"name\":\"nobody\",\"on\":true", "T", NULL},
        {"school.council", ",\"school\":999,\"class\":%c", "T", NULL},
        {"school.elected", ",\"school\":999", "T", NULL},
        {"motion.send", ",\"sitting\":999,\"item\":1", "T", NULL},
        {"poll.add", ",\"school\":999,\"motion\":%m", "T", NULL},
        {"poll.open", ",\"poll\":999", "T", NULL},
        {"poll.close", ",\"poll\":999", "T", NULL},
        {"class.enrol", ",\"class\":%c,\"code\":\"ABCD EFGH\"", "T", NULL},
        {"class.leave-school", ",\"class\":%c", "T", NULL},
        {"minutes.open", ",\"sitting\":999", "ThsdC", NULL},
        {"minutes.write", ",\"sitting\":999,\"item\":0,\"edition\":0,\"text\":\"calme\"",
         "TsC", NULL},
        {"words.open", ",\"sitting\":999,\"item\":1", "T", NULL},
        {"words.erase", ",\"sitting\":999,\"text\":\"%64\",\"sure\":true", "T", NULL},
        {"card.sit", ",\"token\":\"%64\"", "C", NULL},
        {"card.make", ",\"class\":%c,\"pupil\":999", "T", NULL},
        {"card.revoke", ",\"pupil\":999", "T", NULL},
        {"seat.accept", ",\"seat\":0", "T", NULL},
        {"seat.accept-all", "", "T", NULL},
        {"seat.refuse", ",\"seat\":0", "T", NULL},
        {"link.add", ",\"kind\":\"reader\",\"target\":%c", "T", NULL},
        {"link.revoke", ",\"link\":999", "T", NULL},
        {"archive.list", ",\"class\":0,\"text\":\"\"", "TR", NULL},
        {"archive.sitting", ",\"sitting\":%s", "TR", NULL},
        {"replay.list", ",\"sitting\":%s", "TR", NULL},
        {"replay.show", ",\"sitting\":%s,\"step\":1", "TR", NULL},
        {"password.change", ",\"old\":\"not this one\",\"new\":\"another one\"", "T", NULL},
        {"seat.leave", "", "VP", NULL},
        {"seat.take", ",\"seat\":127,\"token\":\"%64\"", "V", NULL},
        /* Those that end something come last. */
        {"pupil.remove", ",\"pupil\":999", "T", NULL},
        {"seat.free", ",\"seat\":1", "T", NULL},
        {"sitting.enter", ",\"sitting\":%s", "T", NULL},
        {"sitting.leave", "", "T", NULL},
        {"logout", "", "T", NULL},
};
/* clang-format on */
const size_t cell_count = COUNT_OF(cells);

static bool is_pupil(int screen)
{
	return screen >= SCREEN_PUPIL && screen < SCREEN_TEACHER;
}

bool cell_allows(const struct cell *cell, int screen)
{
	return strchr(cell->who, right_letters[screen]) != NULL ||
	       (is_pupil(screen) && strchr(cell->who, 'P') != NULL);
}

bool cells_allow(const struct cell *cell, int screen)
{
	for (size_t i = 0; i < cell_count; i++)
		if (strcmp(cells[i].command, cell->command) == 0 && cell_allows(&cells[i], screen))
			return true;
	return false;
}

const struct way ways[] = {
        {'p', "preparing", NULL, NULL},
        {'w', "welcome", "sitting.open", ""},
        {'i', "presented", "item.start", ",\"item\":1"},
        {'d', "debate", "debate.open", ""},
        {'v', "voting", "vote.open", ""},
        {'c', "closed", "vote.close", ""},
        {'n', "counted", "vote.count", ""},
        {'s', "shown", "vote.show", ""},
        {0, "welcome", "item.record", ""},
        {'e', "sealed", "sitting.end", ""},
};
const size_t way_count = COUNT_OF(ways);
