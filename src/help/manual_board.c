/* callboard(1): a part of manual.h. */
#include <stdlib.h>

#include "controller/commands/command.h"
#include "controller/keys/action.h"
#include "domain/memory.h"
#include "help/manual_parts.h"
#include "help/mdoc.h"

struct matter {
    const char *name, *about;
};

static const struct matter variables[] = {
    {"CALLBOARD_HOME", "The folder of the private database, where --home does not name it; else it is "
                       "$XDG_DATA_HOME/callboard, or ~/.local/share/callboard, and for root /var/lib/callboard."},
    {"XDG_CONFIG_HOME", "Where the user's callboard/callboard.ini lies; else ~/.config."},
    {"CALLBOARD_PAGER, PAGER",
     "The command that shows what verbs print on a terminal; else it is less(1). The first one counts; one that is "
     "empty, or cat, means none, as --no-pager does. There is none either where the standard input is no terminal, or "
     "TERM is dumb or not set. What callboard help VERB shows is man(1)'s to page, which goes by MANPAGER and PAGER."},
    {"LESS", "Options for less(1); -R is put before them, so that colours are colours. Where it is not set: FRX, what "
             "fits on the screen is only printed."},
    {"LANG, LC_ALL, LC_CTYPE", "Whether the terminal is sent UTF-8; in any other locale the board draws in ASCII."},
    {"NO_COLOR", "If it is set and not empty, neither the board nor what verbs print on a terminal has colours, unless "
                 "--color always is given."},
    {"TERM", "The terminal, by its name in terminfo(5). What verbs print has no colours where it is not set, dumb or "
             "unknown, begins like vt100 or ends in -m or -mono, unless --color always is given."},
    {"COLORTERM", "If it is set, what verbs print is coloured for a terminal of 256 colours, as where TERM says "
                  "256color."},
    {"TMPDIR", "The folder for what is needed for a moment; else /tmp."},
    {"PGHOST, PGUSER, PGSERVICE ...",
     "What libpq reads for a server of one's own; the private database pays no heed to "
     "it. PGOPTIONS and PGHOSTADDR never count."},
    {NULL, NULL},
};

static const struct matter files[] = {
    {"/etc/callboard/callboard.ini", "The configuration of the machine; callboard.ini(5) tells what stands in it."},
    {"~/.config/callboard/callboard.ini", "The user's own, which wins over it key by key."},
    {"~/.local/share/callboard", "The private database, its log and its backups."},
    {"~/.pgpass", "Passwords of servers, as libpq reads them."},
    {NULL, NULL},
};

static void put_told(FILE *file, const char *section, const char *macros, const struct matter *rows)
{
    mdoc_section(file, section);
    mdoc_list_begin(file);
    for (; rows->name != NULL; rows++) {
        mdoc_line(file, macros, rows->name);
        mdoc_words(file, rows->about);
    }
    mdoc_list_end(file);
}

static void put_synopsis(FILE *file)
{
    mdoc_section(file, "SYNOPSIS");
    fputs(".Nm callboard\n.Op Cm board\n", file);
    manual_put_form(file, &(struct verb_form){.options = everywhere_opening});
    fputs(".Nm callboard\n.Ar VERB\n.Op Ar ...\n", file);
}

static void put_description(FILE *file)
{
    mdoc_section(file, "DESCRIPTION");
    mdoc_words(file, "The week board of a production house in a terminal: artists are its rows, days its columns, and "
                     "bookings lie over them. Producers book by keyboard, several at once, and see what the others do. "
                     "A constraint of PostgreSQL alone decides whether a booking stands: nobody can be booked twice at "
                     "one time.");
    mdoc_text(file, "Without a verb the board opens; a verb does one thing from the command line. Where no database is "
                    "configured, a private PostgreSQL is kept in the home folder and started when it is needed: "
                    "callboard-db(1).\n"
                    "A studio to look about in, and its board:\n"
                    "  callboard demo\n"
                    "  callboard\n"
                    "On the board ? shows the keys of where one is, and : takes any command by its name.\n");
}

static void put_verbs(FILE *file, const struct verb *const *verbs)
{
    mdoc_subsection(file, "Verbs");
    mdoc_list_begin(file);
    for (; *verbs != NULL; verbs++) {
        fprintf(file, ".It Xr callboard-%s 1\n", (*verbs)->name);
        mdoc_sentence(file, (*verbs)->summary);
    }
    mdoc_list_end(file);
}

static bool has_actions(enum action_group group)
{
    for (int id = ACTION_NONE + 1; id < ACTION_COUNT; id++)
        if (action_get((enum action_id)id)->group == group)
            return true;
    return false;
}

static void put_keys(FILE *file)
{
    mdoc_section(file, "KEYS");
    mdoc_words(file, "As they are shipped, with the name by which callboard.ini(5) binds an action to others, and by "
                     "which : runs it.");
    for (int group = 0; group < GROUP_COUNT; group++) {
        if (!has_actions((enum action_group)group))
            continue;
        mdoc_subsection(file, action_group_title((enum action_group)group));
        mdoc_list_begin(file);
        for (int id = ACTION_NONE + 1; id < ACTION_COUNT; id++) {
            const struct action *action = action_get((enum action_id)id);
            if (action->group != (enum action_group)group)
                continue;
            char *about = mem_format("%s (%s)", action->help, action->name);
            mdoc_term(file, action->keys);
            mdoc_sentence(file, about);
            free(about);
        }
        mdoc_list_end(file);
    }
}

static void put_commands(FILE *file)
{
    mdoc_section(file, "COMMANDS");
    mdoc_words(file, "Behind : stands an action by its name, a date, or one of these:");
    mdoc_list_begin(file);
    for (size_t i = 0; i < command_count; i++) {
        const char *argument = commands[i].argument;
        char *typed = mem_format(":%s%s%s", commands[i].name, *argument != '\0' ? " " : "", argument);
        mdoc_term(file, typed);
        mdoc_sentence(file, commands[i].help);
        free(typed);
    }
    mdoc_list_end(file);
}

void manual_print_board(FILE *file, const struct verb *const *verbs)
{
    put_synopsis(file);
    put_description(file);
    mdoc_subsection(file, "Options of the board");
    manual_put_options(file, everywhere_opening);
    mdoc_subsection(file, "Options before or after any verb");
    manual_put_options(file, everywhere_options);
    put_verbs(file, verbs);
    put_keys(file);
    put_commands(file);
    put_told(file, "ENVIRONMENT", "It Ev", variables);
    put_told(file, "FILES", "It Pa", files);
    manual_put_statuses(file);
    mdoc_section(file, "SEE ALSO");
    mdoc_reference(file, "psql", 1, false);
    mdoc_reference(file, "callboard.ini", 5, true);
}
