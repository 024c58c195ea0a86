/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * words_help.h - what the lists of --help and of the welcome say.
 *
 * Each is one line beside a name, or lines of its own: at most 75 columns.
 */
#ifndef SERVER_WORDS_HELP_H
#define SERVER_WORDS_HELP_H

/* X(NAME, English, French) */
#define WORDS_HELP(X)                                                                              \
	X(VALUE_DIR, "DIR", "DOSSIER")                                                             \
	X(VALUE_FILE, "FILE", "FICHIER")                                                           \
	X(VALUE_HOST_PORT, "HOST:PORT", "HÔTE:PORT")                                               \
	X(VALUE_NAME, "NAME", "NOM")                                                               \
	X(VALUE_WORD, "WORD", "MOT")                                                               \
	X(VALUE_PERCENT, "PERCENT", "POURCENT")                                                    \
	X(VALUE_URL, "URL", "URL")                                                                 \
	X(VALUE_NUMBER, "N", "N")                                                                  \
	X(VALUE_SECONDS, "S", "S")                                                                 \
	X(HELP_SERVE, "serve the assemblies of a data directory",                                  \
	  "servir les assemblées d’un dossier de données")                                         \
	X(HELP_VERIFY, "recompute chains, texts and counts of a data directory",                   \
	  "recalculer chaînes, textes et décomptes d’un dossier de données")                       \
	X(HELP_REINDEX, "make the search again from the sealed sittings",                          \
	  "refaire la recherche à partir des séances scellées")                                    \
	X(HELP_BACKUP, "copy the archive into FILE, also while serving",                           \
	  "copier l’archive dans FICHIER, même pendant que le serveur tourne")                     \
	X(HELP_RESTORE, "make an empty data directory from a backup",                              \
	  "remplir un dossier de données vide depuis une sauvegarde")                              \
	X(VALUE_ID, "ID", "ID")                                                                    \
	X(HELP_EXPORT, "write schools, classes, or one sitting, into FILE, also while serving",    \
	  "écrire des écoles, des classes ou une séance dans FICHIER, même en service")            \
	X(HELP_IMPORT, "take in an exported FILE of classes and schools; the server is stopped",   \
	  "reprendre un FICHIER exporté de classes et d’écoles, serveur arrêté")                   \
	X(HELP_PRINT, "KIND FORMAT before it: make a document, also while serving",                \
	  "SORTE FORMAT devant\u00a0: faire un document, même pendant le service")                 \
	X(HELP_TALLY, "count again a vote given as JSON on standard input",                        \
	  "recompter un vote décrit en JSON sur l’entrée standard")                                \
	X(HELP_REHEARSE, "let a simulated class hold a council on a running server",               \
	  "faire tenir un conseil à une classe simulée sur un serveur en marche")                  \
	X(OPTION_DATA, "the data directory", "le dossier de données")                              \
	X(OPTION_LISTEN, "the address to listen at; port 0 takes a free one",                      \
	  "l’adresse d’écoute\u00a0; le port 0 en choisit un libre")                               \
	X(OPTION_TLS_CERT, "certificate chain (PEM); serves https",                                \
	  "chaîne de certificats (PEM)\u00a0; le serveur parle alors https")                       \
	X(OPTION_TLS_KEY, "the certificate's secret key (PEM)",                                    \
	  "la clé secrète du certificat (PEM)")                                                    \
	X(OPTION_ALLOW_HOST, "a further name of this server (repeatable; commas between)",         \
	  "un autre nom de ce serveur (répétable\u00a0; ou séparés par des virgules)")             \
	X(OPTION_STATIC, "serve the pages from DIR instead of the embedded ones",                  \
	  "servir les pages de DOSSIER au lieu de celles du programme")                            \
	X(OPTION_PAPER_PROGRAM, "the program that makes documents; beside this one",               \
	  "le programme qui fait les documents\u00a0; à côté de celui-ci")                         \
	X(OPTION_DEMO, "prepare the demonstration class", "préparer la classe de démonstration")   \
	X(OPTION_CLASS, "this class alone", "cette classe seulement")                              \
	X(OPTION_SCHOOL, "export: this school with its classes; print: figures of all of them",    \
	  "export\u00a0: cette école et ses classes\u00a0; print\u00a0: les chiffres de toutes")   \
	X(OPTION_SITTING, "this sitting alone; export gives it as one JSON document",              \
	  "cette séance seulement\u00a0; export en fait un document JSON")                         \
	X(OPTION_POLL, "this vote of a school, once it is over",                                   \
	  "ce vote d’une école, quand il est fini")                                                \
	X(OPTION_ITEM, "the election, by the number of its item",                                  \
	  "l’élection, par le numéro de son point")                                                \
	X(OPTION_YEAR, "the school year that begins in it; all without",                           \
	  "l’année scolaire qui y commence\u00a0; sinon toutes")                                   \
	X(OPTION_LANG, "fr or en; without, the terminal's",                                        \
	  "fr ou en\u00a0; sinon celle du terminal")                                               \
	X(OPTION_NAMES, "full, initials or none; without, full",                                   \
	  "full (en entier), initials (initiales) ou none (sans noms)\u00a0; sinon full")          \
	X(OPTION_TEACHER, "whose the imported classes become",                                     \
	  "à qui seront les classes reprises")                                                     \
	X(OPTION_QUIET, "no welcome, and only warnings in the log",                                \
	  "ni accueil, ni autre journal que les avertissements")                                   \
	X(OPTION_CONFIG, "read options from FILE", "lire des options dans FICHIER")                \
	X(OPTION_OF_ALL, "all but tally and rehearse", "toutes sauf tally et rehearse")            \
	X(OPTION_OF, "%s; of %s", "%s\u00a0; %s")                                                  \
	X(OPTION_OF_DEFAULT, "%s; of %s; default %s", "%s\u00a0; %s\u00a0; défaut %s")             \
	X(USAGE, "usage: hemicycle COMMAND [OPTION]...\n\ncommands:",                              \
	  "utilisation\u00a0: hemicycle COMMANDE [OPTION]...\n\ncommandes\u00a0:")                 \
	X(USAGE_OPTIONS, "options (flag; variable; default):",                                     \
	  "options (argument\u00a0; variable\u00a0; valeur par défaut)\u00a0:")                    \
	X(USAGE_CONFIG,                                                                            \
	  "A file given by --config has one \"name = value\" a line: the flags\n"                  \
	  "without dashes, yes or no for switches, # before remarks. Flags go before\n"            \
	  "variables, these before the file. hemicycle rehearse --help tells that\n"               \
	  "command's own options.",                                                                \
	  "Le fichier de --config a une ligne «\u00a0nom = valeur\u00a0» par option\u00a0:\n"    \
	  "le nom s’écrit sans tirets, une option sans valeur vaut yes ou no, et #\n"           \
	  "commence une remarque. Un argument passe avant une variable, et celle-ci\n"             \
	  "avant le fichier. hemicycle rehearse --help montre les options propres à\n"            \
	  "cette commande.")                                                                       \
	X(USAGE_HELP, "this text", "ce texte")                                                     \
	X(USAGE_VERSION, "the version", "la version")                                              \
	X(WELCOME_PUPILS, "pupils", "élèves")                                                      \
	X(WELCOME_TEACHER, "teacher", "enseignant·e")                                              \
	X(WELCOME_PROJECTOR, "projector", "vidéoprojecteur")                                       \
	X(WELCOME_FIRST, "  first sign-in   maitre   password   %s   (shown only now)\n",          \
	  "  première connexion   maitre   mot de passe   %s   (affiché ici seulement)\n")         \
	X(WELCOME_DEMO, "  demonstration   %s   password   %s\n",                                  \
	  "  démonstration        %s   mot de passe   %s\n")                                       \
	X(WELCOME_PLAIN,                                                                           \
	  "  not encrypted: for a network that you trust (--tls-cert, --tls-key)\n",               \
	  "  non chiffré\u00a0: pour un réseau de confiance (--tls-cert, --tls-key)\n")            \
	X(REHEARSE_USAGE,                                                                          \
	  "usage: hemicycle rehearse [options]\nA simulated class joins a running server and "     \
	  "votes.\n",                                                                              \
	  "utilisation\u00a0: hemicycle rehearse [options]\nUne classe simulée rejoint un "       \
	  "serveur en marche et vote.\n")                                                          \
	X(REHEARSE_URL, "where the server is (http://127.0.0.1:8080)",                             \
	  "où est le serveur (http://127.0.0.1:8080)")                                             \
	X(REHEARSE_COUNCIL, "a whole council: idea box, roles, floor, book (a few minutes)",       \
	  "un conseil entier\u00a0: boîte à idées, rôles, parole, cahier (quelques minutes)")      \
	X(REHEARSE_DEMO, "with the demonstration class; needs nothing else",                       \
	  "avec la classe de démonstration\u00a0; suffit à elle seule")                            \
	X(REHEARSE_TEACHER, "the teacher's name, and", "le nom de l’enseignant·e, et")             \
	X(REHEARSE_PASSWORD, "password, for a class made for the rehearsal",                       \
	  "son mot de passe, pour une classe faite pour la répétition")                            \
	X(REHEARSE_PUPILS, "pupils in each class, 5 to 128 (28)",                                  \
	  "élèves par classe, de 5 à 128 (28)")                                                    \
	X(REHEARSE_VOTES, "motions on the agenda, 1 to 40 (3)",                                    \
	  "propositions à l’ordre du jour, de 1 à 40 (3)")                                         \
	X(REHEARSE_ROOMS, "classes at once, 1 to 400 (1)", "classes à la fois, de 1 à 400 (1)")    \
	X(REHEARSE_FAST, "at full speed, without human delays",                                    \
	  "à pleine vitesse, sans délais humains")                                                 \
	X(REHEARSE_DROPS, "how often a tablet loses its connection (5)",                           \
	  "combien de fois sur cent une tablette perd la connexion (5)")                           \
	X(REHEARSE_SEED, "repeats the same choices", "refait les mêmes choix")                     \
	X(REHEARSE_PATIENCE, "gives up after so many seconds (300)",                               \
	  "renonce après tant de secondes (300)")                                                  \
	X(REHEARSE_WRONG_ORDER, "control: expects the wrong speaking order, which must be found",  \
	  "contrôle\u00a0: attend un mauvais ordre de parole, ce qui doit se voir")                \
	X(REHEARSE_FRESH_KEY, "control: repeats ballots with another key, which must be found",    \
	  "contrôle\u00a0: renvoie des bulletins avec une autre clé, ce qui doit se voir")         \
	X(REHEARSE_QUIET, "no progress line", "sans ligne d’avancement")

#endif
