/* The card of a booking: what it is, whose, why, and its history. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ui/canvas.h"

enum { LABEL_CELLS = 11 };

/* Rows that scroll together. Row 0 is the first of them; rows outside of the area are not drawn. */
struct sheet {
    struct canvas *canvas;
    struct area area;
    int row, skip;
};

static struct pen sheet_row(struct sheet *sheet)
{
    int row = sheet->row++ - sheet->skip;
    bool there = row >= 0 && row < sheet->area.rows;
    return (struct pen){
        .frame = sheet->canvas->frame,
        .row = there ? sheet->area.row + row : -1,
        .column = sheet->area.column,
        .end = sheet->area.column + sheet->area.columns,
    };
}

static void say(struct sheet *sheet, const char *label, enum role role, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

static void say(struct sheet *sheet, const char *label, enum role role, const char *format, ...)
{
    char text[512];
    va_list arguments;
    struct pen pen = sheet_row(sheet);
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    pen_text(&pen, ROLE_DIM, label);
    pen.column = sheet->area.column + LABEL_CELLS;
    pen_text(&pen, role, text);
}

static void say_status(struct sheet *sheet, const struct drawn *drawn)
{
    const struct state *state = sheet->canvas->state;
    const struct booking *booking = drawn->booking;
    char when[160];
    if (booking->status == STATUS_CANCELLED)
        say(sheet, "status", ROLE_PLAIN, "cancelled: %s", reason_word(booking->reason));
    else if (booking->lapses_at == INSTANT_NONE) {
        format_standing(state, drawn, when, sizeof when);
        say(sheet, "status", ROLE_PLAIN, "%s", when);
    } else {
        zone_format_clock(state->roster->tenant.zone, booking->lapses_at, when, sizeof when);
        say(sheet, "status", ROLE_PLAIN, "hold, lapses at %s", when);
    }
}

/* Text wrapped into these columns, from row `row` of the sheet on; how many rows it takes, one at least. */
static int say_wrapped(const struct sheet *sheet, int row, int column, int columns, const char *text)
{
    int at = row - sheet->skip, above = at < 0 ? -at : 0, rows = sheet->area.rows - at - above;
    struct area area = {sheet->area.row + at + above, column, rows > 0 ? rows : 0, columns};
    int taken = draw_wrapped(sheet->canvas->frame, area, above, ROLE_PLAIN, text);
    return taken > 0 ? taken : 1;
}

static void say_text(struct sheet *sheet, const char *label, const char *text)
{
    int column = sheet->area.column + LABEL_CELLS;
    say(sheet, label, ROLE_PLAIN, "%s", "");
    sheet->row += say_wrapped(sheet, sheet->row - 1, column, sheet->area.columns - LABEL_CELLS, text) - 1;
}

static void say_rate(struct sheet *sheet, const struct roster *roster, int64_t rate)
{
    const char *format = rate % 100 ? "%lld.%02lld %s an hour" : "%lld%.0lld %s an hour";
    char text[64];
    snprintf(text, sizeof text, format, (long long)rate / 100, (long long)rate % 100, roster->tenant.currency);
    say(sheet, "rate", ROLE_PLAIN, "%s", text);
}

static void say_artist(struct sheet *sheet, const struct roster *roster, const struct artist *artist)
{
    say(sheet, "artist", ROLE_PLAIN, "%s  %s", artist->name, artist->department);
    if (*artist->email || *artist->phone)
        say(sheet, "contact", ROLE_PLAIN, "%s%s%s", artist->email, *artist->email && *artist->phone ? "  " : "",
            artist->phone);
    if (artist->rate >= 0)
        say_rate(sheet, roster, artist->rate);
    for (enum artist_field field = 0; field < ARTIST_FIELD_COUNT; field++) {
        char *text = artist_fields[field].card != NULL ? artist_text(artist, field) : NULL;
        if (text != NULL && *text != '\0')
            say_text(sheet, artist_fields[field].card, text);
        free(text);
    }
}

static void say_clash(struct sheet *sheet, const struct booking *booking)
{
    char *words = drawn_clash_words(sheet->canvas->state, booking);
    if (*words)
        say(sheet, "clash", ROLE_CLASH, "* %s", words);
    free(words);
}

static void say_booking(struct sheet *sheet, const struct booking *booking)
{
    const struct state *state = sheet->canvas->state;
    const struct roster *roster = state->roster;
    const struct artist *artist = roster_artist(roster, booking->artist);
    const struct project *project = roster_project(roster, booking->project);
    char text[120], other[120];
    struct pen pen = sheet_row(sheet);
    struct drawn drawn = {.booking = booking, .rank = bookings_rank(state->bookings, booking, state_moment(state))};
    format_glyph(state, &drawn, text, sizeof text);
    pen_format(&pen, booking_role(booking), " %s%s ", text, booking->title);
    format_times(roster->tenant.zone, booking->start, booking->end, true, text, sizeof text);
    format_zone2(state, booking->start, booking->end, other, sizeof other);
    say(sheet, "when", ROLE_PLAIN, "%s%s", text, other);
    say_status(sheet, &drawn);
    if (booking->drafted != NULL)
        say(sheet, "drafted", ROLE_DRAFT, "%% %s", booking->drafted);
    say_clash(sheet, booking);
    format_challenge(state, booking, text, sizeof text);
    if (*text)
        say(sheet, "challenge", ROLE_CLASH, "%s", text);
    if (project != NULL)
        say(sheet, "project", ROLE_PLAIN, "%s  %s  %s", project->code, project->name, project->client);
    if (artist != NULL)
        say_artist(sheet, roster, artist);
    zone_format_human(roster->tenant.zone, booking->created_at, true, text, sizeof text);
    say(sheet, "booked by", ROLE_PLAIN, "%s, %s", roster_member_name(roster, booking->created_by), text);
    if (booking->notes != NULL && *booking->notes)
        say_text(sheet, "notes", booking->notes);
}

/* Head and, beside it, what changed, as many rows as that takes. */
static void say_version(struct sheet *sheet, const struct history_entry *entry)
{
    struct pen pen = sheet_row(sheet);
    char when[40];
    zone_format_human(sheet->canvas->state->roster->tenant.zone, entry->at, false, when, sizeof when);
    pen_format(&pen, ROLE_DIM, "%s  ", when);
    pen_format(&pen, ROLE_BRAND, "%s %s", entry->actor, entry->act);
    if (strcmp(entry->source, "board") != 0)
        pen_format(&pen, ROLE_DIM, " (%s)", entry->source);
    pen_gap(&pen, 2);
    sheet->row += say_wrapped(sheet, sheet->row - 1, pen.column, pen.end - pen.column, entry->difference) - 1;
}

static void say_history(struct sheet *sheet, const struct card *card)
{
    sheet->row++;
    say(sheet, "history", ROLE_DIM, "%s%s", drafts_any_open(sheet->canvas->state) ? "of the live board: " : "",
        card->history_count ? "newest first" : "none");
    for (size_t at = card->history_count; at-- > 0;) {
        say_version(sheet, card->history + at);
    }
}

static void say_all(struct sheet *sheet, const struct card *card)
{
    say_booking(sheet, &card->detail);
    say_history(sheet, card);
}

/* How far down the last page begins. */
static int scroll_most(const struct sheet *sheet, const struct card *card)
{
    struct sheet measure = *sheet;
    measure.area.rows = 0; /* nothing is drawn */
    say_all(&measure, card);
    return measure.row > sheet->area.rows ? measure.row - sheet->area.rows : 0;
}

void view_card(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    const struct card *card = &state->card;
    const struct layout *layout = &canvas->layout;
    int rows = layout->hint_row - layout->board_row;
    struct sheet sheet = {
        .canvas = canvas,
        .area = {layout->board_row, 2, rows, layout->columns - 4},
        .skip = card->scroll,
    };
    for (int row = 1; row < layout->hint_row; row++)
        canvas_blank(canvas, row);
    if (!card->loaded || state->roster == NULL) {
        say(&sheet, "", ROLE_DIM, "Looking it up ...");
        return;
    }
    canvas->scroll_most = scroll_most(&sheet, card);
    if (sheet.skip > canvas->scroll_most)
        sheet.skip = canvas->scroll_most;
    say_all(&sheet, card);
}
