/* callboard.ini(5), made from the shipped callboard.ini: what its comments say of the keys below them. A part of
 * manual.h. */
#include <stdlib.h>
#include <string.h>

#include "config/config.h"
#include "config/lines.h"
#include "controller/keys/action.h"
#include "domain/memory.h"
#include "domain/text.h"
#include "help/manual_parts.h"
#include "help/mdoc.h"

/* What has been read and not been printed yet. */
struct reading {
    FILE *file;
    char *comment; /* owned; as mdoc_text() wants it */
    char *keys;    /* owned; a line for each: those that stand under one comment */
    bool listing;  /* a list of keys is open */
    bool headed;   /* a heading is what was printed last */
};

static void append(char **text, const char *between, const char *more)
{
    char *longer = mem_format("%s%s%s", *text, between, more);
    free(*text);
    *text = longer;
}

static void set_empty(char **text)
{
    free(*text);
    *text = mem_copy("");
}

/* ---- printing ---- */

static void open_list(struct reading *reading, bool open)
{
    if (open && !reading->listing)
        mdoc_list_begin(reading->file);
    reading->headed = reading->headed && !open;
    if (!open && reading->listing)
        mdoc_list_end(reading->file);
    reading->listing = open;
}

/* The keys of one comment are terms of one item. */
static void print_keys(struct reading *reading)
{
    if (*reading->keys == '\0')
        return;
    open_list(reading, true);
    mdoc_term(reading->file, reading->keys);
    mdoc_text_behind(reading->file, reading->comment);
    set_empty(&reading->keys);
    set_empty(&reading->comment);
}

static void print_comment(struct reading *reading)
{
    print_keys(reading);
    open_list(reading, false);
    if (reading->headed)
        mdoc_text_behind(reading->file, reading->comment);
    else
        mdoc_text(reading->file, reading->comment);
    reading->headed = reading->headed && *reading->comment == '\0';
    set_empty(&reading->comment);
}

/* ---- lines ---- */

/* "# text" goes on with the paragraph, "#   text" is an example, "#" alone ends a paragraph. */
static void take_comment(struct reading *reading, const char *line)
{
    print_keys(reading);
    const char *text = line + strspn(line, "#");
    size_t blanks = strspn(text, " ");
    bool example = blanks > 1,
         goes_on = *reading->comment != '\0' && reading->comment[strlen(reading->comment) - 1] != '\n';
    if (text[blanks] == '\0' || example)
        append(&reading->comment, goes_on ? "\n" : "", example ? text : "");
    else
        append(&reading->comment, goes_on ? " " : "", text + blanks);
    if (example)
        append(&reading->comment, "\n", "");
}

static void take_section(struct reading *reading, const char *name)
{
    print_comment(reading);
    fprintf(reading->file, ".Ss \\&[%s]\\&\n", name);
    reading->headed = true;
}

static void take_binding(struct reading *reading, const struct ini_line *at)
{
    if (*reading->comment != '\0')
        print_comment(reading);
    open_list(reading, true);
    const struct action *action = action_by_name(at->key);
    char *binding = mem_format("%s = %s", action->name, action->keys);
    mdoc_term(reading->file, binding);
    mdoc_sentence(reading->file, action->help);
    free(binding);
}

static void take_line(struct reading *reading, const struct ini_line *at, const char *line)
{
    if (at->kind == LINE_SECTION)
        take_section(reading, at->section);
    else if (at->kind == LINE_KEY && strcmp(at->section, "keys") == 0)
        take_binding(reading, at);
    else if (at->kind == LINE_KEY)
        append(&reading->keys, line, "\n");
    else if (*line == '#')
        take_comment(reading, line);
}

void manual_print_ini(FILE *file)
{
    struct reading reading = {.file = file, .comment = mem_copy(""), .keys = mem_copy(""), .headed = true};
    mdoc_section(file, "DESCRIPTION");
    for (struct ini_line at = {0}; lines_next(config_defaults, &at);) {
        char *raw = mem_format("%.*s", (int)(at.end - at.start), config_defaults + at.start), *line = text_trim(raw);
        take_line(&reading, &at, line);
        free(line);
        free(raw);
    }
    print_comment(&reading);
    open_list(&reading, false);
    free(reading.comment);
    free(reading.keys);
    mdoc_section(file, "SEE ALSO");
    mdoc_reference(file, "callboard", 1, false);
    mdoc_reference(file, "callboard-config", 1, true);
}
