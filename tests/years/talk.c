/* SPDX-License-Identifier: EUPL-1.2 */
/* talk.c - what is said in a made-up class, and that it is heard. */
#include "years/talk.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"

const char *const talk_names[26] = {
        "Adèle", "Bilal",  "Chloé",    "Diego",  "Élise", "Fatou",  "Gaël",  "Hana",   "Inès",
        "Jules", "Kenza",  "Lila",     "Malo",   "Noé",   "Océane", "Pablo", "Rose",   "Sacha",
        "Tao",   "Ulysse", "Violette", "Wassim", "Yuna",  "Zoé",    "Abel",  "Camille"};

uint32_t talk_throw(struct talk *talk, uint32_t below)
{
	talk->dice = talk->dice * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(talk->dice >> 33) % below;
}

__attribute__((format(printf, 3, 0))) static void say(struct talk *talk, unsigned screen,
                                                      const char *format, va_list list)
{
	char fields[8192];

	vsnprintf(fields, sizeof fields, format, list);
	talk->id++;
	desk_say(&talk->desk, screen, "{'id':%d,%s}", talk->id, fields);
}

/* How many of the answers to the messages after `from` were a yes. */
static void want(struct talk *talk, unsigned screen)
{
	char wanted[48];

	snprintf(wanted, sizeof wanted, "{'re':%d,'ok'", talk->id);
	if (desk_heard(&talk->desk, screen, wanted) != NULL)
		return;
	snprintf(wanted, sizeof wanted, "{'re':%d,", talk->id);
	fprintf(stderr, "years: %s\n", desk_heard(&talk->desk, screen, wanted));
	exit(1);
}

void talk_say(struct talk *talk, unsigned screen, const char *format, ...)
{
	va_list list;

	desk_forget(&talk->desk, screen);
	va_start(list, format);
	say(talk, screen, format, list);
	va_end(list);
	want(talk, screen);
}

void talk_add(struct talk *talk, unsigned screen, const char *format, ...)
{
	va_list list;

	talk->desk.held = true;
	va_start(list, format);
	say(talk, screen, format, list);
	va_end(list);
}

void talk_settle(struct talk *talk, unsigned screen)
{
	talk->desk.held = false;
	desk_run(&talk->desk);
	if (desk_heard(&talk->desk, screen, "'no':") != NULL) {
		fprintf(stderr, "years: %s\n", desk_heard(&talk->desk, screen, "'no':"));
		exit(1);
	}
	want(talk, screen);
	desk_forget(&talk->desk, screen);
}

int64_t talk_number(const struct talk *talk, unsigned screen, const char *name)
{
	char wanted[48];
	int64_t number;

	snprintf(wanted, sizeof wanted, "{'re':%d,'ok'", talk->id);
	number = desk_number(&talk->desk, screen, wanted, name);
	CHECK(number >= 0);
	return number;
}

static const char *const wishes[] = {"On plante des tomates",    "On achète un ballon de basket",
                                     "On lit une histoire",      "On invite les maternelles",
                                     "On range la bibliothèque", "On prépare un goûter",
                                     "On écoute de la musique",  "On fait un journal",
                                     "On construit une cabane",  "On apprend une chanson en créole",
                                     "On change les équipes",    "On visite le musée des Œuvres",
                                     "On répare les vélos",      "On écrit aux correspondants",
                                     "On nettoie le ruisseau",   "On joue aux échecs"};
static const char *const whens[] = {
        "le lundi matin",        "à la récréation",    "avant les vacances de Noël",
        "chaque vendredi",       "pendant la cantine", "au fond de la cour",
        "avec l’école d’à côté", "quand il pleut",     "à la fête de l’été"};
static const char *const whys[] = {"",
                                   ", par groupes de quatre",
                                   ", chacun son tour",
                                   ", si la mairie est d’accord",
                                   ", sans dépenser plus",
                                   ", à l’essai"};
static const char *const places[] = {"Le lac",  "La ferme",   "Le musée",   "La forêt",
                                     "Le port", "Le théâtre", "La piscine", "Le château"};

#define OF(list, number) (list)[(number) % (sizeof(list) / sizeof *(list))]

const char *talk_proposal(uint32_t number)
{
	static char text[240];

	snprintf(text, sizeof text, "%s %s%s.", OF(wishes, number), OF(whens, number / 7),
	         OF(whys, number / 3));
	return text;
}

const char *talk_place(uint32_t number)
{
	return OF(places, number);
}

const char *talk_note(uint32_t number)
{
	static char text[400];

	snprintf(text, sizeof text,
	         "%s a expliqué pourquoi. %s a demandé combien cela coûte. On en reparlera %s.",
	         talk_names[number % 26], talk_names[number / 26 % 26], OF(whens, number));
	return text;
}
