/* callboard log: lists what happened in the tenant. */
#include <stdio.h>
#include <stdlib.h>

#include "cli/options.h"
#include "cli/out.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "store/queries.h"

static const struct out_view view[] = {
    {.column = "at", .heading = "When"},
    {.column = "actor", .heading = "Who", .cut = true},
    {.column = "act", .heading = "What", .coloured = true},
    {.column = "artist", .heading = "Artist", .cut = true},
    {.column = "title", .heading = "Title", .cut = true},
    {.column = "words", .heading = "Changes", .cut = true},
    {.column = "id", .heading = "Id", .id = true},
    {0},
};

/* Adds a word of the log's own language, as on the board: by:"ben okri". */
static void narrow(char **line, const char *key, const char *value)
{
    char *longer = mem_format("%s%s%s:\"", *line, **line ? " " : "", key);
    for (const char *at = value; *at != '\0'; at++) { /* a quote would end the value; no name is told apart by one */
        char *more = mem_format("%s%.*s", longer, *at != '"', at);
        free(longer);
        longer = more;
    }
    free(*line);
    *line = mem_format("%s\"", longer);
    free(longer);
}

/* What the options narrow the log to, and the time, with its offset: where the clocks go back, an hour is there twice.
 * NULL: nothing. */
static char *narrowing(const struct options *options, const char *since)
{
    static const char *const keys[] = {"by", "artist", "project", "act"};
    char *line = mem_copy("");
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (option_value(options, keys[i]) != NULL)
            narrow(&line, keys[i], option_value(options, keys[i]));
    if (since != NULL)
        narrow(&line, "since", since);
    if (*line != '\0')
        return line;
    free(line);
    return NULL;
}

static enum exit_status print_log(struct cli *cli, struct session *session, const struct options *options)
{
    static const char NONE[] = "Nothing like that has happened.";
    const char *since = option_value(options, "since");
    instant from = INSTANT_NONE;
    int limit;
    if (!option_number(cli, options, "limit", 1, 1000000, 1000, &limit) ||
        (since != NULL && !session_since(cli, session, "since", since, &from)))
        return EXIT_USAGE;
    bool text = cli->output == OUTPUT_TEXT;
    char *at = since != NULL ? session_rfc3339(session, from) : NULL;
    char *most = mem_format("%d", limit);
    char *words = narrowing(options, text ? at : NULL);
    enum exit_status status =
        text ? session_list(cli, session, &query_log_told, (const char *[]){most, words}, 2, view, NONE)
             : session_list(cli, session, &query_log, (const char *[]){at, most, words}, 3, view, NONE);
    free(at);
    free(most);
    free(words);
    return status;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    return session_run_bare(cli, options, print_log);
}

static const struct option_spec specs[] = {
    {.name = "by", .value = "MEMBER", .help = "only what this member did; me: oneself"},
    {.name = "artist", .value = "A", .help = "only what is of artists with this in their name"},
    {.name = "project", .value = "P", .help = "only what is of this project: its code, or part of its name"},
    {.name = "act", .value = "ACT", .help = "only this: booked, moved, confirmed, released, undone or another"},
    {.name = "since", .value = "T", .help = "only what happened from then on: \"fri 9:00\", yesterday, -2h"},
    {.name = "limit", .value = "N", .help = "at most so many, the newest (1000)"},
    {0},
};

const struct verb verb_log = {
    .name = "log",
    .summary = "what happened in the tenant, oldest first",
    .help = "",
    .reads = true,
    .forms =
        (const struct verb_form[]){
            {.options = specs, .pages = true, .run = run},
            {0},
        },
};
