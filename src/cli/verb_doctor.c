/* callboard doctor: how the database and its server are. */
#include <stdlib.h>
#include <string.h>

#include "cli/doctor.h"
#include "cli/metrics.h"
#include "cli/operator.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/session.h"
#include "cli/ticker.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "store/facts.h"
#include "store/migrate.h"
#include "store/queries.h"

/* Whom the database is asked as. */
struct patient {
    struct cli *cli;
    struct session session; /* an admin's; empty: the operator asks */
    bool operates;
};

static bool ask(struct patient *patient, const struct query *query, const char *const *parameters, size_t count,
                struct table *out, enum exit_status *status)
{
    if (patient->operates)
        return operator_look(patient->cli, query, parameters, count, out, status);
    return session_ask(patient->cli, &patient->session, query, parameters, count, out, status);
}

static bool measure(struct patient *patient, struct facts *facts, bool *verifies, enum exit_status *status)
{
    struct table table;
    if (!ask(patient, &query_round_trip, NULL, 0, &table, status))
        return false;
    facts->measured = true;
    facts->round_trip_us = table.took_us;
    *verifies = strcmp(table_cell(&table, 0, "verifies"), "true") == 0;
    table_clear(&table);
    return true;
}

/* "yes", or what it complains of; the caller frees. */
static char *verify(struct patient *patient)
{
    struct store_options options;
    enum exit_status status;
    char *error = NULL;
    if (!patient->cli->operator_options(patient->cli, &options, &status))
        return NULL;
    ticker_start(patient->cli, "verifying the schema");
    bool done = migrate_verify(&options, NULL, NULL, NULL, &error);
    ticker_stop(patient->cli);
    return done ? mem_copy("yes") : error;
}

static bool examine(struct patient *patient, struct table *out, enum exit_status *status)
{
    struct facts facts = {0};
    bool verifies;
    if (!measure(patient, &facts, &verifies, status))
        return false;
    char *verified = verifies ? verify(patient) : NULL;
    facts.verified = verified;
    char *json = facts_json(&facts);
    const char *parameters[] = {json};
    bool done = ask(patient, &query_doctor, parameters, 1, out, status);
    free(json);
    free(verified);
    return done;
}

/* The sentence of what cannot be asked has been printed. */
static bool find_out(struct cli *cli, const struct options *options, struct table *out, enum exit_status *status)
{
    struct patient patient = {
        .cli = cli,
        .operates = option_flag(options, "all") || cli->private_cluster,
    };
    *out = (struct table){0};
    if (!patient.operates && !session_open(cli, "cli", &patient.session, status))
        return false;
    bool done = examine(&patient, out, status);
    if (!patient.operates)
        session_close(&patient.session);
    return done;
}

static enum exit_status worst(const struct table *table)
{
    enum doctor_status worst = DOCTOR_OK;
    for (size_t row = 0; row < table->rows; row++) {
        enum doctor_status status = doctor_status(table, row);
        if (status != DOCTOR_UNKNOWN && status > worst)
            worst = status;
    }
    return (enum exit_status)worst;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    const char *path = option_value(options, "prometheus");
    struct table table;
    enum exit_status status;
    if (find_out(cli, options, &table, &status))
        status = worst(&table);
    if (table.rows > 0 && cli->output == OUTPUT_TEXT)
        doctor_print(cli, &table);
    else if (table.rows > 0)
        out_table(cli, &table, NULL, NULL);
    if (path != NULL && !metrics_write(cli, path, &table))
        status = EXIT_FAILED;
    table_clear(&table);
    return status;
}

static const struct option_spec specs[] = {
    {.name = "all", .help = "of all tenants, as the operator", .kind = OPTION_FLAG},
    {.name = "prometheus",
     .value = "FILE",
     .help = "writes the figures there as well, for node_exporter's textfile collector"},
    {0},
};

const struct verb verb_doctor = {
    .name = "doctor",
    .summary = "how the database and its server are, and what to do about it",
    .help =
        "For admins, of their tenant and of the server's health; with --all for the operator, of all tenants. Each "
        "check is ok, warning or critical; unknown is what this login may not see, and counts as neither. Two bookings "
        "that overlap are tried on the constraint, and a studio that nobody belongs to on the wall between tenants; "
        "all of that is taken back.\n"
        "Exit status of this verb by the worst, as Nagios has it: 0 all ok, 1 a warning, 2 something is critical (or "
        "the options are not understood); from 5 on as below: nothing could be asked.\n",
    .forms =
        (const struct verb_form[]){
            {.options = specs, .pages = true, .run = run},
            {0},
        },
};
