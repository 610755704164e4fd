/* queries: the text of every SQL query of the program.
 *
 * Each query is a file sql/queries/NAME.sql, which begins with a comment on its purpose, parameters and columns.
 * embed.cmake compiles the files in as query_NAME. They are declared here by hand, so a query whose file is missing
 * does not link; a test finds a file that is not declared. */
#ifndef CALLBOARD_STORE_QUERIES_H
#define CALLBOARD_STORE_QUERIES_H

#include <stddef.h>

struct query {
    const char *name; /* the file's name without .sql */
    const char *sql;
};

/* All of them, for the test that prepares each one on a server. */
extern const struct query *const queries[];
extern const size_t query_count;

/* at the beginning of a segment (request.c), and what settles a write whose link broke */
extern const struct query query_open_session;
extern const struct query query_enter;
extern const struct query query_listen;
extern const struct query query_act;
/* reads */
extern const struct query query_members;
extern const struct query query_artists;
extern const struct query query_projects;
extern const struct query query_week;
extern const struct query query_standby;
extern const struct query query_week_then;
extern const struct query query_artists_then;
extern const struct query query_projects_then;
extern const struct query query_week_time_off;
extern const struct query query_week_time_off_then;
extern const struct query query_booking;
extern const struct query query_card_history;
extern const struct query query_free_artists;
extern const struct query query_next_free;
extern const struct query query_news;
extern const struct query query_diff;
extern const struct query query_known_since;
extern const struct query query_record_differences;
extern const struct query query_presence;
extern const struct query query_find;
extern const struct query query_waiting;
extern const struct query query_challenges;
extern const struct query query_drafts;
extern const struct query query_draft_table;
/* of a what-if board, instead of the live board's */
extern const struct query query_draft_week;
extern const struct query query_draft_booking;
extern const struct query query_draft_act;
extern const struct query query_draft_settled;
extern const struct query query_draft_undo;
extern const struct query query_draft_rows;
extern const struct query query_draft_commit;
extern const struct query query_save_draft;
extern const struct query query_drop_draft;
extern const struct query query_share_draft;
/* writes */
extern const struct query query_book;
extern const struct query query_move;
extern const struct query query_edit;
extern const struct query query_set_status;
extern const struct query query_take_offer;
extern const struct query query_release;
extern const struct query query_bulk;
extern const struct query query_booking_list;
extern const struct query query_project_list;
extern const struct query query_holidays_then;
extern const struct query query_save_tenant;
extern const struct query query_save_holiday;
extern const struct query query_remove_holiday;
extern const struct query query_log_list;
extern const struct query query_own_act_list;
extern const struct query query_removed_list;
extern const struct query query_time_off_list;
extern const struct query query_undo;
extern const struct query query_undo_newest;
extern const struct query query_challenge;
extern const struct query query_withdraw;

/* the command line's lists */
extern const struct query query_week_table;
extern const struct query query_week_then_table;
extern const struct query query_free;
extern const struct query query_history;
extern const struct query query_history_told;
extern const struct query query_log;
extern const struct query query_log_told;
extern const struct query query_booking_ids;
extern const struct query query_server_version; /* no schema is needed */
extern const struct query query_artist_table;
extern const struct query query_removed_artists;
extern const struct query query_project_table;
extern const struct query query_member_table;
extern const struct query query_time_off_table;
extern const struct query query_tenant_table;
extern const struct query query_report_utilisation;
extern const struct query query_report_cost;
extern const struct query query_report_holds;
/* the command line's writes; they return outcome, message, id and version */
extern const struct query query_save_artist;
extern const struct query query_remove_artist;
extern const struct query query_restore_artist;
extern const struct query query_save_times_off;
extern const struct query query_save_project;
extern const struct query query_remove_project;
extern const struct query query_save_member;
extern const struct query query_remove_member;
extern const struct query query_save_time_off;
extern const struct query query_remove_time_off;
extern const struct query query_save_settings;
extern const struct query query_import_bookings;
extern const struct query query_import_times_off;
extern const struct query query_import_holidays;
extern const struct query query_sweep;        /* the board uses it as well */
extern const struct query query_save_notices; /* likewise */
extern const struct query query_notices;
extern const struct query query_take_notice;
extern const struct query query_end_notice;
/* the doctor's: of a tenant, or the operator's */
extern const struct query query_doctor;
extern const struct query query_doctor_list;
extern const struct query query_round_trip;
/* the operator's: they belong to no tenant */
extern const struct query query_all_tenants;
extern const struct query query_add_tenant;
extern const struct query query_make_login;
extern const struct query query_save_login;
extern const struct query query_save_reports_login;
extern const struct query query_remove_login;
extern const struct query query_logins;
extern const struct query query_remove_tenant;
extern const struct query query_freeze_tenant;
extern const struct query query_thaw_tenant;
extern const struct query query_forget_artist;
extern const struct query query_sweep_all;
extern const struct query query_refresh_reports;
extern const struct query query_last_backups;
extern const struct query query_backup_of;
extern const struct query query_backup_rows_of;
extern const struct query query_note_backup_of;
extern const struct query query_schema_version;
extern const struct query query_restore_begin;
extern const struct query query_restore_rows;
extern const struct query query_restore_left_out;
extern const struct query query_restore_end;
/* an admin's backup */
extern const struct query query_is_operator;
extern const struct query query_backup;
extern const struct query query_backup_rows;
extern const struct query query_note_backup;

#endif
