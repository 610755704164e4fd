/* The least that a board on a database can be: connects, enters the login's first tenant, reads this week's bookings
 * as the board does (under row level security), paints a grid of blocks with their titles, says " live" and waits for a
 * key. What tests/bench/run compares the start with. Usage: floor CONNINFO */
#include <curses.h>
#include <libpq-fe.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>

enum { ROWS = 34, BLOCKS = 5, CELLS = 16 };

static const char week[] =
    "SELECT title, status, start_us, end_us, artist_id, project_id, id"
    " FROM callboard.read_week(date_trunc('week', now())::date, date_trunc('week', now())::date + 7)";

static void paint(const PGresult *bookings)
{
    int count = PQntuples(bookings);

    start_color();
    init_pair(1, 7, 4);
    for (int row = 0; row < ROWS; row++)
        for (int block = 0; block < BLOCKS; block++) {
            int at = row * BLOCKS + block;

            attrset(COLOR_PAIR(1));
            mvprintw(row + 2, 20 + block * (CELLS + 2), "%-*.*s", CELLS, CELLS,
                     at < count ? PQgetvalue(bookings, at, 0) : "Sunrise comp");
        }
    attrset(A_NORMAL);
    mvaddstr(0, 100, " live");
    refresh();
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
        getch();
        endwin();
    } else {
        fputs(PQerrorMessage(connection), stderr);
    }
    PQclear(bookings);
    PQfinish(connection);
    return answered ? 0 : 1;
}
