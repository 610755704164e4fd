/* The readers of what others do: the changes that they made, and where their boards are. */
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/reader.h"
#include "store/rows.h"

enum {
    N_HORIZON,
    N_SEQ,
    N_BOOKING,
    N_ACT,
    N_ACT_ID,
    N_ACTOR,
    N_TITLE,
    N_ARTIST,
    N_START,
    N_END,
    N_WAS_ARTIST,
    N_WAS_START,
    N_WAS_END,
    N_LIVE,
    N_DRAFTED
};
static const char *const news_names[] = {
    "horizon",  "seq",    "booking_id",    "act",          "act_id",     "actor", "title",   "artist_id",
    "start_us", "end_us", "was_artist_id", "was_start_us", "was_end_us", "live",  "drafted", NULL};

enum { P_BOARD, P_USER, P_ARTIST, P_DAY, P_DRAFT, P_LIVE };
static const char *const people_names[] = {"board", "user_id", "artist_id", "day", "draft_id", "live", NULL};

/* "challenged_out" in the database is "challenged out" for people. */
static char *read_act(struct reader *reader)
{
    char *act = read_string(reader, N_ACT);
    for (char *at = strchr(act, '_'); at != NULL; at = strchr(at, '_'))
        *at = ' ';
    return act;
}

/* If nothing has changed, there is one row, which has only a horizon. */
static bool read_news(struct reader *reader, void *news)
{
    if (read_text(reader, N_SEQ) == NULL)
        return false;
    *(struct news *)news = (struct news){
        .seq = read_int64(reader, N_SEQ, 0),
        .booking = read_id(reader, N_BOOKING),
        .act_id = read_id(reader, N_ACT_ID),
        .act = read_act(reader),
        .actor = read_string(reader, N_ACTOR),
        .title = read_string(reader, N_TITLE),
        .is = {read_id(reader, N_ARTIST), read_instant(reader, N_START), read_instant(reader, N_END)},
        .was = {read_id(reader, N_WAS_ARTIST), read_instant(reader, N_WAS_START), read_instant(reader, N_WAS_END)},
        .live = read_bool(reader, N_LIVE),
        .drafted = read_bool(reader, N_DRAFTED),
    };
    return true;
}

bool rows_news(const PGresult *result, struct answer *answer, char **error)
{
    struct reader reader = reader_of(result, news_names);
    answer->horizon = PQntuples(result) > 0 ? (uint64_t)read_int64(&reader, N_HORIZON, 0) : 0;
    answer->news = reader_list(&reader, sizeof *answer->news, read_news, &answer->news_count);
    return reader_end(&reader, error);
}

/* "artist Ada Byron: rate 60.00 -> 62.00; time off of Ben Okri: Mon 23 Nov 00:00 - ...; 3 more": the newest first. */
bool rows_record_differences(const PGresult *result, struct answer *answer, char **error)
{
    enum { TITLE, ARTIST, DIFFERENCE, MOST = 2 };
    static const char *const names[] = {"title", "artist", "difference", NULL};
    struct reader reader = reader_of(result, names);
    int rows = PQntuples(result);
    char *told = mem_copy("");
    for (int i = 0; i < rows && i < MOST; i++) {
        reader.row = rows - 1 - i;
        char *title = read_string(&reader, TITLE), *artist = read_string(&reader, ARTIST);
        char *difference = read_string(&reader, DIFFERENCE);
        char *longer = mem_format("%s%s%s%s%s%s%s", told, i > 0 ? "; " : "", title, *artist != '\0' ? " of " : "",
                                  artist, *difference != '\0' ? ": " : "", difference);
        free(title);
        free(artist);
        free(difference);
        free(told);
        told = longer;
    }
    free(answer->message);
    answer->message = rows == 0 ? NULL : rows > MOST ? mem_format("%s; %d more", told, rows - MOST) : mem_copy(told);
    free(told);
    return reader_end(&reader, error);
}

static day read_day(struct reader *reader)
{
    day d = 0;
    const char *text = read_text(reader, P_DAY);
    if (text != NULL && !day_parse_iso(text, &d))
        reader_refuse(reader, P_DAY);
    return d;
}

static bool read_person(struct reader *reader, void *person)
{
    *(struct person *)person = (struct person){
        .board = read_id(reader, P_BOARD),
        .user = read_id(reader, P_USER),
        .artist = read_id(reader, P_ARTIST),
        .day = read_day(reader),
        .draft = read_id(reader, P_DRAFT),
        .live = read_bool(reader, P_LIVE),
    };
    return true;
}

bool rows_people(const PGresult *result, struct answer *answer, char **error)
{
    struct reader reader = reader_of(result, people_names);
    answer->people = reader_list(&reader, sizeof *answer->people, read_person, &answer->person_count);
    return reader_end(&reader, error);
}
