/* SPDX-License-Identifier: EUPL-1.2 */
/* demo_council.c - what the made-up class has from before. */
#include "app/demo_council.h"

#define HAS(office) (1u << OFFICE_##office)

const struct council_form demo_council = {
        .template_ = TEMPLATE_CM,
        .stage_count = 7,
        .stages = {STAGE_OPENING, STAGE_EARLIER, STAGE_PRAISE, STAGE_CONCERNS, STAGE_PROPOSALS,
                   STAGE_REPORTS, STAGE_CLOSING},
        .offices = HAS(CHAIR) | HAS(SECRETARY) | HAS(TIMEKEEPER) | HAS(FLOOR_KEEPER) |
                   HAS(DECISION_KEEPER) | HAS(TELLER),
        .turn_seconds = 120,
        .item_minutes = 10,
        .tags = 1,
        .support = 1,
        .box_open = 1,
        .limits = {3, 3, 3, 3, 3},
        .own_count = 1,
        .own = {{.name = "Gardienne du calme", .picture = {"dove"}}},
        .line_count = 2,
        .lines = {{STAGE_OPENING, "Le conseil est ouvert : on écoute qui a la parole."},
                  {STAGE_CLOSING, "Le conseil est fermé. Merci à toutes et à tous."}},
};

const struct demo_vote demo_past_votes[DEMO_PAST_VOTES] = {
        {
                .motion = {.title = "On joue au ballon sur le terrain d’en haut le lundi.",
                           .picture = "soccer-ball",
                           .ballot = BALLOT_MOTION,
                           .option_count = 2},
                .trial = 3,
                .author = "Diego",
                .votes = {19, 5, 2},
        },
        {
                .motion = {.title = "On plante des tomates dans le bac de la cour.",
                           .picture = "seedling",
                           .ballot = BALLOT_MOTION,
                           .option_count = 2},
                .author = "Rose",
                .who = {"Rose", "Malo"},
                .votes = {22, 3, 1},
        },
};

const struct demo_entry demo_entries[DEMO_ENTRIES] = {
        {
                .text = "Écrire à la mairie pour des bancs dans la cour",
                .who = {"Aïcha", "Hugo"},
                .who_else = "le maître",
                .state = ENTRY_IN_PROGRESS,
                .word = "La lettre est écrite, il reste à la poster.",
                .due_days = 7,
        },
        {
                .text = "Faire une affiche pour les jeux de la récréation",
                .who = {"Zoé", "Tao"},
                .state = ENTRY_TO_DO,
                .due_days = 4,
        },
};

const struct demo_holder demo_holders[DEMO_HOLDERS] = {
        {"Noémie", OFFICE_CHAIR},         {"Oscar", OFFICE_SECRETARY},
        {"Fatou", OFFICE_TIMEKEEPER},     {"Samir", OFFICE_FLOOR_KEEPER},
        {"Inès", OFFICE_DECISION_KEEPER},
};

const struct demo_slip demo_slips[DEMO_SLIPS] = {
        {.kind = KIND_PROPOSAL,
         .state = SLIP_TREATED,
         .author = "Rose",
         .text = "Planter des tomates dans le bac de la cour."},
        {.kind = KIND_PROPOSAL,
         .state = SLIP_ACCEPTED,
         .author = "Gabriel",
         .text = "Avoir un club d’échecs le jeudi midi.",
         .supports = 6},
        {.kind = KIND_REQUEST,
         .state = SLIP_ACCEPTED,
         .source = SOURCE_COMPUTER,
         .author = "Kenza",
         .text = "Des cordes à sauter pour la récréation.",
         .supports = 3},
        {.kind = KIND_PRAISE,
         .state = SLIP_ACCEPTED,
         .author = "Lila B.",
         .text = "Bravo à Nino pour son exposé sur les volcans.",
         .names_somebody = true},
        {.kind = KIND_THANKS,
         .state = SLIP_ACCEPTED,
         .author = "Adam",
         .text = "Merci à celles et ceux qui ont rangé le coin peinture."},
        {.kind = KIND_CONCERN,
         .state = SLIP_ACCEPTED,
         .author = "Élise",
         .text = "Pendant les jeux, certains ne respectent pas les règles."},
        {.kind = KIND_PROPOSAL,
         .state = SLIP_WAITING,
         .author = "Tao",
         .text = "Faire une journée sans cartable."},
        {.kind = KIND_CONCERN,
         .state = SLIP_WAITING,
         .source = SOURCE_COMPUTER,
         .author = "Chloé",
         .text = "Léo prend toujours la place près de la fenêtre.",
         .names_somebody = true},
        {.kind = KIND_THANKS,
         .state = SLIP_WAITING,
         .source = SOURCE_TEACHER,
         .text = "Merci aux parents venus à la sortie."},
        {.kind = KIND_REQUEST,
         .state = SLIP_AGAIN,
         .author = "Hugo",
         .text = "Des trucs pour la cour.",
         .reason = "Quels trucs ? Écris-le pour que la classe comprenne."},
        {.kind = KIND_CONCERN,
         .state = SLIP_ELSEWHERE,
         .author = "Jade",
         .text = "Il y a trop de bruit à la cantine.",
         .reason = "J’en parle avec l’équipe de la cantine, et je te dirai."},
};
