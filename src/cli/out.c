#include "cli/out.h"

#include <float.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "cli/colour.h"
#include "cli/csv_guard.h"
#include "cli/over_line.h"
#include "cli/paging.h"
#include "cli/text_table.h"
#include "cli/ticker.h"
#include "cli/words.h"
#include "cli/wrap.h"
#include "domain/memory.h"
#include "domain/text.h"
#include "store/interrupt.h"

static const char *cell_at(const struct table *table, size_t row, size_t column)
{
    return table->cells[row * table->columns + column];
}

/* --- JSON */

static json_t *json_cell(enum column_type type, const char *cell)
{
    if (cell == NULL)
        return json_null();
    switch (type) {
    case COLUMN_BOOL:
        return json_boolean(cell[0] == 't');
    case COLUMN_NUMBER:
    case COLUMN_JSON:
    case COLUMN_LIST: {
        json_t *value = json_loads(cell, JSON_DECODE_ANY, NULL);
        return value != NULL ? value : json_string(cell);
    }
    case COLUMN_TEXT:
    case COLUMN_TIME:
    case COLUMN_PATTERN:
        break;
    }
    return json_string(cell);
}

json_t *out_json_row(const struct table *table, size_t row)
{
    json_t *object = json_object();
    for (size_t i = 0; i < table->columns; i++)
        json_object_set_new(object, table->names[i], json_cell(table->types[i], cell_at(table, row, i)));
    return object;
}

json_t *out_json_rows(const struct table *table)
{
    json_t *list = json_array();
    for (size_t row = 0; row < table->rows; row++)
        json_array_append_new(list, out_json_row(table, row));
    return list;
}

static void print_escape(FILE *file, uint32_t code)
{
    if (code < 0x10000) {
        fprintf(file, "\\u%04x", (unsigned)code);
        return;
    }
    code -= 0x10000;
    fprintf(file, "\\u%04x\\u%04x", (unsigned)(0xd800 + (code >> 10)), (unsigned)(0xdc00 + (code & 0x3ff)));
}

/* A newline here is layout: jansson escapes those inside strings. */
static size_t plain_length(const char *text)
{
    size_t length = 0;
    while ((text[length] >= 0x20 && text[length] < 0x7f) || text[length] == '\n')
        length++;
    return length;
}

/* With so many digits every decimal that a person writes comes out as it is: 62.55, not 62.549999999999997. */
static void print_json(struct cli *cli, json_t *value, size_t layout)
{
    cli->answered = true;
    char *text = json_dumps(value, layout | JSON_ENCODE_ANY | JSON_REAL_PRECISION(DBL_DIG));
    json_decref(value);
    size_t used = 0;
    for (const char *at = text != NULL ? text : "null"; *at; at += used) {
        used = plain_length(at);
        uint32_t code = used > 0 ? ' ' : text_next(at, &used);
        if (code >= 0x7f && text_is_hostile(code))
            print_escape(cli->out, code);
        else
            fwrite(at, 1, used, cli->out);
    }
    fputc('\n', cli->out);
    free(text);
}

void out_json(struct cli *cli, json_t *value)
{
    print_json(cli, value, JSON_INDENT(2));
}

void out_json_line(struct cli *cli, json_t *value)
{
    print_json(cli, value, JSON_COMPACT);
}

/* --- CSV */

static void print_quoted(FILE *file, const char *text)
{
    for (const char *at = text; *at; at++) {
        if (*at == '"')
            fputc('"', file);
        fputc(*at, file);
    }
}

/* For a terminal each line is cleaned by itself, because notes may have several lines and a CSV cell can hold them. */
static void print_csv_text(const struct cli *cli, char *text)
{
    if (!cli->terminal) {
        print_quoted(cli->out, text);
        return;
    }
    char *rest = text;
    for (char *line = strsep(&rest, "\n"); line != NULL; line = strsep(&rest, "\n")) {
        char *clean = text_clean(line);
        print_quoted(cli->out, clean);
        if (rest != NULL)
            fputc('\n', cli->out);
        free(clean);
    }
}

/* Readers take off the blanks around a cell that is not quoted. */
static bool is_blank_at_an_end(const char *text)
{
    size_t length = strlen(text);
    return length > 0 && (text[0] == ' ' || text[length - 1] == ' ');
}

static void print_csv_cell(const struct cli *cli, enum column_type type, const char *cell)
{
    char *plain = type == COLUMN_LIST ? words_of_cell(type, cell) : mem_copy(cell);
    bool guarded = type != COLUMN_NUMBER && csv_guard_is_due(plain);
    bool quoted = guarded || is_blank_at_an_end(plain) || strpbrk(plain, ",;\t\"\r\n") != NULL;
    if (quoted)
        fputs(guarded ? "\"'" : "\"", cli->out);
    print_csv_text(cli, plain);
    if (quoted)
        fputc('"', cli->out);
    free(plain);
}

void out_csv(const struct cli *cli, const struct table *table, bool excel)
{
    char separator = excel ? ';' : ',';
    if (excel)
        fputs("\xef\xbb\xbf", cli->out);
    for (size_t i = 0; i < table->columns; i++) {
        if (i)
            fputc(separator, cli->out);
        fputs(table->names[i], cli->out);
    }
    fputs("\r\n", cli->out);
    for (size_t row = 0; row < table->rows; row++) {
        for (size_t i = 0; i < table->columns; i++) {
            if (i)
                fputc(separator, cli->out);
            if (cell_at(table, row, i) != NULL)
                print_csv_cell(cli, table->types[i], cell_at(table, row, i));
        }
        fputs("\r\n", cli->out);
    }
}

/* --- text */

bool out_is_no_terminal(struct cli *cli)
{
    if (cli->terminal)
        out_complain(cli, "That is for a file or another program: send it there, as in \"> FILE\".");
    return !cli->terminal;
}

char *out_text(const struct cli *cli, const char *text)
{
    return text_shown(text, cli->terminal);
}

void out_table(struct cli *cli, const struct table *table, const struct out_view *view, const char *none)
{
    if (cli->output == OUTPUT_JSON)
        out_json(cli, out_json_rows(table));
    else if (cli->output == OUTPUT_CSV)
        out_csv(cli, table, false);
    else if (table->rows)
        text_table_print(cli, table, view);
    else
        out_say(cli, "%s", none);
}

static bool is_said(const struct cli *cli)
{
    return !cli->quiet && cli->output == OUTPUT_TEXT;
}

/* As it is printed, with the end of its last line. The caller frees. */
static char *sentence_lines(const struct cli *cli, const char *text)
{
    char *shown = out_text(cli, text);
    bool example = *shown == ' '; /* it stands as it is typed */
    char *lines = wrap_sentence("", shown, cli->terminal && !example ? cli->columns : 0);
    free(shown);
    return lines;
}

void out_say(struct cli *cli, const char *format, ...)
{
    if (!is_said(cli))
        return;
    va_list arguments;
    va_start(arguments, format);
    char *text = mem_vformat(format, arguments), *lines = sentence_lines(cli, text);
    va_end(arguments);
    fputs(lines, cli->out);
    free(lines);
    free(text);
}

/* Lines are broken in the place of a blank, so that the word stays at its byte. */
void out_say_word(struct cli *cli, const char *opening, const char *word, const char *rest)
{
    if (!is_said(cli))
        return;
    char *text = mem_format("%s%s%s", opening, word, rest), *lines = sentence_lines(cli, text);
    size_t at = strlen(opening), length = strlen(word);
    enum meaning meaning = colour_meaning(word);
    fprintf(cli->out, "%.*s%s%.*s%s%s", (int)at, lines, colour_begin(cli->colours, meaning), (int)length, lines + at,
            colour_end(cli->colours, meaning), lines + at + length);
    free(lines);
    free(text);
}

void out_clear_line(struct cli *cli)
{
    ticker_end(cli);
    if (!cli->on_line)
        return;
    over_line_clear(cli->err);
    interrupt_line(-1);
    cli->on_line = false;
}

/* Where a text is gathered for the pager, what goes wrong behind it is said behind it. */
static void say(struct cli *cli, const char *line)
{
    struct paging *paging = cli->paging;
    if (!paging_holds_text(cli)) {
        fputs(line, cli->err);
        return;
    }
    char *longer = mem_format("%s%s", paging->after != NULL ? paging->after : "", line);
    free(paging->after);
    paging->after = longer;
}

void out_complain_as(struct cli *cli, const char *opening, const char *clean)
{
    char *line = wrap_sentence(opening, clean, cli->err_columns);
    say(cli, line);
    free(line);
}

void out_complain(struct cli *cli, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *text = mem_vformat(format, arguments), *clean = text_clean(text);
    va_end(arguments);
    out_clear_line(cli);
    out_complain_as(cli, "callboard: ", clean);
    free(clean);
    out_keep_complaint(cli, text);
    free(text);
}

void out_keep_complaint(struct cli *cli, const char *sentence)
{
    free(cli->complaint);
    cli->complaint = mem_copy(sentence);
}

static const char *failure_word(enum exit_status status)
{
    switch (status) {
    case EXIT_USAGE:
        return "invalid";
    case EXIT_CONFLICT:
        return "conflict";
    case EXIT_TOO_LATE:
        return "gone";
    case EXIT_NOT_ALLOWED:
        return "not_allowed";
    case EXIT_NO_DATABASE:
        return "unreachable";
    case EXIT_DONE:
    case EXIT_FAILED:
        break;
    }
    return "failed";
}

void out_failure(struct cli *cli, enum exit_status status, const char *sentence)
{
    if (cli->complaint != NULL)
        sentence = cli->complaint;
    out_json(cli, json_pack("{s:s, s:s}", "outcome", failure_word(status), "message",
                            sentence != NULL && text_is_utf8(sentence) ? sentence : "This could not be done."));
}
