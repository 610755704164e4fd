#include "studio_db.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "support/folder.h"
#include "support/super.h"

static void fail(const char *what)
{
    fprintf(stderr, "studio_db: %s\n", what);
    exit(1);
}

/* Runs a shell command; what it printed goes to *output. */
static int shell(const char *command, char **output)
{
    FILE *pipe = popen(command, "r");
    if (!pipe)
        fail("popen");
    char *text = NULL;
    size_t size = 0;
    FILE *copy = open_memstream(&text, &size);
    int byte;
    while ((byte = fgetc(pipe)) != EOF)
        fputc(byte, copy);
    fclose(copy);
    int status = pclose(pipe);
    if (output)
        *output = text;
    else
        free(text);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

int studio_db_run(const struct studio_db *studio, const char *login, char **output, const char *arguments, ...)
{
    char words[2048], command[4096];
    va_list list;
    va_start(list, arguments);
    vsnprintf(words, sizeof words, arguments, list);
    va_end(list);
    snprintf(command, sizeof command, "%s --config %s --as %s %s 2>&1 </dev/null", studio->binary, studio->ini, login,
             words);
    return shell(command, output);
}

static void must(const struct studio_db *studio, const char *login, const char *arguments)
{
    char *output = NULL;
    int status = studio_db_run(studio, login, &output, "%s", arguments);
    if (status != 0) {
        fprintf(stderr, "studio_db: callboard %s: exit %d\n%s\n", arguments, status, output);
        exit(1);
    }
    free(output);
}

long studio_db_count(const struct studio_db *studio, const char *statement)
{
    return super_number(studio->database, statement);
}

long studio_db_bookings(const struct studio_db *studio, const char *where)
{
    char statement[768];
    snprintf(statement, sizeof statement,
             "select count(*) from callboard.bookings b join callboard.artists a on a.id = b.artist_id "
             "left join callboard.projects p on p.id = b.project_id where %s",
             where);
    return studio_db_count(studio, statement);
}

static time_t at_noon(const char *iso, int days)
{
    struct tm date = {0};
    if (!strptime(iso, "%Y-%m-%d", &date))
        fail("bad date");
    date.tm_hour = 12;
    date.tm_mday += days;
    return timegm(&date);
}

const char *studio_db_day(const struct studio_db *studio, int days)
{
    static char text[16];
    time_t noon = at_noon(studio->monday, days);
    struct tm date;
    strftime(text, sizeof text, "%Y-%m-%d", gmtime_r(&noon, &date));
    return text;
}

static void choose_week(struct studio_db *studio)
{
    time_t now = time(NULL);
    struct tm date;
    gmtime_r(&now, &date);
    time_t monday = now + (time_t)(15 - (date.tm_wday + 6) % 7 - 1) * 86400;
    gmtime_r(&monday, &date);
    strftime(studio->monday, sizeof studio->monday, "%Y-%m-%d", &date);
    strftime(studio->week, sizeof studio->week, "%G-W%V", &date);
}

static void write_ini(struct studio_db *studio)
{
    folder_make(studio->folder, sizeof studio->folder, "studio");
    snprintf(studio->ini, sizeof studio->ini, "%s/callboard.ini", studio->folder);
    FILE *ini = fopen(studio->ini, "w");
    if (!ini)
        fail(studio->ini);
    fprintf(ini, "[database]\nconninfo = host=%s dbname=%s\n", getenv("PGHOST"), studio->database);
    fclose(ini);
}

static void make_people(const struct studio_db *studio)
{
    must(studio, "ana", "member add --name Ben --role producer --login ben");
    must(studio, "ana",
         "artist add --name 'Ada Byron' --skill comp --department Compositing --rate 60 "
         "--pattern 'mon-fri 09:00-18:00'");
    must(studio, "ana",
         "artist add --name 'Ben Okri' --skill comp --skill rig --department Compositing --rate 50 "
         "--pattern 'mon-fri 09:00-18:00'");
    must(studio, "ana",
         "artist add --name 'Chidi Eze' --skill comp --skill rig --department Compositing --rate 60 "
         "--pattern 'mon-fri 09:00-18:00'");
    must(studio, "ana", "project add --code HAR --name Harbour");
}

void studio_db_make(struct studio_db *studio)
{
    memset(studio, 0, sizeof *studio);
    studio->binary = getenv("CALLBOARD_BINARY");
    if (!studio->binary || !getenv("PGHOST"))
        fail("CALLBOARD_BINARY and PGHOST must be set: run this through tests/with-postgres");
    unsetenv("CALLBOARD_HOME");
    setenv("XDG_CONFIG_HOME", "/nonexistent", 1);
    const char *database = getenv("STUDIO_DATABASE");
    if (database)
        snprintf(studio->database, sizeof studio->database, "%s", database);
    else
        snprintf(studio->database, sizeof studio->database, "e2e_%ld", (long)getpid());
    char statement[128];
    snprintf(statement, sizeof statement, "create database %s", studio->database);
    super_number("postgres", statement);
    super_number("postgres", "do $$ declare l text; begin foreach l in array array['ana','ben'] loop "
                             "if not exists (select from pg_roles where rolname = l) then "
                             "execute 'create role ' || l || ' login'; end if; end loop; end $$");
    choose_week(studio);
    write_ini(studio);
    must(studio, "postgres", "migrate");
    must(studio, "postgres", "tenant add 'Northlight Studios' --zone Europe/London --admin ana");
    make_people(studio);
    char book[256];
    snprintf(book, sizeof book,
             "book --artist 'Chidi Eze' --from '%s 09:00' --to '%s 13:00' --title 'Harbour rig' --project HAR "
             "--status pencil",
             studio_db_day(studio, 1), studio_db_day(studio, 1));
    must(studio, "ben", book);
}

void studio_db_drop(struct studio_db *studio)
{
    char statement[128];
    snprintf(statement, sizeof statement, "drop database if exists %s with (force)", studio->database);
    super_number("postgres", statement);
    remove(studio->ini);
    rmdir(studio->folder);
}
