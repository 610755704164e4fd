/* The least that a board on a database can be: connects, enters the login's first tenant, reads this week's bookings
 * as the board does (under row level security), paints a grid of blocks with their titles, says " live" and takes keys:
 * j and k step a block down and up, and write its title on the last row; q leaves. What tests/bench/run compares the
 * start and a step with. Usage: floor CONNINFO */
#include <curses.h>
#include <libpq-fe.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>

enum { ROWS = 34, BLOCKS = 5, CELLS = 16 };

static const char week[] =
    "SELECT title, status, start_us, end_us, artist_id, project_id, id"
    " FROM callboard.read_week(date_trunc('week', now())::date, date_trunc('week', now())::date + 7)";

/* The block as it was painted, or as the cursor is on it. */
static void paint_block(const PGresult *bookings, int row, int block, bool cursor)
{
    int at = row * BLOCKS + block;

    attr_set(cursor ? WA_REVERSE : WA_NORMAL, 1, NULL);
    mvprintw(row + 2, 20 + block * (CELLS + 2), "%-*.*s", CELLS, CELLS,
             at < PQntuples(bookings) ? PQgetvalue(bookings, at, 0) : "Sunrise comp");
}

static void paint(const PGresult *bookings)
{
    start_color();
    init_pair(1, 7, 4);
    for (int row = 0; row < ROWS; row++)
        for (int block = 0; block < BLOCKS; block++)
            paint_block(bookings, row, block, false);
    attrset(A_NORMAL);
    mvaddstr(0, 100, " live");
    refresh();
}

static void step(const PGresult *bookings, int from, int to)
{
    int at = to * BLOCKS;

    paint_block(bookings, from, 0, false);
    paint_block(bookings, to, 0, true);
    attrset(A_NORMAL);
    mvprintw(LINES - 1, 0, "%d %s", to, at < PQntuples(bookings) ? PQgetvalue(bookings, at, 0) : "Sunrise comp");
    clrtoeol();
    move(to + 2, 20);
    refresh();
}

static void take_keys(const PGresult *bookings)
{
    int row = 0;

    for (int key = getch(); key != 'q' && key != ERR; key = getch()) {
        int to = key == 'j' ? row + 1 : key == 'k' ? row - 1 : row;
        if (to < 0 || to >= ROWS)
            continue;
        step(bookings, row, to);
        row = to;
    }
}

static PGresult *read_week(PGconn *connection)
{
    PQclear(PQexec(connection, "BEGIN"));
    PQclear(PQexec(connection, "SELECT callboard.enter((SELECT id FROM callboard.my_tenants() LIMIT 1),"
                               " NULL, 'cli', NULL)"));
    PGresult *bookings = PQexec(connection, week);

    PQclear(PQexec(connection, "COMMIT"));
    return bookings;
}

int main(int argc, char **argv)
{
    setlocale(LC_ALL, "");
    PGconn *connection = PQconnectdb(argc > 1 ? argv[1] : "");
    PGresult *bookings = read_week(connection);
    bool answered = PQresultStatus(bookings) == PGRES_TUPLES_OK;

    if (answered) {
        initscr();
        raw();
        paint(bookings);
        take_keys(bookings);
        endwin();
    } else {
        fputs(PQerrorMessage(connection), stderr);
    }
    PQclear(bookings);
    PQfinish(connection);
    return answered ? 0 : 1;
}
