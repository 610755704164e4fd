/* callboard tenant: lists, adds and removes tenants, chooses one to work in, and changes its settings. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "cli/import_other.h"
#include "cli/operator.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "domain/nearest.h"
#include "domain/tenant_fields.h"
#include "domain/when.h"
#include "store/queries.h"

static const struct out_view all_view[] = {
    {.column = "name", .heading = "Name", .cut = true},
    {.column = "zone", .heading = "Zone"},
    {.column = "members", .heading = "Members"},
    {0},
};

static const struct out_view own_view[] = {
    {.column = "name", .heading = "Name", .cut = true},
    {.column = "zone", .heading = "Zone"},
    {.column = "role", .heading = "Your role"},
    {0},
};

static enum exit_status list(struct cli *cli, const struct options *options)
{
    (void)options;
    enum exit_status status;
    struct table table;
    if (!operator_tenants(cli, &table, &status))
        return status;
    out_table(cli, &table, cli->private_cluster ? all_view : own_view,
              "There is no tenant yet: `callboard tenant add NAME --zone Europe/London`.");
    table_clear(&table);
    return EXIT_DONE;
}

static enum exit_status add(struct cli *cli, const struct options *options)
{
    const char *name = options->words[0];
    const char *admin = option_value(options, "admin");
    struct zone *zone = cli->zone != NULL ? zone_load(cli->zone) : NULL;
    if (cli->zone != NULL && zone == NULL) {
        out_complain(cli, "There is no time zone \"%s\"; zones are named like Europe/London.", cli->zone);
        return EXIT_USAGE;
    }
    zone_free(&zone);
    const char *parameters[] = {name, cli->zone, admin != NULL ? admin : cli->login};
    enum exit_status status;
    if (!operator_login(cli, parameters[2], &status) || !operator_save(cli, &query_add_tenant, parameters, 3, &status))
        return status;
    if (cli->output == OUTPUT_JSON)
        out_json(cli, json_pack("{s:s, s:s, s:s?}", "outcome", "added", "name", name, "zone", cli->zone));
    out_say(cli, "tenant added: %s, with %s as its admin. `callboard tenant use` makes it the one you work in.", name,
            parameters[2]);
    return EXIT_DONE;
}

/* Writes the choice down only if a session can be opened there, so that a mistyped name is found out now. */
static enum exit_status use(struct cli *cli, const struct options *options)
{
    struct session session;
    enum exit_status status;
    cli->tenant = options->words[0];
    cli->tenant_place = NULL;
    if (!session_open(cli, "cli", &session, &status))
        return status;
    session_close(&session);
    char *path = NULL, *error = NULL;
    if (!cli->remember_tenant(cli->private_cluster ? cli->home : NULL, options->words[0], &path, &error)) {
        out_complain(cli, "%s", error);
        free(error);
        free(path);
        return EXIT_FAILED;
    }
    out_say(cli, "%s is the tenant from now on (%s).", options->words[0], path);
    if (cli->output == OUTPUT_JSON)
        out_json(cli, json_pack("{s:s, s:s, s:s}", "outcome", "used", "name", options->words[0], "file", path));
    free(path);
    return EXIT_DONE;
}

static enum exit_status remove_named(struct cli *cli, const struct options *options)
{
    const char *name = options->words[0];
    enum exit_status status;
    if (!operator_save(cli, &query_remove_tenant, &name, 1, &status))
        return status;
    out_say(cli, "tenant removed: %s", name);
    if (cli->output == OUTPUT_JSON)
        out_json(cli, json_pack("{s:s, s:s}", "outcome", "removed", "name", name));
    return EXIT_DONE;
}

static enum exit_status freeze(struct cli *cli, const struct options *options)
{
    const char *name = options->words[0];
    enum exit_status status;
    struct table table;
    if (!operator_ask(cli, &query_freeze_tenant, &name, 1, &table, &status))
        return status;
    if (outcome_is_done(cli, &table, &status)) {
        const char *since = table_cell(&table, 0, "message");
        out_say(cli, "tenant frozen: %s takes no writes since %s. `callboard tenant thaw` lets it take them again.",
                name, since);
        if (cli->output == OUTPUT_JSON)
            out_json(cli, json_pack("{s:s, s:s, s:s}", "outcome", "frozen", "name", name, "since", since));
    }
    table_clear(&table);
    return status;
}

static enum exit_status thaw(struct cli *cli, const struct options *options)
{
    const char *name = options->words[0];
    enum exit_status status;
    if (!operator_save(cli, &query_thaw_tenant, &name, 1, &status))
        return status;
    out_say(cli, "tenant thawed: %s", name);
    if (cli->output == OUTPUT_JSON)
        out_json(cli, json_pack("{s:s, s:s}", "outcome", "thawed", "name", name));
    return EXIT_DONE;
}

#define HOLIDAYS "holidays"

/* Makes JSON of a setting's value: a clock becomes minutes since midnight, digits a number, holidays a list. */
static json_t *setting_value(const char *key, const char *text)
{
    int minute;
    if ((strcmp(key, "day_start") == 0 || strcmp(key, "day_end") == 0) && when_parse_clock(text, &minute))
        return json_integer(minute);
    if (*text && strspn(text, "0123456789") == strlen(text) && strlen(text) < 10)
        return json_integer(strtol(text, NULL, 10));
    if (strcmp(key, HOLIDAYS) != 0)
        return json_string(text);
    json_t *list = json_array();
    for (const char *at = text; *at;) {
        size_t length = strcspn(at, ", ");
        if (length)
            json_array_append_new(list, json_stringn(at, length));
        at += length + strspn(at + length, ", ");
    }
    return list;
}

/* ---- settings ---- */

/* The public holidays in one line. */
static char *holidays_text(const struct holidays *holidays)
{
    char *text = mem_copy("");
    for (size_t i = 0; i < holidays->count; i++) {
        char date[16];
        day_format_iso(holidays->list[i].day, date, sizeof date);
        char *longer = mem_format("%s%s%s", text, i > 0 ? ", " : "", date);
        free(text);
        text = longer;
    }
    return text;
}

static void print_setting(struct cli *cli, json_t *object, const char *name, const char *text, const char *hint)
{
    int minute;
    bool clock = strchr(text, ':') != NULL && when_parse_clock(text, &minute); /* as `set` takes it */
    json_object_set_new(object, name, clock ? json_string(text) : setting_value(name, text));
    char *shown = out_text(cli, text);
    if (cli->output == OUTPUT_TEXT && *text != '\0')
        fprintf(cli->out, *hint != '\0' ? "%-18s%-16s%s\n" : "%-18s%s%s\n", name, shown, hint);
    free(shown);
}

static enum exit_status show_all(struct cli *cli, struct session *session, const struct options *options)
{
    (void)options;
    const struct tenant *tenant = &session->roster->tenant;
    json_t *object = json_object();
    char *holidays = holidays_text(&tenant->holidays);
    print_setting(cli, object, "name", tenant->name, "");
    for (enum tenant_field field = 0; field < TENANT_FIELD_COUNT; field++) {
        char *text = tenant_text(tenant, field);
        print_setting(cli, object, tenant_fields[field].label, text, tenant_fields[field].hint);
        free(text);
    }
    print_setting(cli, object, HOLIDAYS, holidays, "");
    free(holidays);
    if (cli->output != OUTPUT_TEXT)
        out_json(cli, object);
    else
        json_decref(object);
    return EXIT_DONE;
}

static enum exit_status show(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, show_all);
}

/* Complains unless there is such a setting, and says which may be meant. */
static bool is_setting(struct cli *cli, const char *name)
{
    const char *names[TENANT_FIELD_COUNT + 2] = {NULL};
    char *list = mem_copy("");
    bool found = false;
    for (size_t i = 0; i <= TENANT_FIELD_COUNT; i++) {
        names[i] = i < TENANT_FIELD_COUNT ? tenant_fields[i].label : HOLIDAYS;
        found = found || strcmp(names[i], name) == 0;
        char *longer = mem_format("%s%s%s", list, i > 0 ? ", " : "", names[i]);
        free(list);
        list = longer;
    }
    const char *meant = found ? NULL : nearest(name, names);
    if (meant != NULL)
        out_complain(cli, "There is no setting \"%s\". Did you mean %s?", name, meant);
    else if (!found)
        out_complain(cli, "There is no setting \"%s\"; there are %s.", name, list);
    free(list);
    return found;
}

static enum exit_status set_one(struct cli *cli, struct session *session, const struct options *options)
{
    json_t *object = json_object();
    json_object_set_new(object, options->words[0], setting_value(options->words[0], options->words[1]));
    char *text = json_dumps(object, JSON_COMPACT);
    json_decref(object);
    const char *parameters[] = {text};
    const struct saving saving = {
        .save = &query_save_settings, .what = "setting", .done = "saved", .name = options->words[0]};
    enum exit_status status = outcome_of_saving(cli, session, &saving, parameters, 1);
    free(text);
    return status;
}

static enum exit_status set(struct cli *cli, const struct options *options)
{
    return is_setting(cli, options->words[0]) ? session_run(cli, options, set_one) : EXIT_USAGE;
}

/* ---- holidays from a file ---- */

enum { YEARS_AHEAD = 10 };

static const struct import_word holiday_words[] = {
    {"day", IMPORT_START},  {"date", IMPORT_START},  {"start", IMPORT_START}, {"end", IMPORT_END},
    {"name", IMPORT_TITLE}, {"title", IMPORT_TITLE}, {NULL, IMPORT_FIELDS},
};

/* One for each day, without those before last year: of them no report tells, and there may be a thousand in all. */
static void put_days(const struct import_reading *reading, const struct import_row *row, json_t *list)
{
    instant start, end;
    const struct zone *zone = reading->session->zone;
    day first_of_all;
    if (!when_parse_instant(row->fields[IMPORT_START], zone, reading->session->today, &start, NULL) ||
        !when_parse_instant(row->fields[IMPORT_END], zone, reading->session->today, &end, NULL) ||
        !day_from_civil(day_civil(reading->session->today).year - 1, 1, 1, &first_of_all))
        return;
    day first = zone_local(zone, start).day, last = zone_local(zone, end - 1).day;
    for (day d = first > first_of_all ? first : first_of_all; d <= last && d <= first + 366; d++) {
        char text[16];
        day_format_iso(d, text, sizeof text);
        json_array_append_new(
            list, json_pack("{s:i, s:s, s:s?}", "line", row->line, "day", text, "title", row->fields[IMPORT_TITLE]));
    }
}

static enum exit_status holidays(struct cli *cli, const struct options *options)
{
    struct import_kind kind = {
        .columns = "day and name",
        .words = holiday_words,
        .needed = (const struct import_word[]){{"day", IMPORT_START}},
        .needed_count = 1,
        .most = IMPORT_MOST,
        .horizon = (day)(cli->now / DAY_US) + YEARS_AHEAD * 366,
    };
    const struct import_other what = {.kind = &kind, .query = &query_import_holidays, .put = put_days};
    if (strcmp(options->words[0], "import") == 0)
        return import_other(cli, options, options->words[1], &what);
    out_complain(cli, "Holidays are read from a file: callboard tenant holidays import FILE.");
    return EXIT_USAGE;
}

static const struct option_spec specs[] = {
    {.name = "admin", .value = "LOGIN", .help = "its first admin; yourself if not given"},
    {0},
};

const struct verb verb_tenant = {
    .name = "tenant",
    .summary = "studios: make one, choose one, its settings",
    .help =
        "add and remove are the operator's (remove only where nothing was ever booked), and so are freeze and thaw: a "
        "frozen tenant can be looked at and backed up, and takes no writes, while it moves to another server. use "
        "writes the choice to your callboard.ini, or into the private database's home. --zone of add is the studio's "
        "zone; without it the server machine's. "
        "Settings: "
        "zone currency hold_minutes promote challenge_hours challenge_outcome "
        "rest_hours max_day_hours max_days_in_row day_start day_end holidays; show prints them.\n"
        "  callboard tenant add \"Northlight Studios\" --zone Europe/London\n"
        "  callboard tenant set hold_minutes 45\n"
        "holidays import adds the public holidays of a CSV file (day, name) or an .ics file; those that repeat every "
        "year for ten years.\n"
        "  callboard tenant holidays import germany.ics\n",
    .forms =
        (const struct verb_form[]){
            {.name = "list", .pages = true, .run = list},
            {.name = "add", .words = "NAME", .options = specs, .run = add},
            {.name = "use", .words = "TENANT", .run = use},
            {.name = "show", .pages = true, .run = show},
            {.name = "remove", .words = "TENANT", .run = remove_named},
            {.name = "freeze", .words = "TENANT", .run = freeze},
            {.name = "thaw", .words = "TENANT", .run = thaw},
            {.name = "set", .words = "SETTING VALUE", .run = set},
            {.name = "holidays", .words = "import FILE", .options = import_other_options, .run = holidays},
            {0},
        },
};
