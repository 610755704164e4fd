/* The log: the list of everything that happened in the tenant, newest first. */
#include <stdio.h>
#include <string.h>

#include "controller/modes/modes.h"
#include "controller/reads/list.h"
#include "domain/memory.h"
#include "protocol/list_texts.h"

/* ---- columns ---- */

/* Gives a tone to the acts that no member did and to those that undid another. Without colours the word tells them. */
static void cell_act(const struct state *state, int row, struct list_cell *out)
{
    (void)state;
    (void)row;
    if (strcmp(out->text, "lapsed") == 0)
        out->tone = TONE_AMBER;
    else if (strcmp(out->text, "undone") == 0)
        out->tone = TONE_DIM;
}

static const struct list_column columns[] = {
    {.heading = "When", .width = 16, .at = LOG_AT, .tone = TONE_DIM},
    {.heading = "Who", .width = 8, .at = LOG_ACTOR},
    {.heading = "From", .width = 6, .from_columns = 100, .at = LOG_SOURCE, .tone = TONE_DIM},
    {.heading = "Act", .width = 9, .at = LOG_ACT, .cell = cell_act},
    {.heading = "What", .width = 16, .at = LOG_TITLE},
    {.heading = "Artist", .width = 14, .from_columns = 90, .at = LOG_ARTIST},
    {.heading = "Changed", .width = 20, .grows = true, .from_columns = 60, .at = LOG_DIFFERENCE},
};

static char *detail(const struct state *state, int row)
{
    const char *difference = list_text(state, row, LOG_DIFFERENCE), *actor = list_text(state, row, LOG_ACTOR);
    const char *artist = list_text(state, row, LOG_ARTIST);
    return mem_format("%s%s%s%s%s  %s%s(%s)", list_text(state, row, LOG_TITLE), *artist != '\0' ? " for " : "", artist,
                      *difference != '\0' ? ": " : "", difference, actor, *actor != '\0' ? " " : "",
                      list_text(state, row, LOG_SOURCE));
}

/* ---- what it is narrowed to ---- */

/* Indexes know what stands behind these, however old it is. */
static bool is_indexed(const char *word)
{
    static const char *const keys[] = {
        "@", "by:", "artist:", "project:", "kind:", "act:", "from:", "since:", "member:", "record:"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (strncmp(word, keys[i], strlen(keys[i])) == 0)
            return true;
    return false;
}

static const char *behind(const char *word)
{
    for (bool quoted = false; *word != '\0' && (quoted || *word != ' '); word++)
        quoted ^= *word == '"';
    return word;
}

/* Any other word is looked for in the titles, of so many events (log_depth() in sql/functions/trail). */
static const char *reach(const char *narrow)
{
    for (const char *word = narrow + strspn(narrow, " "); *word != '\0'; word += strspn(word, " ")) {
        if (!is_indexed(word))
            return "the newest 2,500";
        word = behind(word);
    }
    return NULL;
}

/* ---- acts ---- */

static struct id booking_of(const struct state *state, int row)
{
    struct id id = {{0}};
    id_parse(list_text(state, row, LOG_BOOKING), &id);
    return id;
}

/* An artist, a project, settings have no card: what has become of them is what the log says. */
static void show_record(struct turn *turn, int row)
{
    list_narrow(turn->state, turn->effects, LIST_LOG, mem_format("record:%s", list_text(turn->state, row, LOG_SEQ)));
}

static void open_card(struct turn *turn, int row)
{
    struct id booking = booking_of(turn->state, row);
    if (id_is_nil(booking))
        show_record(turn, row);
    else
        card_open(turn->state, turn->effects, booking);
}

static void show_versions(struct turn *turn, int row)
{
    struct id booking = booking_of(turn->state, row);
    if (id_is_nil(booking))
        show_record(turn, row);
    else
        versions_show(turn->state, turn->effects, booking);
}

static const struct list_act acts[] = {
    {.action = ACTION_LIST_OPEN, .hint = "card", .least = MEMBER_VIEWER, .what = "look", .act = open_card},
    {.action = ACTION_VERSIONS, .hint = "versions", .least = MEMBER_VIEWER, .what = "look", .act = show_versions},
};

const struct list list_log = {
    .title = "Log",
    .subtitle = list_of_live_board,
    .empty = "Nothing has happened yet",
    .columns = columns,
    .column_count = sizeof columns / sizeof *columns,
    .acts = acts,
    .act_count = sizeof acts / sizeof *acts,
    .narrows = "by:ben by:me artist:chidi @SUN kind:artist act:moved from:sweep since:mon, or words of the title",
    .reach = reach,
    .paged = true,
    .detail = detail,
};
