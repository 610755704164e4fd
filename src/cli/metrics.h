/* metrics: what `callboard doctor` found, as figures for Prometheus: its text exposition format, for a file that
 * node_exporter's textfile collector reads. conf/deploy/callboard-alerts.yml names them. */
#ifndef CALLBOARD_CLI_METRICS_H
#define CALLBOARD_CLI_METRICS_H

#include "cli/cli.h"
#include "store/table.h"

/* Writes the file. `table` is the answer of query_doctor; without rows: the database could not be asked, and
 * callboard_doctor_up is 0. Returns false after it has printed an error on cli->err. */
bool metrics_write(struct cli *cli, const char *path, const struct table *table);

#endif
