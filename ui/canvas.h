/* canvas: what every view gets to draw on, the helpers that views share, and the views themselves. For ui/ only. */
#ifndef CALLBOARD_UI_CANVAS_H
#define CALLBOARD_UI_CANVAS_H

#include "controller/board/drawn.h"
#include "ui/frame.h"
#include "ui/layout.h"

/* The roles that the cursor covers. Putting them back makes the row as it was drawn, so a step of the cursor need not
 * draw it again. */
struct cover {
    int row, column, width; /* width 0: nothing is covered */
    enum role *roles;       /* as many as the frame has columns */
};

/* A stretch of cells where a click means something. Drawing the row anew forgets it. */
struct hot {
    int row, column, width;
    struct hit hit;
};
struct hots {
    struct hot *list; /* owned */
    size_t count, capacity;
};

struct canvas {
    const struct state *state;
    struct frame *frame;
    struct layout layout;
    uint64_t stamp;  /* a hash of everything that many rows depend on */
    uint64_t *drawn; /* by row: the stamp that it was drawn from; 0: unknown */
    struct cover *cover;
    struct hots *hots;
    int scroll_most; /* set by a body that scrolls */
};

/* Part of the screen, cells. */
struct area {
    int row, column, rows, columns;
};

typedef void view_part(struct canvas *canvas); /* draws its own part of the screen */

/* ---- rows that remember what they were drawn from ---- */

uint64_t stamp_mix(uint64_t stamp, uint64_t value);
uint64_t stamp_bytes(uint64_t stamp, const void *bytes, size_t count);
/* True if the row must be drawn, because its stamp is another than last time; the row is then blank. */
bool canvas_begin_row(struct canvas *canvas, int row, uint64_t stamp);
/* Called before the rows from `first` on are begun: a row that is to be drawn from a stamp from which another one of
 * them was drawn gets what that one has, and need not be drawn. */
void canvas_move_rows(struct canvas *canvas, int first, const uint64_t *stamps, int count);
void canvas_blank(struct canvas *canvas, int row); /* drawn anew with every paint */
/* Gives cells of a drawn row another role until the next paint begins; at most once in a paint. */
void canvas_cover(struct canvas *canvas, int row, struct span cells, enum role role);
void canvas_uncover(struct canvas *canvas);

/* ---- what a click means ---- */

struct pen;

/* A click on what the pen has written from this column on presses these keys: "a", "gd", "<Enter>"; of several the
 * first. */
void canvas_hot_keys(struct canvas *canvas, const struct pen *pen, int from, const char *keys);
/* A click anywhere on the row chooses this entry of the list that the mode shows. */
void canvas_hot_row(struct canvas *canvas, int row, int entry);
/* What stands at a place of the screen as it was last drawn. */
struct hit canvas_hit(const struct canvas *canvas, view_part *body, int row, int column);

/* ---- words ---- */

/* Writes one text after another on a row, up to its right end; then on the rows below, if it may go on there. */
struct pen {
    struct frame *frame;
    int row, column, end;
    int more;          /* rows below that it may go on to, between words */
    struct tape *tape; /* NULL: it draws; else what it is told is kept there instead */
};
void pen_text(struct pen *pen, enum role role, const char *text);
void pen_format(struct pen *pen, enum role role, const char *format, ...) __attribute__((format(printf, 3, 4)));
void pen_gap(struct pen *pen, int cells);
int pen_room(const struct pen *pen); /* cells that are left, on the rows below as well */

/* Words that are written first and drawn later, where it depends on their width what stands before them or whether they
 * are drawn at all. What is more than it holds, which no row does, is dropped. */
enum { TAPE_RUNS = 32, TAPE_BYTES = 2048 };
struct tape {
    struct run {
        enum role role;
        int gap;     /* cells that are left out before the text */
        size_t from; /* the text in `bytes`, which a 0 ends */
    } runs[TAPE_RUNS];
    char bytes[TAPE_BYTES];
    size_t count, used;
    int gap;   /* before what comes next */
    int width; /* cells of all of it */
};
/* Empties the tape, and writes to it for `pen`, which is to play it. */
struct pen tape_pen(struct tape *tape, const struct pen *pen);
void pen_play(struct pen *pen, const struct tape *tape);

/* Draws the panel's first row, a thin line with the panel's name in it (NULL: none); the pen goes on behind the
 * name. */
struct pen canvas_rule(struct canvas *canvas, enum role role, const char *title);
/* The pen for a row of the panel; row 0 is the rule. A low terminal has no rule, and what is written there is not
 * drawn. */
struct pen canvas_panel_row(struct canvas *canvas, int row);
/* The same, but it goes on to the rows of the panel below. */
struct pen canvas_panel_rows(struct canvas *canvas, int row);

/* Draws a line that somebody types, scrolled so that its cursor is visible. `focus` puts the hardware cursor there. */
void draw_line(struct frame *frame, struct area area, enum role role, const struct line *line, bool focus);
/* Gives bytes of a line that draw_line() has drawn, with its cursor, another role. */
void draw_line_part(struct frame *frame, struct area area, enum role role, const struct line *line, size_t from,
                    size_t length);
/* Draws the candidates of Tab into a row of the panel, as many as there is room for; the chosen one comes first if it
 * would not be seen. `about`: each with the words about it. */
void draw_candidates(struct canvas *canvas, int row, bool about);
/* Draws text wrapped at blanks, without its first `skip` rows, into at most area.rows rows. Returns how many rows all
 * of it takes. */
int draw_wrapped(struct frame *frame, struct area area, int skip, enum role role, const char *text);

/* "Tue 24 09:00-18:00", "Tue 24 09:00 - Thu 26 18:00"; with the month where asked. */
void format_times(const struct zone *zone, instant start, instant end, bool month, char *out, size_t size);
/* " (14:30-23:30 Kolkata)": the same times in the second zone; "" without one. It names days only if they differ, and
 * the city only if there is room. */
void format_zone2(const struct state *state, instant start, instant end, char *out, size_t size);
/* "challenged by Ben, until Tue 24 14:00"; for the second option that challenges: "challenges what is in its way, until
 * ..."; "" without a challenge. */
void format_challenge(const struct state *state, const struct booking *booking, char *out, size_t size);
/* What stands before a booking's title: "~" ("~~" heavy, "~|5h " to be decided, "~!5h " challenged), "?12m ", "2 "
 * ("2~ " offered), "!"; '*' for a clash. */
void format_glyph(const struct state *state, const struct drawn *drawn, char *out, size_t size);
/* Writes " * 9 h rest before Wed 25, 11 wanted", or nothing for "". Takes over the words. */
void write_clash(struct pen *pen, char *words);
/* Keys as people read them: "<Enter> i" becomes "Enter i"; a lone "<" is the key itself. */
void format_keys(const char *keys, char *out, size_t size);
const char *booking_word(const struct booking *booking); /* "pencil", "second option", ... */
enum role booking_role(const struct booking *booking);
/* How it stands, in words: "heavy pencil, decide by Fri 27 Nov 18:00", "2nd option, offered: o takes it". */
void format_standing(const struct state *state, const struct drawn *drawn, char *out, size_t size);
/* " ! taken Thu 26 09:00-18:00 by ~Glass sq 302 (pencil, root)", " ! 09:00 is over: a booking begins at 09:16 or
 * later"; nothing where the booking would fit. */
void write_refusal(struct pen *pen, const struct state *state, const struct booking *wanted);
/* write_clash(), but on the next row if it does not fit on this one. */
void write_clash_whole(struct pen *pen, char *words);
/* booking_role(), but a second option that is offered something stands out. */
enum role standing_role(const struct state *state, const struct booking *booking);

/* ---- the views ---- */

void view_title(struct canvas *canvas); /* rows 0 and 1 */
void view_board(struct canvas *canvas); /* the board's lines */
void view_availability(struct canvas *canvas);
void view_finder(struct canvas *canvas);
void view_versions(struct canvas *canvas);
void view_card(struct canvas *canvas); /* instead of the board's lines and the panel */
void view_help(struct canvas *canvas);
void view_messages(struct canvas *canvas);
void view_list(struct canvas *canvas);
void view_list_detail(struct canvas *canvas); /* the panel */
void view_list_line(struct canvas *canvas);
void view_inspect(struct canvas *canvas); /* the panel */
void view_quick_add(struct canvas *canvas);
void view_goto(struct canvas *canvas);
void view_waiting(struct canvas *canvas);
void view_search(struct canvas *canvas);
void view_filter(struct canvas *canvas);
void view_command(struct canvas *canvas);
void view_help_search(struct canvas *canvas);
void view_form(struct canvas *canvas);
void view_pattern(struct canvas *canvas);
void view_conflict(struct canvas *canvas);
void view_bulk(struct canvas *canvas);
void view_repeat(struct canvas *canvas);
void view_stale(struct canvas *canvas);
void view_hint(struct canvas *canvas); /* the last row */

/* What the title's rows say while a list is shown. */
void format_list_title(const struct state *state, char *out, size_t size);
void draw_list_headings(struct canvas *canvas);

/* ---- what the boards share ---- */

/* The bookings of one row: blocks by time, a label at the start of each, marks at the edges, +N for hidden ones. `lane`
 * -1: all lanes are drawn into one row. */
struct blocks {
    const struct drawn *list;
    size_t count;
    int row, lane;
    bool rest; /* this lane has those of further lanes, too: the row has no more */
};
bool blocks_have(const struct blocks *blocks, const struct drawn *drawn); /* it is on the lane */
void draw_blocks(struct canvas *canvas, const struct blocks *blocks);
/* Which of the list is seen in this column; -1: none. */
int blocks_at(const struct canvas *canvas, const struct blocks *blocks, int column);
/* True if some booking is hidden only because the days are narrow: it overlaps no booking that is seen. */
bool blocks_lack_room(const struct canvas *canvas, const struct blocks *blocks);
/* Draws the day view's headings: the hours of the day as the clocks of a zone tell them. */
void draw_hours(struct canvas *canvas, int row, const struct zone *zone);
void draw_empty_grid(struct canvas *canvas); /* where there is no artist: why, and what to do */
void place_hardware_cursor(struct canvas *canvas, int row);
bool day_is_loaded(const struct state *state, day d);
/* Artists' lines [from, to) of the grid that are free all along the day. */
int count_free(const struct state *state, size_t from, size_t to, day d);
/* Mixes the part of the selection that an artist's row shows into a stamp. */
uint64_t stamp_selection(uint64_t stamp, const struct state *state, const struct artist *artist);
size_t group_end(const struct grid *grid, size_t line); /* the line behind this heading's artists */

#endif
