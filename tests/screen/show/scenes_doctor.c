/* What the database's doctor finds, as an admin sees it. */
#include "screen/show/story.h"

static void tell_findings(struct board *board)
{
    static const char *const rows[][RECORD_VALUES] = {
        {"1005", "critical", "Exclusion constraint", "there is none; takes what overlaps",
         "Double bookings are possible: put it back (sql/migrations/0047_bookings.sql)."},
        {"2019", "warning", "Verified backup", "3 days ago",
         "Run `callboard backup` by a timer; only one that was verified counts."},
        {"3004", "unknown", "Functions and walls", "not visible to this login: ask the operator", ""},
        {"4001", "ok", "Connection", "as ana by a socket", ""},
        {"4002", "ok", "Versions", "callboard 0.1.0, schema 71, PostgreSQL 15.18, libpq 15.18, ncurses 6.4", ""},
        {"4006", "ok", "Row level security", "on for every table of tenants", ""},
        {"4007", "ok", "Wall between tenants", "a foreign studio was looked for and not seen", ""},
        {"4009", "ok", "Slow statements", "none of 34 is slower than 100 ms in the mean", ""},
        {"4024", "ok", "Connections", "12 of 97", ""},
    };
    become(board, MEMBER_ADMIN);
    command(board, "doctor");
    answer_list(board, rows, sizeof rows / sizeof *rows);
}

static void to_versions(struct board *board)
{
    tell_findings(board);
    press(board, "4j");
}

static const struct scene scenes[] = {
    {.name = "doctor-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = tell_findings},
    {.name = "doctor-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = to_versions},
};
const struct scene_table scenes_doctor = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
