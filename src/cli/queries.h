/* queries: those of sql/queries that only the command line asks. */
#ifndef CALLBOARD_CLI_QUERIES_H
#define CALLBOARD_CLI_QUERIES_H

#include "store/queries.h"

/* lists */
extern const struct query query_week_table;
extern const struct query query_free;
extern const struct query query_history;
extern const struct query query_log;
extern const struct query query_artist_table;
extern const struct query query_project_table;
extern const struct query query_member_table;
extern const struct query query_time_off_table;
extern const struct query query_tenant_table;
/* writes: outcome, message, id, version */
extern const struct query query_save_artist;
extern const struct query query_remove_artist;
extern const struct query query_save_project;
extern const struct query query_remove_project;
extern const struct query query_save_member;
extern const struct query query_remove_member;
extern const struct query query_save_time_off;
extern const struct query query_remove_time_off;
extern const struct query query_save_settings;
extern const struct query query_import_bookings;
/* the operator's, outside any tenant */
extern const struct query query_all_tenants;
extern const struct query query_add_tenant;
extern const struct query query_make_login;
extern const struct query query_sweep_all;

#endif
