/* Draws the bookings of one screen row as blocks. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "ui/canvas.h"

enum { NOBODY = -1 };

static const enum role edit_roles[] = {
    [DRAWN_PENDING] = ROLE_PENDING, [DRAWN_REFUSED] = ROLE_REFUSED, [DRAWN_IN_THE_WAY] = ROLE_IN_THE_WAY,
    [DRAWN_UNKNOWN] = ROLE_UNKNOWN, [DRAWN_MOVING] = ROLE_MOVING,   [DRAWN_NO_ROOM] = ROLE_REFUSED,
    [DRAWN_GHOST] = ROLE_GHOST,     [DRAWN_ASIDE] = ROLE_ASIDE,
};

static enum role role_of(const struct state *state, const struct drawn *drawn)
{
    return drawn->as == DRAWN_STORED ? standing_role(state, drawn->booking) : edit_roles[drawn->as];
}

/* Two blocks of a kind that touch are told apart by a second shade. Roles that are not named here show a sign at the
 * front of each block, or rarely touch. */
static const enum role next_roles[ROLE_COUNT] = {
    [ROLE_CONFIRMED] = ROLE_CONFIRMED_NEXT,
    [ROLE_PENCIL] = ROLE_PENCIL_NEXT,
    [ROLE_ASIDE] = ROLE_ASIDE_NEXT,
};

bool blocks_have(const struct blocks *blocks, const struct drawn *drawn)
{
    return blocks->lane < 0 || drawn->lane == blocks->lane || (blocks->rest && drawn->lane > blocks->lane);
}

static int compare_ranks(const void *left, const void *right)
{
    const struct drawn *a = *(const struct drawn *const *)left, *b = *(const struct drawn *const *)right;
    int order = drawn_compare(b, a);
    return order != 0 ? order : a > b ? -1 : 1; /* of equals the earlier one is on top */
}

struct row_plan {
    struct span *spans; /* by booking */
    int *owner;         /* by column: which booking is seen there */
};

/* The lowest first, so that what covers others is laid over them. */
static void lay_out(const struct canvas *canvas, const struct blocks *blocks, const struct row_plan *plan)
{
    const struct zone *zone = canvas->state->roster->tenant.zone;
    const struct drawn **order = mem_new(blocks->count, sizeof *order);
    size_t count = 0;
    for (const struct drawn *drawn = blocks->list; drawn < blocks->list + blocks->count; drawn++) {
        if (!blocks_have(blocks, drawn))
            continue;
        plan->spans[drawn - blocks->list] =
            layout_span(&canvas->layout, zone, drawn->booking->start, drawn->booking->end);
        order[count++] = drawn;
    }
    qsort(order, count, sizeof *order, compare_ranks);
    for (size_t at = 0; at < count; at++) {
        int who = (int)(order[at] - blocks->list);
        struct span span = plan->spans[who];
        for (int column = span.column; column < span.column + span.width; column++)
            plan->owner[column] = who;
    }
    free(order);
}

/* Draws one stretch of columns in which the same booking is seen. The booking's first stretch has its label. */
static void draw_stretch(struct canvas *canvas, const struct blocks *blocks, int who, enum role role,
                         struct span stretch, const struct span *whole)
{
    const struct drawn *drawn = blocks->list + who;
    struct pen pen = {
        .frame = canvas->frame, .row = blocks->row, .column = stretch.column, .end = stretch.column + stretch.width};
    bool first = stretch.column == whole->column;
    bool last = stretch.column + stretch.width == whole->column + whole->width;
    char glyph[24];
    frame_fill(canvas->frame, blocks->row, stretch.column, stretch.width, ' ', role);
    if (first && whole->before && !(whole->width == 1 && whole->after))
        pen_text(&pen, role, "<");
    format_glyph(canvas->state, drawn, glyph, sizeof glyph);
    pen_text(&pen, role, glyph);
    pen_text(&pen, role, drawn->booking->title);
    if (last && whole->after)
        frame_fill(canvas->frame, blocks->row, stretch.column + stretch.width - 1, 1, '>', role);
}

static void draw_stretches(struct canvas *canvas, const struct blocks *blocks, const struct row_plan *plan)
{
    int end = layout_days_end(&canvas->layout);
    enum role before = ROLE_PLAIN; /* of the column before */
    for (int column = canvas->layout.days_column, from; column < end; column++) {
        int who = plan->owner[column];
        if (who == NOBODY) {
            before = ROLE_PLAIN;
            continue;
        }
        enum role role = role_of(canvas->state, blocks->list + who);
        if (role == before && next_roles[role] != ROLE_PLAIN)
            role = next_roles[role];
        before = role;
        for (from = column; column + 1 < end && plan->owner[column + 1] == who;)
            column++;
        draw_stretch(canvas, blocks, who, role, (struct span){.column = from, .width = column + 1 - from},
                     plan->spans + who);
    }
}

static bool is_seen(const struct row_plan *plan, int who)
{
    struct span span = plan->spans[who];
    for (int column = span.column; column < span.column + span.width; column++)
        if (plan->owner[column] == who)
            return true;
    return false;
}

/* Where the count of what is hidden there belongs: at the end of a block of several days, so that its label stays
 * whole, and of any block among hours; else at the end of the day. */
static int count_column(const struct canvas *canvas, const struct row_plan *plan, const struct span *hidden)
{
    const struct layout *layout = &canvas->layout;
    int owner = plan->owner[hidden->column], column = hidden->column, index = layout_day_at(layout, column);
    int cells = layout_day_cells(layout, index);
    if (layout->hour_cells == 0 && plan->spans[owner].width <= cells)
        return layout_day_column(layout, index) + cells;
    while (column < layout_days_end(layout) && plan->owner[column] == owner)
        column++;
    return column;
}

/* Draws "+2" where two more bookings are not seen at all. */
static void draw_hidden(struct canvas *canvas, const struct blocks *blocks, const struct row_plan *plan)
{
    const struct layout *layout = &canvas->layout;
    int *hidden = mem_new((size_t)layout->columns + 1, sizeof *hidden); /* by the column behind the count */
    for (size_t at = 0; at < blocks->count; at++)
        if (plan->spans[at].width > 0 && !is_seen(plan, (int)at))
            hidden[count_column(canvas, plan, plan->spans + at)]++;
    for (int column = 0; column <= layout->columns; column++) {
        char text[16];
        if (hidden[column] == 0)
            continue;
        int width = snprintf(text, sizeof text, "+%d", hidden[column]);
        if (width > layout->cells)
            width = layout->cells;
        frame_text(canvas->frame, blocks->row, column - width, width, ROLE_BRAND, text);
    }
    free(hidden);
}

static struct row_plan plan_row(const struct canvas *canvas, const struct blocks *blocks)
{
    size_t columns = (size_t)canvas->layout.columns;
    struct row_plan plan = {
        .spans = mem_new(blocks->count + 1, sizeof *plan.spans),
        .owner = mem_new(columns, sizeof *plan.owner),
    };
    for (size_t column = 0; column < columns; column++)
        plan.owner[column] = NOBODY;
    lay_out(canvas, blocks, &plan);
    return plan;
}

static void free_plan(struct row_plan *plan)
{
    free(plan->spans);
    free(plan->owner);
}

void draw_blocks(struct canvas *canvas, const struct blocks *blocks)
{
    struct row_plan plan = plan_row(canvas, blocks);
    draw_stretches(canvas, blocks, &plan);
    draw_hidden(canvas, blocks, &plan);
    free_plan(&plan);
}

int blocks_at(const struct canvas *canvas, const struct blocks *blocks, int column)
{
    struct row_plan plan = plan_row(canvas, blocks);
    int who = column >= 0 && column < canvas->layout.columns ? plan.owner[column] : NOBODY;
    free_plan(&plan);
    return who;
}

/* True if a booking that it does not overlap hides it. Bookings outside the hours have no cell of their own at any
 * width. */
static bool lacks_room(const struct blocks *blocks, const struct row_plan *plan, size_t at)
{
    const struct span *span = plan->spans + at;
    if (span->width == 0 || span->before || span->after || is_seen(plan, (int)at))
        return false;
    const struct booking *owner = blocks->list[plan->owner[span->column]].booking;
    return !booking_overlaps(owner, blocks->list[at].booking->start, blocks->list[at].booking->end);
}

bool blocks_lack_room(const struct canvas *canvas, const struct blocks *blocks)
{
    struct row_plan plan = plan_row(canvas, blocks);
    bool found = false;
    for (size_t at = 0; at < blocks->count && !found; at++)
        found = lacks_room(blocks, &plan, at);
    free_plan(&plan);
    return found;
}
