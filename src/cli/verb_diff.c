/* callboard diff: in what the bookings differ from how they were. */
#include <string.h>

#include "cli/options.h"
#include "cli/out.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/memory.h"

static const struct out_view view[] = {
    {.column = "change", .heading = "What", .coloured = true},
    {.column = "artist", .heading = "Artist", .cut = true},
    {.column = "title", .heading = "Title", .cut = true},
    {.column = "was_artist", .heading = "Was of", .cut = true},
    {.column = "was_start", .heading = "Was from"},
    {.column = "was_end", .heading = "To"},
    {.column = "start", .heading = "Is from"},
    {.column = "end", .heading = "To"},
    {.column = "actor", .heading = "By", .cut = true},
    {.column = "id", .heading = "Id", .id = true},
    {0},
};

static char *id_cell(struct id id)
{
    char text[ID_TEXT];
    id_format(id, text);
    return mem_copy(text);
}

/* What differs, and who there is and was. */
struct comparison {
    const struct session *session;
    const struct roster *then;
};

static char *name_of(const struct roster *roster, struct id id)
{
    const struct artist *artist = roster_artist(roster, id);
    return artist != NULL ? mem_copy(artist->name) : NULL;
}

/* As the artist is called now; who was removed since, as then. */
static char *artist_cell(const struct comparison *of, struct id id)
{
    char *name = name_of(of->session->roster, id);
    return name != NULL ? name : name_of(of->then, id);
}

/* Where a booking is, or was: NULL where it was not there at that time. */
static char *time_cell(const struct comparison *of, bool there, instant at)
{
    return there ? session_rfc3339(of->session, at) : NULL;
}

/* X(name, type, text of the cell: owned) */
/* clang-format off */
#define COLUMNS_LIST(X)                                                            \
    X("id", COLUMN_TEXT, id_cell(news->booking))                                   \
    X("change", COLUMN_TEXT, mem_copy(news->act))                                  \
    X("title", COLUMN_TEXT, mem_copy(news->title))                                 \
    X("artist", COLUMN_TEXT, artist_cell(of, news->is.artist))                \
    X("start", COLUMN_TIME, time_cell(of, news->live, news->is.start))        \
    X("end", COLUMN_TIME, time_cell(of, news->live, news->is.end))            \
    X("was_artist", COLUMN_TEXT, was ? name_of(of->then, news->was.artist) : NULL) \
    X("was_start", COLUMN_TIME, time_cell(of, was, news->was.start))          \
    X("was_end", COLUMN_TIME, time_cell(of, was, news->was.end))              \
    X("actor", COLUMN_TEXT, mem_copy(news->actor))
/* clang-format on */

static const struct {
    const char *name;
    enum column_type type;
} columns[] = {
#define X(word, kind, cell) {.name = word, .type = kind},
    COLUMNS_LIST(X)
#undef X
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static void fill_row(const struct comparison *of, const struct news *news, char **cells)
{
    bool was = strcmp(news->act, "added") != 0;
#define X(word, kind, cell) *cells++ = (cell);
    COLUMNS_LIST(X)
#undef X
}

static struct table table_of(const struct comparison *of, const struct answer *answer)
{
    struct table table = {
        .columns = COLUMNS,
        .rows = answer->news_count,
        .names = mem_new(COLUMNS, sizeof *table.names),
        .types = mem_new(COLUMNS, sizeof *table.types),
        .cells = mem_new(answer->news_count * COLUMNS + 1, sizeof *table.cells),
    };
    for (int i = 0; i < COLUMNS; i++) {
        table.names[i] = mem_copy(columns[i].name);
        table.types[i] = columns[i].type;
    }
    for (size_t row = 0; row < table.rows; row++)
        fill_row(of, &answer->news[row], table.cells + row * COLUMNS);
    return table;
}

static enum exit_status print_diff(struct cli *cli, struct session *session, const struct options *options)
{
    instant since;
    if (!session_since(cli, session, "since", option_value(options, "since"), &since))
        return EXIT_USAGE;
    struct effect effect = {.kind = EFFECT_DIFF, .ticket = 2, .at = since};
    struct answer answer = session_answer(cli, session, &effect);
    enum exit_status status = fault_status(answer.fault);
    struct roster *then = answer.fault == FAULT_NONE ? session_roster(session, cli, since, &status) : NULL;
    if (then != NULL) {
        struct table table = table_of(&(struct comparison){.session = session, .then = then}, &answer);
        out_table(cli, &table, view, "No booking differs.");
        if (answer.message != NULL)
            out_say(cli, "Besides: %s.", answer.message);
        table_clear(&table);
    } else if (answer.fault != FAULT_NONE) {
        session_complain(cli, answer.fault, answer.message);
    }
    roster_free(&then);
    answer_clear(&answer);
    return status;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, print_diff);
}

static const struct option_spec specs[] = {
    {.name = "since",
     .value = "T",
     .needed = true,
     .help = "compared with how it was then: \"fri 18:00\", yesterday, -2h"},
    {0},
};

const struct verb verb_diff = {
    .name = "diff",
    .summary = "in what the bookings differ from how they were",
    .help = "What was done and taken back since then differs in nothing. A booking is added, moved, changed or gone.\n"
            "  callboard diff --since \"fri 18:00\"\n",
    .reads = true,
    .forms =
        (const struct verb_form[]){
            {.options = specs, .pages = true, .run = run},
            {0},
        },
};
