/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * documents.h - what a class can take home of its sittings, and as what.
 */
#ifndef HEMICYCLE_DOCUMENTS_H
#define HEMICYCLE_DOCUMENTS_H

enum document_kind {
	DOCUMENT_MINUTES, /* of a sitting */
	DOCUMENT_OFFICIAL, /* the official record of one election of a sitting */
	DOCUMENT_ROLL, /* who signed in that election */
	DOCUMENT_BOOK, /* the decision book of a class, of one school year */
	DOCUMENT_POSTER, /* for the wall: what was decided and goes on */
	DOCUMENT_FIGURES, /* what came of the councils of a class, as plots */
	DOCUMENT_POLL, /* what a whole school has decided in one vote; for teachers */
	DOCUMENT_SITTING, /* all that is sealed of a sitting, for other programs; for teachers */
	DOCUMENT_CLASS, /* the same of a whole class or school, for another server; the same */
	DOCUMENT_KIND_COUNT
};

enum document_format {
	FORMAT_PDF,
	FORMAT_HTML,
	FORMAT_MARKDOWN,
	FORMAT_ODT,
	FORMAT_CSV,
	FORMAT_JSON, /* of DOCUMENT_SITTING, and of nothing else */
	FORMAT_ARCHIVE, /* of DOCUMENT_CLASS: gzip'd JSON lines */
	DOCUMENT_FORMAT_COUNT
};

enum document_language { WRITTEN_FRENCH, WRITTEN_ENGLISH, DOCUMENT_LANGUAGE_COUNT };

#endif
