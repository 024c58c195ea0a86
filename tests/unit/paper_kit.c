/* SPDX-License-Identifier: EUPL-1.2 */
/* paper_kit.c - documents for the tests. */
#include "unit/paper_kit.h"

#include <stdio.h>
#include <string.h>

#include "base/check.h"

enum { AT_MS_2026 = 1773400000 }; /* seconds: 13 March 2026 */

static const struct doc_head sample_head = {
        .lang = "fr",
        .title = "Procès-verbal du conseil",
        .kicker = "École des Tilleuls · CM2 B",
        .subtitle = "Séance n° 12, vendredi 13 mars 2026",
        .author = "École des Tilleuls",
        .subject = "Conseil de classe",
        .footer = "École des Tilleuls · CM2 B · procès-verbal n° 12",
        .words = "lampe radis canot tigre mousse vélo prune hibou",
        .continued = "suite",
        .at_ms = (int64_t)AT_MS_2026 * 1000,
};

static void add_vote(struct doc *doc)
{
	const struct doc_group groups[] = {{DOC_MARK_FOR, "pour", 15, NULL},
	                                   {DOC_MARK_AGAINST, "contre", 7, NULL},
	                                   {DOC_MARK_NEUTRAL, "abstention", 3, NULL}};
	const struct doc_column columns[] = {{"Choix", DOC_START, 1, true, false},
	                                     {"Voix", DOC_END, 0, false, false},
	                                     {"Part", DOC_END, 0, false, false}};

	doc_heading(doc, 1, "1. Un coin lecture dans le couloir");
	doc_text(doc, DOC_VERDICT, "Adoptée : 15 voix pour, 7 contre, 3 abstentions.");
	doc_hemicycle(doc,
	              &(struct doc_hemicycle){
	                      .alt = "Hémicycle de 25 sièges : 15 pour, 7 contre, 3 abstentions. "
	                             "Il fallait 12 voix.",
	                      .caption = "25 votants sur 26 ; majorité simple des exprimés.",
	                      .groups = groups,
	                      .group_count = 3,
	                      .needed = 12,
	                      .needed_text = "il faut 12",
	                      .centre = "25",
	                      .under = "votes dans l’urne"});
	doc_table(doc, "Le résultat du vote", columns, 3);
	for (size_t i = 0; i < COUNT_OF(groups); i++) {
		doc_row(doc);
		doc_cell_mark(doc, &groups[i].mark, groups[i].label);
		doc_cell_number(doc, groups[i].count);
		doc_cell(doc, i == 2 ? "–" : i == 0 ? "68 %" : "32 %");
	}
	doc_row_strong(doc);
	doc_cell(doc, "Ensemble");
	doc_cell_number(doc, 25);
	doc_cell(doc, "");
	doc_prose(doc,
	          "Inès a présenté l’idée. Plusieurs élèves ont demandé où mettre les manteaux.\n"
	          "\nCe qui a été dit :\n- il faut garder le passage libre ;\n- les coussins se "
	          "lavent tous les mois.\n\nNoé veillera au matériel.");
}

static void add_election(struct doc *doc)
{
	struct doc_group rows[5];
	static const char *const labels[] = {
	        "Une sortie à la ferme", "Le lac, avec un pique-nique et une marche de deux heures",
	        "Le musée", "Rester à l’école pour une journée de jeux", "Blanc"};
	static const uint32_t counts[] = {11, 8, 3, 2, 1};

	for (size_t i = 0; i < COUNT_OF(rows); i++)
		rows[i] = (struct doc_group){i < 4 ? doc_mark_option(i) : DOC_MARK_NEUTRAL,
		                             labels[i], counts[i], NULL};
	doc_heading(doc, 1, "2. La sortie de juin");
	doc_heading(doc, 2, "Premier tour");
	doc_text(doc, DOC_LEAD, "Personne n’a la majorité : il y aura un second tour.");
	doc_bars(doc, &(struct doc_bars){.alt = "Ferme 11, lac 8, musée 3, école 2, blanc 1.",
	                                 .caption = "Il fallait 13 voix.",
	                                 .rows = rows,
	                                 .row_count = COUNT_OF(rows),
	                                 .needed = 13,
	                                 .needed_text = "majorité : 13"});
	doc_heading(doc, 3, "Ce que chacun peut vérifier");
	doc_text(doc, DOC_BODY, "Le compte se refait avec ");
	doc_link(doc, "le programme", "https://example.org/compte?x=1&y='2'");
	doc_run(doc, DOC_PLAIN, ", et ");
	doc_run(doc, DOC_STRONG, "tout le monde");
	doc_run(doc, DOC_PLAIN, " peut le ");
	doc_run(doc, DOC_EMPHASIS, "demander");
	doc_run(doc, DOC_PLAIN, ".");
}

static void add_year(struct doc *doc)
{
	static const char *const months[] = {"sept.", "oct.",  "nov.", "déc.",
	                                     "janv.", "févr.", "mars"};
	static const char *const states[] = {"fait", "en cours", "à faire", "abandonné"};
	static const uint32_t values[7][4] = {{3, 0, 0, 0}, {5, 1, 0, 1}, {4, 2, 1, 0},
	                                      {2, 2, 2, 1}, {6, 1, 1, 0}, {1, 3, 2, 0},
	                                      {0, 2, 5, 0}};

	doc_heading(doc, 1, "3. L’année en un regard");
	doc_columns(doc, &(struct doc_columns){.alt = "Décisions par mois, de septembre à mars.",
	                                       .caption = "Décisions par mois et par état.",
	                                       .months = months,
	                                       .month_count = 7,
	                                       .states = states,
	                                       .state_count = 4,
	                                       .values = values[0]});
	doc_pairs(doc);
	doc_pair(doc, "Présidence", "Inès");
	doc_pair(doc, "Secrétaire", "Noé");
	doc_pair(doc, "Présents",
	         "25 sur 26 ; les élèves absents ont reçu le procès-verbal le "
	         "lundi suivant, avec les décisions à relire.");
	doc_rule(doc);
	doc_text(doc, DOC_SMALL, "Relu par la classe, sans remarque.");
}

static void add_end(struct doc *doc)
{
	static const struct doc_signature lines[] = {{"La présidente", "Inès", ""},
	                                             {"Le secrétaire", "Noé", ""},
	                                             {"L’enseignante", "Mme Perrin", "le 16 mars"}};

	doc_keep_begin(doc);
	doc_heading(doc, 1, "Signatures");
	doc_signatures(doc, lines, 3);
	doc_keep_end(doc);
	doc_seal(doc,
	         &(struct doc_seal){
	                 .title = "Scellé",
	                 .text = "Ces huit mots changent dès qu’un mot de la séance change. "
	                         "Compare-les avec ceux du tableau.",
	                 .words = "lampe radis canot tigre mousse vélo prune hibou",
	                 .head = "3f9a5c0e77d1b2486a1c9e0f52b7d83346e1fa90cc27d5b8e4a1930f6b2d7c58",
	                 .url = "http://ecole.test:8080/archive#s12"});
}

struct doc *kit_sample(void)
{
	struct doc *doc = doc_open(&sample_head);

	add_vote(doc);
	add_election(doc);
	add_year(doc);
	doc_page_break(doc);
	add_end(doc);
	return doc;
}

struct doc *kit_poster(void)
{
	struct doc_head head = sample_head;
	struct doc *doc;

	head.title = "Ce que nous avons décidé";
	head.subtitle = "Année 2025-2026";
	head.sheet = DOC_POSTER;
	doc = doc_open(&head);
	for (size_t i = 0; i < 7; i++)
		doc_card(doc,
		         &(struct doc_card){
		                 .mark = i % 3 == 1 ? DOC_MARK_AGAINST : DOC_MARK_FOR,
		                 .tag = i % 2 == 0 ? "fait" : "en cours",
		                 .title = i % 2 == 0 ? "Un coin lecture dans le couloir"
		                                     : "Chacun range sa chaise avant de sortir",
		                 .text = i % 3 == 0 ? "Avec des coussins, lavés tous les mois."
		                                    : NULL,
		                 .note = "13 mars · 15 pour, 7 contre"});
	return doc;
}

struct doc *kit_empty(void)
{
	return doc_open(&(struct doc_head){.title = ""});
}

struct doc *kit_hostile(void)
{
	static const char *const texts[] = {
	        "<script>alert('x')</script>",
	        "=cmd|' /C calc'!A0",
	        "\u202Egnp.exe\u202C | pipe\\",
	        "]]> & --> %PDF-1.4 endobj",
	        "\xff\xfe broken \xc3",
	        "# * _ ` [x](javascript:1)",
	        "مرحبا שלום 漢字 🦊 e\u0301\u0301\u0301\u0301"};
	const struct doc_column columns[] = {{"<b>", DOC_START, 0, true, false},
	                                     {"=1+1", DOC_START, 1, false, false}};
	char title[241];
	struct doc *doc;

	memset(title, 'W', 240);
	title[240] = '\0';
	doc = doc_open(&(struct doc_head){
	        .title = title, .kicker = title, .footer = title, .words = title});
	doc_table(doc, title, columns, 2);
	for (size_t i = 0; i < COUNT_OF(texts); i++) {
		doc_row(doc);
		doc_cell(doc, texts[i]);
		doc_cell(doc, texts[i]);
	}
	for (size_t i = 0; i < COUNT_OF(texts); i++) {
		const struct doc_group group = {doc_mark_option(i), texts[i], 2000000000, texts[i]};

		doc_heading(doc, 1 + (int)i % 3, texts[i]);
		doc_prose(doc, texts[i]);
		doc_link(doc, texts[i], "javascript:alert(1)");
		doc_bars(doc, &(struct doc_bars){.alt = texts[i],
		                                 .caption = texts[i],
		                                 .rows = &group,
		                                 .row_count = 1});
		doc_card(doc, &(struct doc_card){.mark = group.mark,
		                                 .tag = title,
		                                 .title = title,
		                                 .text = texts[i]});
	}
	return doc;
}

struct doc *kit_long(size_t rows)
{
	const struct doc_column columns[] = {{"Nº", DOC_END, 0, true, false},
	                                     {"Décision", DOC_START, 1, false, false},
	                                     {"Jour", DOC_START, 0, false, false}};
	struct doc *doc = doc_open(&sample_head);

	doc_table(doc, "Toutes les décisions", columns, 3);
	for (size_t i = 0; i < rows; i++) {
		doc_row(doc);
		doc_cell_number(doc, (int64_t)i + 1);
		doc_cell(
		        doc,
		        i % 7 == 0
		                ? "Une décision dont le titre est si long qu’il lui faut bien deux "
		                  "lignes, et peut-être une de plus, sur la feuille"
		                : "Un banc sous le préau");
		doc_cell(doc, "13 mars");
	}
	return doc;
}
