/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * words.c - a hash that people can read to each other.
 *
 * 256 short French words that a child knows, without accents, no two with the
 * same first four letters. The order is part of what is printed on minutes:
 * it never changes.
 */
#include "base/check.h"
#include "store/journal.h"

static const char *const vocabulary[256] = {
        "abri",   "agneau", "aigle",  "aile",   "algue",  "ami",    "ananas", "ancre",  "anneau",
        "arbre",  "arc",    "argile", "aurore", "auto",   "avion",  "avoine", "bague",  "balai",
        "ballon", "banane", "barque", "bassin", "bateau", "berger", "biche",  "bijou",  "blanc",
        "bleu",   "bobine", "bois",   "bonbon", "bonnet", "botte",  "boucle", "bougie", "boule",
        "bouton", "brebis", "brique", "brise",  "brosse", "brume",  "bulle",  "bureau", "cabane",
        "cadeau", "cahier", "calme",  "camion", "canard", "carte",  "casque", "castor", "cerise",
        "chaise", "chat",   "chemin", "cheval", "chien",  "cigale", "citron", "classe", "clef",
        "cloche", "clown",  "coffre", "compas", "conte",  "copain", "corde",  "coton",  "cour",
        "crabe",  "crayon", "cube",   "cygne",  "danse",  "dessin", "dindon", "doigt",  "domino",
        "dragon", "dune",   "encre",  "enfant", "espace", "fable",  "farine", "faucon", "figue",
        "filet",  "flamme", "fleur",  "flocon", "foin",   "fourmi", "fraise", "fruit",  "galet",
        "gant",   "garage", "gare",   "gazon",  "genou",  "gilet",  "girafe", "glace",  "globe",
        "gomme",  "goutte", "grain",  "grotte", "hamac",  "harpe",  "herbe",  "hibou",  "hiver",
        "huile",  "igloo",  "image",  "iris",   "ivoire", "jardin", "jaune",  "jeu",    "jeudi",
        "joie",   "jouet",  "jungle", "jupe",   "kayak",  "kiwi",   "koala",  "lac",    "lagune",
        "laine",  "lait",   "lampe",  "lapin",  "lettre", "levier", "lilas",  "lion",   "livre",
        "loup",   "lune",   "lutin",  "maison", "malle",  "mangue", "marron", "masque", "matin",
        "melon",  "menthe", "merle",  "miel",   "minute", "miroir", "monde",  "moto",   "moulin",
        "mousse", "muguet", "mur",    "nage",   "natte",  "navire", "neige",  "nid",    "nuage",
        "nuit",   "oasis",  "oiseau", "olive",  "ombre",  "oncle",  "orage",  "orange", "ours",
        "outil",  "page",   "panda",  "panier", "papier", "parc",   "patate", "pelote", "perle",
        "phare",  "phoque", "piano",  "pie",    "plage",  "pluie",  "plume",  "poire",  "pomme",
        "poney",  "pont",   "port",   "poule",  "prune",  "puits",  "pull",   "quai",   "radis",
        "rame",   "robe",   "robot",  "roche",  "roi",    "rond",   "rose",   "roue",   "route",
        "ruban",  "ruche",  "sable",  "sac",    "sapin",  "saule",  "savon",  "seau",   "sel",
        "singe",  "sirop",  "sofa",   "sucre",  "sud",    "table",  "talus",  "tapis",  "tarte",
        "tasse",  "taxi",   "tente",  "terre",  "tigre",  "tissu",  "toit",   "tour",   "train",
        "tuyau",  "usine",  "vache",  "vague",  "vase",   "vent",   "verre",  "veste",  "voile",
        "wagon",  "yoyo",   "zeste",  "zoo",
};

void journal_words(const uint8_t head[HASH_BYTES], const char *words[8])
{
	_Static_assert(COUNT_OF(vocabulary) == 256, "one word for each value of a byte");

	for (int i = 0; i < 8; i++)
		words[i] = vocabulary[head[i]];
}
