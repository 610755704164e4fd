/* callboard show: one booking, its place in the queue and its history. */
#include <stdlib.h>

#include "cli/booking_table.h"
#include "cli/clash_list.h"
#include "cli/colour.h"
#include "cli/find_id.h"
#include "cli/history_view.h"
#include "cli/options.h"
#include "cli/outcome.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "store/queries.h"

/* A booking with what it lies among; the rows are in `around`. */
struct shown {
    const struct booking *booking;
    struct bookings *around;
    struct table history; /* in words for people */
};

static void print_coloured(struct cli *cli, const char *label, const char *text, enum meaning meaning)
{
    char *line = out_text(cli, text);
    if (*line != '\0')
        fprintf(cli->out, "%-12s%s%s%s\n", label, colour_begin(cli->colours, meaning), line,
                colour_end(cli->colours, meaning));
    free(line);
}

static void print_line(struct cli *cli, const char *label, const char *text)
{
    print_coloured(cli, label, text, MEANING_NONE);
}

static char *span_words(const struct session *session, const struct booking *booking)
{
    char start[64], end[64];
    zone_format_human(session->zone, booking->start, true, start, sizeof start);
    if (zone_local(session->zone, booking->start).day == zone_local(session->zone, booking->end).day)
        zone_format_clock(session->zone, booking->end, end, sizeof end);
    else
        zone_format_human(session->zone, booking->end, true, end, sizeof end);
    return mem_format("%s - %s", start, end);
}

/* "2026-11-24 09:00 <before>", or "" if there is no such time. */
static void print_moment(struct cli *cli, const struct session *session, const char *label, instant at)
{
    char text[64] = "";
    if (at != INSTANT_NONE)
        zone_format_human(session->zone, at, true, text, sizeof text);
    print_line(cli, label, text);
}

static void print_fields(struct cli *cli, const struct session *session, const struct shown *shown)
{
    const struct booking *booking = shown->booking;
    const struct artist *artist = roster_artist(session->roster, booking->artist);
    const struct project *project = roster_project(session->roster, booking->project);
    const struct challenge *challenge = bookings_challenge(shown->around, booking->id);
    char id[ID_TEXT], *span = span_words(session, booking);
    const char *word = booking_is_second_option(booking) ? "second option" : status_word(booking->status);
    char *status = mem_format("%s%s%s%s", booking->heavy ? "heavy " : "", word,
                              booking->reason != REASON_NONE ? ": " : "", reason_word(booking->reason));
    id_format(booking->id, id);
    print_line(cli, "title", booking->title);
    print_line(cli, "artist", artist != NULL ? artist->name : "removed");
    print_line(cli, "project", project != NULL ? project->name : "");
    print_line(cli, "when", span);
    print_coloured(cli, "status", status, colour_meaning(word));
    print_moment(cli, session, "lapses", booking->lapses_at);
    print_moment(cli, session, "decide by", booking->decide_by);
    print_moment(cli, session, "challenged", challenge != NULL ? challenge->until : INSTANT_NONE);
    print_line(cli, "notes", booking->notes != NULL ? booking->notes : "");
    print_line(cli, "made by", roster_member_name(session->roster, booking->created_by));
    print_line(cli, "id", id);
    free(status);
    free(span);
}

/* The bookings that it lies behind, or those that lie behind it. */
static struct table queue(const struct session *session, const struct shown *shown, bool behind_it)
{
    struct booking_slice slice = bookings_of(shown->around, shown->booking->artist);
    struct booking *rows = mem_new(slice.count + 1, sizeof *rows);
    size_t count = 0;
    for (size_t i = 0; i < slice.count; i++) {
        const struct booking *other = slice.list[i];
        if (behind_it ? bookings_is_before(shown->booking, other, session->now)
                      : bookings_is_before(other, shown->booking, session->now))
            rows[count++] = *other;
    }
    struct table table = booking_table(session, rows, count, shown->around);
    free(rows);
    return table;
}

static void print_queue(struct cli *cli, const struct session *session, const struct shown *shown, bool behind_it)
{
    struct table table = queue(session, shown, behind_it);
    if (table.rows > 0) {
        fprintf(cli->out, "\n%s\n", behind_it ? "Behind it:" : "It lies behind:");
        out_table(cli, &table, booking_view, "");
    }
    table_clear(&table);
}

static void print_text(struct cli *cli, const struct session *session, const struct shown *shown)
{
    struct clash clash = clash_list_find(session, shown->around, shown->booking);
    print_fields(cli, session, shown);
    print_queue(cli, session, shown, false);
    print_queue(cli, session, shown, true);
    fputc('\n', cli->out);
    out_table(cli, &shown->history, history_view, "");
    clash_list_complain(cli, session, &clash);
}

/* The booking as everywhere, with "waiting": those behind it, and "history". */
static void print_json(struct cli *cli, const struct session *session, const struct shown *shown)
{
    struct table table = booking_table(session, shown->booking, 1, shown->around),
                 waiting = queue(session, shown, true);
    struct clash clash = clash_list_find(session, shown->around, shown->booking);
    json_t *object = out_json_row(&table, 0);
    clash_list_add(object, session, &clash);
    json_object_set_new(object, "waiting", out_json_rows(&waiting));
    json_object_set_new(object, "history", out_json_rows(&shown->history));
    out_json(cli, object);
    table_clear(&waiting);
    table_clear(&table);
}

static void print_csv(struct cli *cli, const struct session *session, const struct shown *shown)
{
    struct table table = booking_table(session, shown->booking, 1, shown->around);
    out_table(cli, &table, booking_view, "");
    table_clear(&table);
}

static enum exit_status show_card(struct cli *cli, struct session *session, const struct answer *card)
{
    if (card->fault == FAULT_INVALID || (card->fault == FAULT_NONE && card->row_count == 0))
        return outcome_refused(cli, OUTCOME_GONE, card->message, EXIT_TOO_LATE);
    if (card->fault != FAULT_NONE)
        return outcome_refused(cli, OUTCOME_FAILED, card->message, fault_status(card->fault));
    char id[ID_TEXT];
    id_format(card->rows[0].id, id);
    struct shown shown = {.booking = &card->rows[0]};
    const struct query *history = cli->output == OUTPUT_TEXT ? &query_history_told : &query_history;
    enum exit_status status;
    if (!session_ask(cli, session, history, (const char *[]){id}, 1, &shown.history, &status))
        return status;
    shown.around = clash_list_around(cli, session, shown.booking, 1);
    (cli->output == OUTPUT_JSON  ? print_json
     : cli->output == OUTPUT_CSV ? print_csv
                                 : print_text)(cli, session, &shown);
    bookings_free(&shown.around);
    table_clear(&shown.history);
    return EXIT_DONE;
}

static enum exit_status show(struct cli *cli, struct session *session, const struct options *options)
{
    struct effect ask = {.kind = EFFECT_CARD, .ticket = 2};
    enum exit_status status;
    if (!find_id_booking(cli, session, options->words[0], &ask.booking.id, &status))
        return status;
    struct answer card = session_answer(cli, session, &ask);
    status = show_card(cli, session, &card);
    answer_clear(&card);
    return status;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, show);
}

const struct verb verb_show = {
    .name = "show",
    .summary = "one booking: its place in the queue, its history",
    .help = "ID is the four or more digits that it begins with, as `callboard bookings` prints them.\n",
    .reads = true,
    .forms =
        (const struct verb_form[]){
            {.words = "ID", .pages = true, .run = run},
            {0},
        },
};
