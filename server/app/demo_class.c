/* SPDX-License-Identifier: EUPL-1.2 */
/* demo_class.c - a made-up class with a council to hold, for trying things out. */
#include "app/demo_class.h"

#include "hemicycle/tally.h"

const struct demo_pupil demo_pupils[DEMO_PUPILS] = {
        {"Adam", "fox"},           {"Aïcha", "sunflower"},  {"Alma", "cat-face"},
        {"Basile", "owl"},         {"Camille", "dolphin"},  {"Chloé", "butterfly"},
        {"Diego", "turtle"},       {"Élise", "strawberry"}, {"Fatou", "giraffe"},
        {"Gabriel", "rocket"},     {"Hugo", "penguin"},     {"Inès", "rainbow"},
        {"Jade", "frog"},          {"Kenza", "star"},       {"Léo", "lion"},
        {"Lila B.", "hedgehog"},   {"Lila M.", "balloon"},  {"Malo", "sailboat"},
        {"Nino", "octopus"},       {"Noémie", "honeybee"},  {"Oscar", "cactus"},
        {"Rose", "zebra"},         {"Samir", "kite"},       {"Tao", "panda"},
        {"Ysé", "evergreen-tree"}, {"Zoé", "unicorn"},
};

#define OPTION(words, image)                                                                       \
	{                                                                                          \
		.text = (words), .picture = (image)                                                \
	}
#define PROJECT(words, image, cents)                                                               \
	{                                                                                          \
		.text = (words), .picture = (image), .cost = (cents)                               \
	}

const struct demo_motion demo_motions[DEMO_MOTIONS] = {
        {
                .title = "Veut-on un vélo partagé pour la récréation ?",
                .picture = "bicycle",
                .ballot = BALLOT_MOTION,
                .option_count = 2,
                .secrecy = SECRECY_SECRET,
                .base = BASE_EXPRESSED,
                .threshold = THRESHOLD_ABSOLUTE,
                .tie_rule = TIE_REJECTED,
                .close_on_all = true,
        },
        {
                .title = "Où va-t-on en sortie au mois de juin ?",
                .picture = "bus",
                .ballot = BALLOT_CHOICE,
                .secrecy = SECRECY_SECRET,
                .base = BASE_EXPRESSED,
                .threshold = THRESHOLD_SIMPLE,
                .tie_rule = TIE_SECOND_VOTE,
                .close_on_all = true,
                .option_count = 4,
                .options =
                        {
                                OPTION("À la plage", "beach-with-umbrella"),
                                OPTION("Au château", "castle"),
                                OPTION("En forêt", "camping"),
                                OPTION("Au planétarium", "telescope"),
                        },
        },
        {
                .title = "Qui range le coin lecture cette semaine : chacun son tour ?",
                .picture = "books",
                .ballot = BALLOT_MOTION,
                .option_count = 2,
                .secrecy = SECRECY_ROLL_CALL,
                .base = BASE_EXPRESSED,
                .threshold = THRESHOLD_SIMPLE,
                .tie_rule = TIE_CASTING_VOTE,
                .changeable = true,
        },
        {
                .title = "Change-t-on la règle du terrain de foot ?",
                .picture = "soccer-ball",
                .ballot = BALLOT_MOTION,
                .option_count = 2,
                .secrecy = SECRECY_SECRET,
                .base = BASE_PRESENT,
                .threshold = THRESHOLD_TWO_THIRDS,
                .quorum = QUORUM_TWO_THIRDS,
                .tie_rule = TIE_REJECTED,
                .close_on_time = true,
                .close_on_all = true,
                .seconds = 180,
        },
        {
                .title = "Quelle musique pour ouvrir le conseil ?",
                .picture = "musical-notes",
                .ballot = BALLOT_CHOICE,
                .secrecy = SECRECY_ROLL_CALL,
                .base = BASE_EXPRESSED,
                .threshold = THRESHOLD_SIMPLE,
                .tie_rule = TIE_POSTPONED,
                .changeable = true,
                .close_on_all = true,
                .option_count = 3,
                .options =
                        {
                                OPTION("Le violon", "violin"),
                                OPTION("Le tambour", "drum"),
                                OPTION("La guitare", "guitar"),
                        },
        },
        {
                .title = "Qui sera délégué de la classe, avec son suppléant ?",
                .picture = "megaphone",
                .ballot = BALLOT_SEVERAL,
                .method = TALLY_TWO_ROUND,
                .seats = 2,
                .picks = 2,
                .secrecy = SECRECY_SECRET,
                .tie_rule = TIE_YOUNGEST,
                .close_on_all = true,
                .option_count = 4,
                .options =
                        {
                                {.candidate = "Aïcha",
                                 .substitute = "Hugo",
                                 .statement = "Une boîte à idées dans le couloir."},
                                {.candidate = "Malo",
                                 .substitute = "Jade",
                                 .statement = "Des jeux pour tous à la récréation."},
                                {.candidate = "Noémie",
                                 .substitute = "Tao",
                                 .statement = "Un vrai silence à la bibliothèque."},
                                {.candidate = "Samir", .substitute = "Zoé", .drafted = true},
                        },
        },
        {
                .title = "Quel stand tient-on à la fête de l’école ?",
                .picture = "party-popper",
                .ballot = BALLOT_RANKED,
                .method = TALLY_SCHULZE,
                .secrecy = SECRECY_SECRET,
                .tie_rule = TIE_LOT,
                .close_on_all = true,
                .option_count = 5,
                .options =
                        {
                                OPTION("La pêche aux canards", "duck"),
                                OPTION("Le chamboule-tout", "bowling"),
                                OPTION("Le maquillage", "paintbrush"),
                                OPTION("La tombola", "ticket"),
                                OPTION("Les gâteaux", "birthday-cake"),
                        },
        },
        {
                .title = "Que pense-t-on de chaque repas de la semaine ?",
                .picture = "fork-and-knife-with-plate",
                .ballot = BALLOT_GRADES,
                .grade_count = 5,
                .secrecy = SECRECY_SECRET,
                .tie_rule = TIE_REJECTED,
                .close_on_all = true,
                .option_count = 4,
                .options =
                        {
                                OPTION("Les lentilles", "cooking"),
                                OPTION("La pizza", "pizza"),
                                OPTION("La salade", "green-salad"),
                                OPTION("Le poisson", "tropical-fish"),
                        },
        },
        {
                .title = "Que fait-on des 150 euros de la coopérative ?",
                .picture = "euro-banknote",
                .ballot = BALLOT_BUDGET,
                .secrecy = SECRECY_SECRET,
                .tie_rule = TIE_LOT,
                .close_on_all = true,
                .budget = 15000,
                .option_count = 6,
                .options =
                        {
                                {.text = "Des ballons neufs",
                                 .picture = "basketball",
                                 .statement = "Trois ballons qui ne perdent pas leur air.",
                                 .cost = 4500},
                                PROJECT("Des jeux de société", "game-die", 6000),
                                {.text = "Un coin potager",
                                 .picture = "seedling",
                                 .statement = "De la terre, des graines et deux arrosoirs.",
                                 .cost = 5500},
                                PROJECT("Des bandes dessinées", "open-book", 5000),
                                PROJECT("Une table de ping-pong", "ping-pong", 12000),
                                PROJECT("Un goûter pour tous", "cookie", 3000),
                        },
        },
        {
                .title = "Le vendredi, on lit vingt minutes en silence après la récréation.",
                .picture = "open-hands",
                .ballot = BALLOT_CONSENT,
                .secrecy = SECRECY_ROLL_CALL,
                .tie_rule = TIE_REJECTED,
                .fallback = FALLBACK_MAJORITY,
                .changeable = true,
                .close_on_all = true,
        },
};
