/* SPDX-License-Identifier: EUPL-1.2 */
/* demo_class.c - a made-up class with a council to hold, for trying things out. */
#include "app/demo_class.h"

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
                                {"À la plage", "beach-with-umbrella"},
                                {"Au château", "castle"},
                                {"En forêt", "camping"},
                                {"Au planétarium", "telescope"},
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
                                {"Le violon", "violin"},
                                {"Le tambour", "drum"},
                                {"La guitare", "guitar"},
                        },
        },
};
