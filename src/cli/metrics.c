#include "cli/metrics.h"

#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/doctor.h"
#include "cli/out.h"
#include "cli/replace_file.h"
#include "domain/memory.h"

#define PREFIX "callboard_doctor_"

enum { FILE_MODE = 0644 };

static void put_family(FILE *out, const char *name, const char *help)
{
    fprintf(out, "# HELP " PREFIX "%s %s\n# TYPE " PREFIX "%s gauge\n", name, help, name);
}

/* In its quotes. */
static void put_label(FILE *out, const char *text)
{
    putc('"', out);
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\')
            fprintf(out, "\\%c", *text);
        else if (*text == '\n')
            fputs("\\n", out);
        else
            putc(*text, out);
    }
    putc('"', out);
}

static void put_run(FILE *out, const struct cli *cli, bool up)
{
    put_family(out, "up", "1: the database was asked; 0: it could not be.");
    fprintf(out, PREFIX "up %d\n", up);
    put_family(out, "run_timestamp_seconds", "When the doctor looked last.");
    fprintf(out, PREFIX "run_timestamp_seconds %lld\n", (long long)(cli->now / SECOND_US));
}

static void put_statuses(FILE *out, const struct table *table)
{
    put_family(out, "status", "Of each check: 0 ok, 1 warning, 2 critical, 3 not visible to this login.");
    for (size_t row = 0; row < table->rows; row++)
        fprintf(out, PREFIX "status{check=\"%s\"} %d\n", table_cell(table, row, "name"),
                (int)doctor_status(table, row));
}

static void put_value(FILE *out, const struct table *table, size_t row)
{
    const char *value = table_cell(table, row, "value");
    if (value == NULL)
        return;
    char *name = mem_format("%s_%s", table_cell(table, row, "name"), table_cell(table, row, "unit"));
    put_family(out, name, table_cell(table, row, "title"));
    fprintf(out, PREFIX "%s %s\n", name, value);
    free(name);
}

/* A figure for each table, index or query that the check is about. */
static void put_details(FILE *out, const struct table *table, size_t row)
{
    const char *detail = table_cell(table, row, "detail");
    json_t *figures = detail != NULL ? json_loads(detail, 0, NULL) : NULL;
    if (json_object_size(figures) > 0) {
        char *name = mem_format("%s_each_%s", table_cell(table, row, "name"), table_cell(table, row, "unit"));
        char *help = mem_format("%s, one by one", table_cell(table, row, "title"));
        const char *of;
        json_t *figure;
        put_family(out, name, help);
        json_object_foreach(figures, of, figure)
        {
            fprintf(out, PREFIX "%s{of=", name);
            put_label(out, of);
            fprintf(out, "} %.17g\n", json_number_value(figure));
        }
        free(help);
        free(name);
    }
    json_decref(figures);
}

static char *metrics_text(const struct cli *cli, const struct table *table)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (out == NULL)
        mem_exhausted();
    put_run(out, cli, table->rows > 0);
    if (table->rows > 0)
        put_statuses(out, table);
    for (size_t row = 0; row < table->rows; row++) {
        put_value(out, table, row);
        put_details(out, table, row);
    }
    if (fclose(out) != 0)
        mem_exhausted();
    return text;
}

bool metrics_write(struct cli *cli, const char *path, const struct table *table)
{
    char *text = metrics_text(cli, table);
    bool done = replace_file(path, text, FILE_MODE);
    if (!done)
        out_complain(cli, "%s cannot be written: %s.", path, strerror(errno));
    free(text);
    return done;
}
