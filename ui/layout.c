#include "ui/layout.h"

enum {
    MARGIN = 1,
    TITLE_ROWS = 2, /* title and headings */
    NAME_LEAST = 11,
    NAME_GOOD = 13,
    NAME_MOST = 20,
    NAME_WIDEST = 24, /* of those that are as long */
    SKILL_CELLS = 4,
    SKILL_MOST = 12,
    LOAD_LEAST = 4, /* a blank and three figures */
    LOAD_GOOD = 7,
    HOUR_CELLS = 12, /* a day of twelve hours, a cell an hour */
    IDLE_CELLS = 6,  /* "Mon 23" */
    IDLE_LEAST = 4,  /* "M 23" */
};

static int at_least(int value, int least)
{
    return value < least ? least : value;
}

static int at_most(int value, int most)
{
    return value > most ? most : value;
}

/* Cells of a day with its gap may not be fewer than this: a label of two signs for a week or two, a sign for
 * four weeks, one cell for more. */
static int narrowest(int days)
{
    if (days <= 2 * DAYS_A_WEEK)
        return 3;
    return days <= 4 * DAYS_A_WEEK ? 2 : 1;
}

/* A day two or three times twelve cells wide keeps whole cells for its hours if that costs little. */
static int pleasant(int width)
{
    int cells = width - 1;
    int whole = cells - cells % HOUR_CELLS;
    return cells > HOUR_CELLS && cells - whole <= HOUR_CELLS / 4 ? whole + 1 : width;
}

static bool is_idle(const struct layout *layout, int index)
{
    return index < DAYS_A_WEEK && layout->idle >> index & 1;
}

static int count_idle(const struct layout *layout, int days)
{
    int count = 0;
    if (layout->idle == 0) /* as nearly always; asked for every block's edges */
        return 0;
    for (int index = 0; index < days && index < DAYS_A_WEEK; index++)
        count += is_idle(layout, index);
    return count;
}

static int days_width(const struct layout *out)
{
    int weeks = (out->days + DAYS_A_WEEK - 1) / DAYS_A_WEEK;
    return out->days * (out->cells + out->gap) - count_idle(out, out->days) * (out->cells - out->idle_cells) +
           at_least(weeks - 1, 0) * out->week_gap;
}

/* What idle days can do without goes to the others, if these gain half of their width by it: a weekend is not worth
 * that columns move. */
static void shrink_idle(const struct layout_request *request, struct layout *out, int room)
{
    struct layout shrunk = *out;
    shrunk.idle_cells = out->cells >= 2 * IDLE_CELLS ? IDLE_CELLS : IDLE_LEAST;
    shrunk.idle = request->idle;
    int idle = count_idle(&shrunk, out->days), busy = out->days - idle;
    if (request->days != DAYS_A_WEEK || out->days != DAYS_A_WEEK || busy == 0)
        return;
    shrunk.cells = pleasant((room - idle * (shrunk.idle_cells + out->gap)) / busy) - out->gap;
    if (2 * shrunk.cells >= 3 * out->cells)
        *out = shrunk;
}

/* What long names get of the room for days: these need a cell an hour, and of many weeks as much less. */
static int long_names(const struct layout_request *request, int room, int days)
{
    int weeks = (days + DAYS_A_WEEK - 1) / DAYS_A_WEEK, need = days * (HOUR_CELLS / weeks + 1);
    int wanted = at_most(request->name_cells, NAME_WIDEST) - NAME_GOOD;
    return at_least(at_most(wanted, room - need), 0);
}

static void choose_days(const struct layout_request *request, struct layout *out)
{
    bool roomy = request->columns >= 100;
    int fixed = 2 * MARGIN + 1 + LOAD_LEAST;
    int room = request->columns - fixed - (roomy ? NAME_GOOD + 1 + SKILL_CELLS : NAME_LEAST);
    int days = at_least(request->days, 1);
    if (roomy)
        room -= long_names(request, room, days);
    int least = narrowest(days);
    if (days * least > room)
        days = at_least(room / least, 1);
    if (days > DAYS_A_WEEK)
        days -= days % DAYS_A_WEEK; /* whole weeks */
    int page = (int)(request->cursor - request->first) / days * days;
    out->days = days;
    out->first = request->first + at_most(at_least(page, 0), at_least(request->days - days, 0));
    int width = pleasant(room / days);
    out->gap = width >= 3 ? 1 : 0;
    out->cells = width - out->gap;
    out->week_gap = width <= 3 && days > DAYS_A_WEEK && days_width(out) + days / DAYS_A_WEEK <= room ? 1 : 0;
    out->window_start = request->window_start;
    out->window_end = request->window_end;
    shrink_idle(request, out, room);
}

/* As many cells an hour as fit; where there are too few for a figure and the cursor's half hours, fewer hours: a
 * page of them that holds the cursor. */
static void choose_hours(const struct layout_request *request, struct layout *out)
{
    int room = request->columns - 2 * MARGIN - 1 - LOAD_LEAST - NAME_GOOD;
    int cursor = request->cursor_slot / 2; /* its hour */
    int start = at_most(request->window_start / 60, cursor), end = at_least(request->window_end / 60, cursor + 1);
    int hours = at_most(end - start, room / 2);
    int page = start + at_most((cursor - start) / hours * hours, end - start - hours);
    out->days = 1;
    out->first = request->cursor;
    out->hour_cells = room / hours;
    out->cells = hours * out->hour_cells;
    out->window_start = page * 60;
    out->window_end = (page + hours) * 60;
}

/* Gives the cells that the days leave over to the skill, the name and the load, in this order. */
static void share_out(const struct layout_request *request, struct layout *out)
{
    int names = at_least(at_most(request->name_cells, NAME_WIDEST), NAME_GOOD + 1);
    int left = out->columns - 2 * MARGIN - 1 - LOAD_LEAST - days_width(out) - NAME_LEAST;
    bool skill = left >= SKILL_CELLS + 1 + (NAME_GOOD - NAME_LEAST);
    out->name_width = NAME_LEAST;
    if (skill) {
        out->skill_width = SKILL_CELLS;
        left -= SKILL_CELLS + 1;
    }
    int name = at_most(left, (skill ? names : NAME_MOST) - NAME_LEAST);
    out->name_width += name;
    left -= name;
    out->load_width = LOAD_LEAST + at_most(left, LOAD_GOOD - LOAD_LEAST);
    left -= out->load_width - LOAD_LEAST;
    name = at_least(at_most(left, NAME_MOST - out->name_width), 0);
    out->name_width += name;
    left -= name;
    if (skill)
        out->skill_width += at_most(left, SKILL_MOST - SKILL_CELLS);
    out->name_column = MARGIN;
    out->skill_column = out->name_column + out->name_width + 1;
    out->days_column = out->skill_column + (skill ? out->skill_width + 1 : 0);
    out->load_column = out->columns - MARGIN - out->load_width;
}

bool layout_make(const struct layout_request *request, struct layout *out)
{
    *out = (struct layout){.rows = request->rows, .columns = request->columns};
    if (request->rows < LAYOUT_LEAST_ROWS || request->columns < LAYOUT_LEAST_COLUMNS)
        return false;
    if (request->hours)
        choose_hours(request, out);
    else
        choose_days(request, out);
    if (out->window_end <= out->window_start) {
        out->window_start = 0;
        out->window_end = MINUTES_A_DAY;
    }
    share_out(request, out);
    out->board_row = TITLE_ROWS;
    out->hint_row = request->rows - 1;
    out->board_rows = at_most(at_least(request->board_rows, 0), out->hint_row - TITLE_ROWS);
    out->panel_row = out->board_row + out->board_rows;
    out->panel_rows = out->hint_row - out->panel_row;
    return true;
}

int layout_day_column(const struct layout *layout, int index)
{
    int narrower = count_idle(layout, index) * (layout->cells - layout->idle_cells);
    return layout->days_column + index * (layout->cells + layout->gap) - narrower +
           index / DAYS_A_WEEK * layout->week_gap;
}

int layout_day_cells(const struct layout *layout, int index)
{
    return is_idle(layout, index) ? layout->idle_cells : layout->cells;
}

int layout_days_end(const struct layout *layout)
{
    return layout_day_column(layout, layout->days - 1) + layout_day_cells(layout, layout->days - 1);
}

int layout_cell(const struct layout *layout, int index, int minute)
{
    int window = layout->window_end - layout->window_start;
    int inside = at_most(at_least(minute - layout->window_start, 0), window);
    return (2 * inside * layout_day_cells(layout, index) + window) / (2 * window);
}

/* One end of a booking: which day shown, which cell, and whether it lies outside of what is drawn. Only what
 * lies outside stands at the far edge: a start at six in the evening has a cell of its own, be it the last. */
struct edge {
    int index, cell;
    bool early, late;
};

static int edge_cell(const struct layout *layout, int index, int minute, bool is_end)
{
    int cell = layout_cell(layout, index, minute);
    if (is_end && cell == 0 && minute > layout->window_start)
        return 1;
    if (!is_end && cell == layout_day_cells(layout, index) && minute < layout->window_end)
        return cell - 1;
    return cell;
}

/* The edge behind a day's last cell. */
static struct edge evening(const struct layout *layout, int index)
{
    return (struct edge){.index = index, .cell = layout_day_cells(layout, index), .late = true};
}

static int minute_of(const struct layout *layout, const struct zone *zone, struct local_time local, instant at)
{
    return (int)(layout->hour_cells > 0 ? zone_elapsed(zone, local.day, at) : local.us / MINUTE_US);
}

static struct edge find_edge(const struct layout *layout, const struct zone *zone, instant at, bool is_end)
{
    struct local_time local = zone_local(zone, at);
    int minute = minute_of(layout, zone, local, at);
    if (is_end && local.us == 0) { /* midnight ends the day before */
        local.day--;
        minute = layout->hour_cells > 0 ? zone_day_minutes(zone, local.day) : MINUTES_A_DAY;
    }
    if (local.day < layout->first)
        return (struct edge){.index = 0, .cell = 0, .early = true};
    if (local.day >= layout->first + layout->days)
        return evening(layout, layout->days - 1);
    int index = (int)(local.day - layout->first);
    return (struct edge){
        .index = index,
        .cell = edge_cell(layout, index, minute, is_end),
        .early = (minute < layout->window_start),
        .late = (minute > layout->window_end),
    };
}

struct span layout_span(const struct layout *layout, const struct zone *zone, instant start, instant end)
{
    struct edge from = find_edge(layout, zone, start, false), to = find_edge(layout, zone, end, true);
    bool gone =
        zone_local(zone, end - 1).day < layout->first || zone_local(zone, start).day >= layout->first + layout->days;
    if (gone || end <= start)
        return (struct span){0};
    bool after_hours = from.cell == layout_day_cells(layout, from.index);
    if (after_hours && from.index < to.index) { /* the next day's edge */
        from = (struct edge){.index = from.index + 1, .cell = 0, .early = true};
        after_hours = false;
    }
    if (to.cell == 0 && to.index > from.index) /* ends before hours: the evening before */
        to = evening(layout, to.index - 1);
    int first = layout_day_column(layout, from.index) + from.cell;
    int last = layout_day_column(layout, to.index) + to.cell;
    if (after_hours)
        first--; /* the last cell */
    return (struct span){
        .column = first,
        .width = at_least(last - first, 1),
        .before = from.early,
        .after = to.late || after_hours,
    };
}

int layout_day_at(const struct layout *layout, int column)
{
    if (column < layout->days_column)
        return -1;
    for (int index = 0; index < layout->days; index++)
        if (column < layout_day_column(layout, index) + layout_day_cells(layout, index) + layout->gap)
            return index;
    return -1;
}
