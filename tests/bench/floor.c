/* The least that a board on a database can be: connects, asks one question, paints a grid of blocks, says " live"
 * and waits for a key. What tests/bench/run compares the start with. Usage: floor CONNINFO */
#include <curses.h>
#include <libpq-fe.h>
#include <locale.h>
#include <stdbool.h>

enum { ROWS = 34, BLOCKS = 5, CELLS = 16 };

static void paint(void)
{
    start_color();
    init_pair(1, 7, 4);
    for (int row = 0; row < ROWS; row++)
        for (int block = 0; block < BLOCKS; block++) {
            attrset(COLOR_PAIR(1));
            mvprintw(row + 2, 20 + block * (CELLS + 2), "%-*s", CELLS, "Sunrise comp");
        }
    attrset(A_NORMAL);
    mvaddstr(0, 100, " live");
    refresh();
}

int main(int argc, char **argv)
{
    setlocale(LC_ALL, "");
    PGconn *connection = PQconnectdb(argc > 1 ? argv[1] : "");
    PGresult *result = PQexec(connection, "SELECT count(*) FROM pg_class");
    bool answered = PQresultStatus(result) == PGRES_TUPLES_OK;

    PQclear(result);
    if (answered) {
        initscr();
        raw();
        paint();
        getch();
        endwin();
    }
    PQfinish(connection);
    return answered ? 0 : 1;
}
