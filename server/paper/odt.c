/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * odt.c - a document as an OpenDocument text: a zip whose first file says what it is, stored
 * as it stands (ODF 1.2 part 3, 3.3).
 */
#include "paper/odt.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <zip.h>

#include "base/check.h"
#include "paper/render.h"
#include "paper/svg.h"

#define ODT_TYPE "application/vnd.oasis.opendocument.text"

enum { PART_BYTES_MAX = 48 << 20 };

/* Adds a file of the archive; takes the buffer's bytes. False when it does not fit. */
static bool add(zip_t *zip, const struct doc *doc, const char *name, struct buffer *part)
{
	zip_source_t *source;
	zip_int64_t index;
	bool stored = strcmp(name, "mimetype") == 0;

	if (part->full)
		return false;
	source = zip_source_buffer(zip, part->data, part->count, 1); /* freed by the archive */
	if (source == NULL)
		return false;
	*part = (struct buffer){.ceiling = part->ceiling};
	index = zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8);
	if (index < 0) {
		zip_source_free(source);
		return false;
	}
	return zip_set_file_compression(zip, (zip_uint64_t)index,
	                                stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0 &&
	       zip_file_set_mtime(zip, (zip_uint64_t)index, (time_t)(doc->head.at_ms / 1000), 0) ==
	               0;
}

static void print_meta(const struct doc *doc, struct buffer *out)
{
	time_t seconds = (time_t)(doc->head.at_ms / 1000);
	char date[40] = "1970-01-01T00:00:00Z";
	struct tm tm;

	if (gmtime_r(&seconds, &tm) != NULL && tm.tm_year < 8000)
		strftime(date, sizeof date, "%Y-%m-%dT%H:%M:%SZ", &tm);
	buffer_text(
	        out,
	        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta" ODT_NAMESPACES
	        ">\n<office:meta><meta:generator>Hémicycle</meta:generator>"
	        "<dc:title>");
	xml_text(doc->head.title, out);
	buffer_text(out, "</dc:title><dc:subject>");
	xml_text(doc->head.subject, out);
	buffer_text(out, "</dc:subject><dc:creator>");
	xml_text(doc->head.author, out);
	buffer_printf(out,
	              "</dc:creator><dc:language>%s</dc:language><meta:creation-date>%s"
	              "</meta:creation-date></office:meta></office:document-meta>\n",
	              doc->head.lang, date);
}

static void print_manifest(unsigned figures, struct buffer *out)
{
	static const char *const parts[] = {"content.xml", "styles.xml", "meta.xml"};

	buffer_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
	                 "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
	                 "manifest:version=\"1.2\">\n<manifest:file-entry manifest:full-path=\"/\" "
	                 "manifest:version=\"1.2\" manifest:media-type=\"" ODT_TYPE "\"/>\n");
	for (size_t i = 0; i < COUNT_OF(parts); i++)
		buffer_printf(out,
		              "<manifest:file-entry manifest:full-path=\"%s\" "
		              "manifest:media-type=\"text/xml\"/>\n",
		              parts[i]);
	for (unsigned i = 1; i <= figures; i++)
		buffer_printf(out,
		              "<manifest:file-entry manifest:full-path=\"Pictures/%u.svg\" "
		              "manifest:media-type=\"image/svg+xml\"/>\n",
		              i);
	buffer_text(out, "</manifest:manifest>\n");
}

static bool add_figures(zip_t *zip, const struct doc *doc, unsigned *figures)
{
	for (const struct block *at = doc->first; at != NULL; at = at->next) {
		struct buffer part;
		char name[40];
		bool added;

		if (!odt_is_figure(at))
			continue;
		buffer_init(&part, PART_BYTES_MAX);
		odt_figure(at, ++*figures, &part);
		snprintf(name, sizeof name, "Pictures/%u.svg", *figures);
		added = add(zip, doc, name, &part);
		buffer_release(&part);
		if (!added)
			return false;
	}
	return true;
}

/* The files in their order; the type stands first. */
static bool add_all(zip_t *zip, const struct doc *doc)
{
	static const char *const names[] = {"mimetype", "content.xml", "styles.xml", "meta.xml",
	                                    "META-INF/manifest.xml"};
	struct buffer parts[COUNT_OF(names)];
	unsigned figures = 0;
	bool added = true;

	for (size_t i = 0; i < COUNT_OF(names); i++)
		buffer_init(&parts[i], PART_BYTES_MAX);
	buffer_text(&parts[0], ODT_TYPE);
	odt_content(doc, &parts[1]);
	odt_styles(doc, &parts[2]);
	print_meta(doc, &parts[3]);
	for (size_t i = 0; i < COUNT_OF(names); i++) {
		if (i == 4) {
			added = added && add_figures(zip, doc, &figures);
			print_manifest(figures, &parts[i]);
		}
		added = added && add(zip, doc, names[i], &parts[i]);
	}
	for (size_t i = 0; i < COUNT_OF(names); i++)
		buffer_release(&parts[i]);
	return added;
}

/* Appends what was written into `source`. */
static enum err take_bytes(zip_source_t *source, struct buffer *out)
{
	char part[16384];
	zip_int64_t count;

	if (zip_source_open(source) != 0)
		return ERR_IO;
	while ((count = zip_source_read(source, part, sizeof part)) > 0)
		buffer_add(out, part, (size_t)count);
	zip_source_close(source);
	if (out->full)
		return ERR_LIMIT;
	return count < 0 ? ERR_IO : ERR_NONE;
}

enum err odt_render(const struct doc *doc, struct buffer *out)
{
	zip_error_t error;
	zip_source_t *source;
	zip_t *zip;
	enum err err;

	if (doc_state(doc) != ERR_NONE)
		return doc_state(doc);
	zip_error_init(&error);
	source = zip_source_buffer_create(NULL, 0, 0, &error);
	CHECK(source != NULL);
	zip_source_keep(source); /* once for us, once for the archive */
	zip = zip_open_from_source(source, ZIP_TRUNCATE, &error);
	CHECK(zip != NULL);
	if (!add_all(zip, doc)) {
		zip_discard(zip);
		err = ERR_LIMIT;
	} else if (zip_close(zip) != 0) {
		zip_discard(zip);
		err = ERR_IO;
	} else {
		err = take_bytes(source, out);
	}
	zip_source_free(source);
	zip_error_fini(&error);
	return err;
}
