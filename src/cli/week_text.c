#include "cli/week_text.h"

#include <stdlib.h>
#include <string.h>

#include "cli/colour.h"
#include "cli/week_layout.h"
#include "cli/words.h"
#include "cli/wrap.h"
#include "domain/clash.h"
#include "domain/memory.h"
#include "domain/option.h"
#include "domain/text.h"

enum { LANES = 12 };

/* One cell of a line: a character with its combining marks; "" behind a wide one. */
struct cell {
    char text[4 * (1 + TEXT_MARKS) + 1];
    enum meaning meaning;
};

struct line {
    struct cell *cells;
    bool *taken;                /* by a booking */
    bool terminal;              /* as of the week */
    const char *const *colours; /* as of the week */
    int missed[DAYS_A_WEEK];    /* bookings that found no free cell */
};

/* Writes at most `width` cells of `text` from `x` on, for a terminal cleaned. */
static void put(struct line *line, int x, int width, const char *text)
{
    char *shown = text_shown(text, line->terminal);
    size_t bytes = text_fit(shown, width), used = 0;
    struct cell *last = NULL;
    for (const char *at = shown; at < shown + bytes; at += used) {
        int cells = text_cells(text_next(at, &used));
        if (cells == 0 && last != NULL && strlen(last->text) + used < sizeof last->text) {
            strncat(last->text, at, used);
        } else if (cells > 0 && used < sizeof last->text) {
            last = &line->cells[x];
            snprintf(last->text, sizeof last->text, "%.*s", (int)used, at);
            if (cells == 2)
                // `cells` is an array and `last` one of its: NOLINTNEXTLINE(clang-analyzer-core.NullDereference)
                line->cells[x + 1].text[0] = '\0';
            x += cells;
        }
    }
    free(shown);
}

static void fill(struct line *line, int from, int to, char with, enum meaning meaning)
{
    for (int x = from; x < to; x++)
        line->cells[x] = (struct cell){.text = {with}, .meaning = meaning};
}

static struct line new_line(const struct week_layout *layout)
{
    struct line line = {
        .cells = mem_new((size_t)layout->columns + 2, sizeof *line.cells),
        .taken = mem_new((size_t)layout->columns + 2, sizeof *line.taken),
        .terminal = layout->terminal,
        .colours = layout->colours,
    };
    fill(&line, 0, layout->columns, ' ', MEANING_NONE);
    return line;
}

static void print_line(FILE *out, struct line *line, int columns)
{
    enum meaning meaning = MEANING_NONE;
    while (columns > 0 && strcmp(line->cells[columns - 1].text, " ") == 0)
        columns--;
    for (int x = 0; x < columns; x++) {
        if (line->cells[x].meaning != meaning) {
            fputs(colour_end(line->colours, meaning), out);
            meaning = line->cells[x].meaning;
            fputs(colour_begin(line->colours, meaning), out);
        }
        fputs(line->cells[x].text, out);
    }
    fprintf(out, "%s\n", colour_end(line->colours, meaning));
    free(line->cells);
    free(line->taken);
}

/* --- one artist */

static void shade(const struct week_text *week, const struct week_layout *layout, const struct artist *artist,
                  struct line *line)
{
    for (int i = 0; i < DAYS_A_WEEK; i++) {
        struct minutes hours;
        if (!schedule_on(&artist->schedule, week->monday + i, &hours, 1))
            fill(line, layout->day_x[i], layout->day_x[i + 1] - 1, ':', MEANING_OFF);
    }
    struct time_off_slice off = bookings_time_off(week->bookings, artist->id);
    int from, to;
    for (size_t i = 0; i < off.count; i++)
        if (week_layout_place(week, layout, off.list[i]->start, off.list[i]->end, &from, &to))
            fill(line, from, to, ':', MEANING_OFF);
}

static struct clash clash_of(const struct week_text *week, const struct booking *booking)
{
    struct clash clash = clash_find(week->roster, week->bookings, booking, week->now);
    clash.kinds &= ~(unsigned)CLASH_FILLS_ROW;
    return clash;
}

/* "~" for a pencil, "~~" for a heavy one. If it has a day to be decided by, then "|", and the hours left on the last
 * day. */
static char *pencil_label(const struct week_text *week, const struct booking *booking, const char *sign)
{
    const char *title = booking->title != NULL ? booking->title : "", *pencil = booking->heavy ? "~~" : "~";
    if (booking->decide_by == INSTANT_NONE)
        return mem_format("%s%s%s", pencil, sign, title);
    if (!booking_is_to_decide(booking, week->now))
        return mem_format("%s|%s%s", pencil, sign, title);
    int left = booking_hours_to_decide(booking, week->now);
    return left > 0 ? mem_format("%s|%dh%s %s", pencil, left, sign, title)
                    : mem_format("%s|due%s %s", pencil, sign, title);
}

/* The rank of a second option, and "~" if it is offered its place or some of its days. */
static char *option_label(const struct week_text *week, const struct booking *booking, const char *sign)
{
    int rank = bookings_rank(week->bookings, booking, week->now);
    bool offered = option_opening(week->roster, week->bookings, booking, week->now).any;
    return mem_format("%d%s%s %s", rank < 2 ? 2 : rank, offered ? "~" : "", sign,
                      booking->title != NULL ? booking->title : "");
}

/* What stands before a title: the glyph of the status, and the time left of a hold. */
static char *label(const struct week_text *week, const struct booking *booking, char *with)
{
    const char *title = booking->title != NULL ? booking->title : "";
    const char *sign = clash_of(week, booking).kinds ? "*" : "";
    switch (booking->status) {
    case STATUS_PENCIL:
        *with = '.';
        return pencil_label(week, booking, sign);
    case STATUS_HOLD:
        *with = '.';
        if (booking_is_second_option(booking))
            return option_label(week, booking, sign);
        return mem_format("?%dm%s %s", booking_minutes_left(booking, week->now), sign, title);
    case STATUS_CONFIRMED:
    case STATUS_CANCELLED:
        break;
    }
    *with = '=';
    return mem_format("%s%s", *sign ? sign : " ", title);
}

static enum meaning meaning_of(const struct booking *booking)
{
    return colour_meaning(booking_is_second_option(booking) ? "second" : status_word(booking->status));
}

static void draw_block(const struct week_text *week, struct line *line, const struct booking *booking, int from, int to)
{
    char with;
    char *text = label(week, booking, &with);
    fill(line, from, to, with, meaning_of(booking));
    if (to - from > 1 || *text != ' ') /* in a single cell a confirmed booking is "=", not the blank before its title */
        put(line, from, to - from, text);
    free(text);
}

/* Moves *from to the first free cell before `to`. Returns false if there is none. Bookings that block do not overlap:
 * if a cell is taken, the booking before has ended within it. */
static bool squeeze(const struct line *line, int *from, int to)
{
    while (*from < to && line->taken[*from])
        ++*from;
    return *from < to;
}

static bool is_free(const struct line *line, int from, int to)
{
    for (int x = from; x < to; x++)
        if (line->taken[x])
            return false;
    return true;
}

/* The line for a booking: the artist's own line if it blocks, else the first one with room. NULL if there is none. */
static struct line *choose_line(const struct week_layout *layout, struct line *lines, int *count, bool blocks,
                                int *from, int to)
{
    if (blocks)
        return squeeze(&lines[0], from, to) ? &lines[0] : NULL;
    for (int i = 0; i < *count; i++)
        if (is_free(&lines[i], *from, to))
            return &lines[i];
    if (*count == LANES)
        return NULL;
    lines[*count] = new_line(layout);
    return &lines[(*count)++];
}

static void place(const struct week_text *week, const struct week_layout *layout, struct line *lines, int *count,
                  const struct booking *booking)
{
    int from, to;
    if (!week_layout_place(week, layout, booking->start, booking->end, &from, &to))
        return;
    struct line *line = choose_line(layout, lines, count, booking_blocks(booking->status), &from, to);
    if (line == NULL) {
        lines[0].missed[week_layout_day_at(layout, to - 1)]++;
        return;
    }
    draw_block(week, line, booking, from, to);
    for (int x = from; x < to; x++)
        line->taken[x] = true;
}

/* Draws the bookings that block first, then holds and second options. */
static void place_all(const struct week_text *week, const struct week_layout *layout, const struct artist *artist,
                      struct line *lines, int *count)
{
    struct booking_slice slice = bookings_of(week->bookings, artist->id);
    for (int claims = 0; claims < 2; claims++)
        for (size_t i = 0; i < slice.count; i++)
            if (booking_is_live(slice.list[i], week->now) && booking_blocks(slice.list[i]->status) == !claims)
                place(week, layout, lines, count, slice.list[i]);
}

static void print_missed(const struct week_layout *layout, struct line *line)
{
    for (int i = 0; i < DAYS_A_WEEK; i++) {
        if (!line->missed[i])
            continue;
        char text[16];
        int width = snprintf(text, sizeof text, "+%d", line->missed[i]);
        int x = layout->day_x[i + 1] - width;
        put(line, x > layout->day_x[i] ? x : layout->day_x[i], width, text);
    }
}

static void print_artist(FILE *out, const struct week_text *week, const struct week_layout *layout,
                         const struct artist *artist)
{
    struct line lines[LANES];
    int count = 1;
    lines[0] = new_line(layout);
    shade(week, layout, artist, &lines[0]);
    put(&lines[0], 0, layout->name_width - 1, artist->name);
    if (layout->tag_width && artist->skill_count)
        put(&lines[0], layout->name_width, layout->tag_width - 1, artist->skills[0]);
    place_all(week, layout, artist, lines, &count);
    print_missed(layout, &lines[0]);
    int load = load_minutes(week->roster, week->bookings, artist, week->monday, week->monday + DAYS_A_WEEK);
    char text[16];
    snprintf(text, sizeof text, load ? "%4d" : "   -", (load + 30) / 60);
    put(&lines[0], layout->day_x[DAYS_A_WEEK], 4, text);
    for (int i = 0; i < count; i++)
        print_line(out, &lines[i], layout->columns);
}

/* --- the frame */

static void print_group(FILE *out, const struct week_text *week, const struct week_layout *layout,
                        const char *department, size_t first, size_t end)
{
    struct line line = new_line(layout);
    put(&line, 0, layout->day_x[0] - 1, *department ? department : "-");
    for (int i = 0; i < DAYS_A_WEEK; i++) {
        int free_ones = 0;
        for (size_t a = first; a < end; a++)
            free_ones += free_all_day(week->roster, week->bookings, &week->roster->artists[a], week->monday + i);
        char text[24];
        snprintf(text, sizeof text, "%d free", free_ones);
        if (free_ones)
            put(&line, layout->day_x[i], layout->day_x[i + 1] - layout->day_x[i] - 1, text);
    }
    print_line(out, &line, layout->columns);
}

static void print_heading(FILE *out, const struct week_text *week, const struct week_layout *layout)
{
    char span[64], number[16], text[16];
    day_format_span(week->monday, week->monday + DAYS_A_WEEK - 1, span, sizeof span);
    day_format_week(week->monday, number, sizeof number);
    char *name = text_shown(week->roster->tenant.name, week->terminal);
    if (!week->bare)
        fprintf(out, "%s  %s  %s  %s\n", name, number, span, zone_name(week->zone));
    free(name);
    struct line line = new_line(layout);
    put(&line, 0, layout->name_width - 1, "Artist");
    for (int i = 0; i < DAYS_A_WEEK; i++) {
        snprintf(text, sizeof text, "%s %d", weekday_name(i), day_civil(week->monday + i).day);
        put(&line, layout->day_x[i], layout->day_x[i + 1] - layout->day_x[i], text);
    }
    put(&line, layout->day_x[DAYS_A_WEEK], 4, "   h");
    print_line(out, &line, layout->columns);
}

/* Colours begin and end with a line, behind the blanks that it begins with. */
static void print_lines(FILE *out, const char *lines, const char *const *colours, enum meaning meaning)
{
    while (*lines != '\0') {
        int blanks = (int)strspn(lines, " "), length = (int)strcspn(lines, "\n");
        fprintf(out, "%.*s%s%.*s%s\n", blanks, lines, colour_begin(colours, meaning), length - blanks, lines + blanks,
                colour_end(colours, meaning));
        lines += length + 1;
    }
}

static void print_clash(FILE *out, const struct week_text *week, int columns, const struct artist *artist,
                        const struct booking *booking)
{
    struct clash clash = clash_of(week, booking);
    if (clash.kinds == CLASH_NONE)
        return;
    char *words = clash_words(&week->roster->tenant, &clash);
    char *line = mem_format("%s, %s: %s", artist->name, booking->title != NULL ? booking->title : "", words);
    char *shown = text_shown(line, week->terminal);
    char *lines = wrap_sentence("* ", shown, columns);
    print_lines(out, lines, week->colours, MEANING_CLASH);
    free(lines);
    free(words);
    free(line);
    free(shown);
}

static void print_clashes(FILE *out, const struct week_text *week, int columns)
{
    instant start = zone_day_start(week->zone, week->monday);
    instant end = zone_day_start(week->zone, week->monday + DAYS_A_WEEK);
    for (size_t i = 0; i < week->roster->artist_count; i++) {
        const struct artist *artist = &week->roster->artists[i];
        struct booking_slice slice = bookings_of(week->bookings, artist->id);
        for (size_t at = 0; at < slice.count; at++)
            if (booking_is_live(slice.list[at], week->now) && booking_overlaps(slice.list[at], start, end))
                print_clash(out, week, columns, artist, slice.list[at]);
    }
}

/* Which of the rarer signs the week has. */
struct rare {
    bool heavy, to_decide, offered;
};

static struct rare rare_signs(const struct week_text *week)
{
    struct rare rare = {false};
    instant start = zone_day_start(week->zone, week->monday);
    instant end = zone_day_start(week->zone, week->monday + DAYS_A_WEEK);
    for (size_t i = 0; i < week->roster->artist_count; i++) {
        struct booking_slice slice = bookings_of(week->bookings, week->roster->artists[i].id);
        for (size_t at = 0; at < slice.count; at++) {
            const struct booking *booking = slice.list[at];
            if (!booking_is_live(booking, week->now) || !booking_overlaps(booking, start, end))
                continue;
            bool pencil = booking->status == STATUS_PENCIL;
            rare.heavy = rare.heavy || (pencil && booking->heavy);
            rare.to_decide = rare.to_decide || (pencil && booking->decide_by != INSTANT_NONE);
            rare.offered = rare.offered || option_opening(week->roster, week->bookings, booking, week->now).any;
        }
    }
    return rare;
}

/* On one line of 80 columns where the week has no rare signs. */
static void print_legend(FILE *out, const struct week_text *week, int columns)
{
    struct rare rare = rare_signs(week);
    char *text = mem_format("confirmed  ~ pencil%s%s  ? hold  2 second option%s  * clash  : off  +N more  h hours",
                            rare.heavy ? "  ~~ heavy" : "", rare.to_decide ? "  ~| to be decided" : "",
                            rare.offered ? "  2~ offered" : "");
    char *lines = wrap_sentence("= ", text, columns);
    fputs(lines, out);
    free(lines);
    free(text);
}

static void print_no_artists(FILE *out, int columns)
{
    char *lines = wrap_sentence("", NO_ARTISTS, columns);
    fputs(lines, out);
    free(lines);
}

void week_text_print(FILE *out, const struct week_text *week)
{
    struct week_layout layout = week_layout_make(week);
    const struct roster *roster = week->roster;
    print_heading(out, week, &layout);
    bool grouped = roster->artist_count &&
                   strcmp(roster->artists[0].department, roster->artists[roster->artist_count - 1].department) != 0;
    for (size_t first = 0, end; first < roster->artist_count; first = end) {
        const char *department = roster->artists[first].department;
        for (end = first; end < roster->artist_count && strcmp(roster->artists[end].department, department) == 0; end++)
            ;
        if (grouped)
            print_group(out, week, &layout, department, first, end);
        for (size_t i = first; i < end; i++)
            print_artist(out, week, &layout, &roster->artists[i]);
    }
    if (week->bare)
        return;
    if (roster->artist_count > 0)
        print_legend(out, week, layout.columns);
    else
        print_no_artists(out, layout.columns);
    print_clashes(out, week, layout.columns);
}
