/* queries: sql/queries/NAME.sql, one query a file, compiled in. Each file opens with a comment that says
 * purpose, parameters and columns. Declared here by hand, so that a missing file is a link error. */
#ifndef CALLBOARD_STORE_QUERIES_H
#define CALLBOARD_STORE_QUERIES_H

#include <stddef.h>

struct query {
    const char *name; /* the file's, without .sql */
    const char *sql;
};

/* All of them, for the test that prepares each. */
extern const struct query *const queries[];
extern const size_t query_count;

/* The board's, see request.c: heads of segments */
extern const struct query query_open_session;
extern const struct query query_enter;
extern const struct query query_listen;
extern const struct query query_act;
/* reads */
extern const struct query query_members;
extern const struct query query_artists;
extern const struct query query_projects;
extern const struct query query_week;
extern const struct query query_week_time_off;
extern const struct query query_booking;
extern const struct query query_card_history;
extern const struct query query_free_artists;
extern const struct query query_next_free;
/* writes */
extern const struct query query_book;
extern const struct query query_move;
extern const struct query query_edit;
extern const struct query query_set_status;
extern const struct query query_release;
extern const struct query query_undo;

/* Asked by the command line. */
extern const struct query query_booking_table, query_week_table, query_free, query_history, query_log,
    query_artist_table, query_project_table, query_member_table, query_time_off_table, query_save_artist,
    query_remove_artist, query_save_project, query_remove_project, query_save_member, query_remove_member,
    query_save_time_off, query_remove_time_off, query_save_settings, query_import_bookings, query_sweep,
    query_sweep_all, query_tenant_table, query_add_tenant, query_all_tenants, query_make_login,
    query_find_artist, query_find_project, query_schema_version, query_refresh_reports,
    query_report_utilisation, query_report_cost, query_report_holds;

#endif
