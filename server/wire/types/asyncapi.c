/* SPDX-License-Identifier: EUPL-1.2 */
/* asyncapi.c - the messages as an AsyncAPI 3.0 document, seen from the server. */
#include "wire/command.h"
#include "wire/types/schema.h"
#include "wire/types/types.h"

#define SOCKET    "{\"$ref\":\"#/channels/socket\"}"
#define IN_SOCKET "#/channels/socket/messages/"

typedef void print_fn(enum command_kind kind, const char *name, struct buffer *out);

/* Each command that can be sent. */
static void each_command(print_fn *print, struct buffer *out)
{
	for (int kind = 0; kind < COMMAND_COUNT; kind++)
		if (wire_commands[kind].fields != NULL)
			print((enum command_kind)kind, wire_command_name((enum command_kind)kind),
			      out);
}

static void print_reference(enum command_kind kind, const char *name, struct buffer *out)
{
	(void)kind;
	buffer_printf(out, "\"%s\":{\"$ref\":\"#/components/messages/%s\"},\n", name, name);
	buffer_printf(out, "\"%s.ok\":{\"$ref\":\"#/components/messages/%s.ok\"},\n", name, name);
}

static void print_channels(struct buffer *out)
{
	buffer_text(out, "\"channels\":{\"socket\":{\"address\":\"/ws\",\"messages\":{\n");
	each_command(print_reference, out);
	buffer_text(out, "\"refused\":{\"$ref\":\"#/components/messages/refused\"},\n"
	                 "\"view\":{\"$ref\":\"#/components/messages/view\"},\n"
	                 "\"note\":{\"$ref\":\"#/components/messages/note\"}\n}}},\n");
}

static void print_operation(enum command_kind kind, const char *name, struct buffer *out)
{
	(void)kind;
	buffer_printf(out,
	              "\"%s\":{\"action\":\"receive\",\"channel\":" SOCKET ",\"messages\":"
	              "[{\"$ref\":\"" IN_SOCKET "%s\"}],",
	              name, name);
	buffer_printf(out,
	              "\"reply\":{\"channel\":" SOCKET ",\"messages\":[{\"$ref\":\"" IN_SOCKET
	              "%s.ok\"},{\"$ref\":\"" IN_SOCKET "refused\"}]}},\n",
	              name);
}

static void print_operations(struct buffer *out)
{
	buffer_text(out, "\"operations\":{\n");
	each_command(print_operation, out);
	buffer_text(out,
	            "\"publish\":{\"action\":\"send\",\"channel\":" SOCKET ",\"messages\":["
	            "{\"$ref\":\"" IN_SOCKET "view\"},{\"$ref\":\"" IN_SOCKET "note\"}]}\n},\n");
}

static void print_message(enum command_kind kind, const char *name, struct buffer *out)
{
	const struct wire_record *fields = wire_commands[kind].fields;
	const struct wire_record *answer = wire_commands[kind].answer;

	buffer_printf(out,
	              "\"%s\":{\"payload\":{\"type\":\"object\",\"properties\":{"
	              "\"id\":{\"type\":\"integer\",\"minimum\":0},\"do\":{\"const\":\"%s\"}",
	              name, name);
	schema_properties(fields, SCHEMA_SENT, ",", out);
	buffer_text(out, "},\"required\":[\"id\",\"do\"");
	schema_required(fields, ",", out);
	buffer_text(out, "],\"additionalProperties\":false}},\n");
	buffer_printf(out,
	              "\"%s.ok\":{\"payload\":{\"type\":\"object\",\"properties\":"
	              "{\"re\":{\"type\":\"integer\"},\"ok\":",
	              name);
	if (answer != NULL)
		schema_record(answer, SCHEMA_RECEIVED, out);
	else
		buffer_text(out, "{\"type\":\"object\",\"maxProperties\":0}");
	buffer_text(out, "},\"required\":[\"re\",\"ok\"]}},\n");
}

static void print_refused(struct buffer *out)
{
	buffer_text(out, "\"refused\":{\"payload\":{\"type\":\"object\",\"properties\":"
	                 "{\"re\":{\"type\":\"integer\"},\"field\":{\"type\":\"string\"},\"no\":{"
	                 "\"oneOf\":[\n");
#define X(name, code, meaning)                                                                     \
	if (REFUSAL_##name != REFUSAL_NONE)                                                        \
		buffer_text(out, REFUSAL_##name > REFUSAL_NONE + 1 ? ",\n" : ""),                  \
		        buffer_text(out,                                                           \
		                    "{\"const\":\"" code "\",\"description\":\"" meaning "\"}");
	REFUSALS(X)
#undef X
	buffer_text(out, "]}},\"required\":[\"re\",\"no\"]}},\n");
}

static void print_pushed(struct buffer *out)
{
	buffer_text(
	        out,
	        "\"view\":{\"payload\":{\"type\":\"object\",\"properties\":{\"view\":{\"oneOf\":[");
	for (int i = 0; i < AUDIENCE_COUNT; i++) {
		buffer_text(out, i == 0 ? "" : ",");
		schema_record(wire_views[i], SCHEMA_RECEIVED, out);
	}
	buffer_text(out,
	            "]}},\"required\":[\"view\"]}},\n\"note\":{\"payload\":{\"type\":\"object\","
	            "\"properties\":{\"note\":{\"type\":\"object\",\"properties\":{\"me\":");
	schema_record(&wire_me, SCHEMA_RECEIVED, out);
	buffer_text(out, ",\"gone\":");
	schema_enum(&wire_gones, out);
	buffer_text(out,
	            ",\"beat\":{\"type\":\"integer\"}},\"minProperties\":1,\"maxProperties\":1}},"
	            "\"required\":[\"note\"]}}\n");
}

static void print_components(struct buffer *out)
{
	const struct wire_record *records[TYPES_RECORDS_MAX];
	size_t count = types_records(records);

	buffer_text(out, "\"components\":{\"messages\":{\n");
	each_command(print_message, out);
	print_refused(out);
	print_pushed(out);
	buffer_text(out, "},\"schemas\":{\n");
	for (size_t i = 0; i < count; i++) {
		buffer_printf(out, "%s\"%s\":", i == 0 ? "" : ",\n", records[i]->name);
		schema_object(records[i], SCHEMA_RECEIVED, out);
	}
	buffer_text(out, "\n}}\n");
}

void types_asyncapi(struct buffer *out)
{
	buffer_text(
	        out,
	        "{\"asyncapi\":\"3.0.0\",\n\"info\":{\"title\":\"hemicycle\",\"version\":"
	        "\"" HEMICYCLE_VERSION "\",\"description\":\"WebSocket subprotocol hemicycle.v1; "
	        "docs/protocol.md explains it.\"},\n"
	        "\"defaultContentType\":\"application/json\",\n"
	        "\"servers\":{\"classroom\":{\"host\":\"localhost:8080\",\"protocol\":\"ws\"}},\n");
	print_channels(out);
	print_operations(out);
	print_components(out);
	buffer_text(out, "}\n");
}
