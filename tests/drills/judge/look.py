"""What the judge sees of a database: plain SELECTs by psql as superuser. Instants are microseconds, as in the journals."""
import json
import subprocess

INSTANTS = "(extract(epoch FROM {0}) * 1000000)::bigint AS {1}"
BOOKING = ("artist_id", "project_id", "title", "notes", "status", "reason", "heavy", "created_by", "version")
BOOKING_INSTANTS = (("start_time", "start"), ("end_time", '"end"'), ("lapses_at", "lapses_at"), ("queued_at", "queued_at"),
                    ("decide_by", "decide_by"), ("created_at", "created_at"), ("updated_at", "updated_at"))
NOT_OF_A_RECORD = {"tenant_id", "id", "user_id", "version", "created_at", "updated_at", "holidays", "holiday_names",
                   "folded", "twin"}
RECORDS = (("artist", "artists", "id"), ("project", "projects", "id"), ("time_off", "time_off", "id"),
           ("settings", "tenants", "id"), ("member", "members", "user_id"))


def instant(column, name):
    return INSTANTS.format(column, name)


def rows(database, select):
    """Each row of a SELECT as a dict, as it comes."""
    with subprocess.Popen(["psql", "-XAtq", "-d", database, "-v", "ON_ERROR_STOP=1", "-c",
                           f"SET TimeZone = 'UTC'; SELECT row_to_json(x) FROM ({select}) x"],
                          stdout=subprocess.PIPE, text=True) as psql:
        for line in psql.stdout:
            yield json.loads(line)
    if psql.returncode != 0:
        raise RuntimeError(f"psql ended with {psql.returncode}: {select}")


def do(database, statements):
    subprocess.run(["psql", "-Xq", "-d", database, "-v", "ON_ERROR_STOP=1"],
                   input="SET client_min_messages = warning; " + statements, text=True, check=True,
                   stdout=subprocess.DEVNULL)


BOOKING_COLUMNS = ", ".join(BOOKING + tuple(instant(*each) for each in BOOKING_INSTANTS))


def booking_events(database):
    return rows(database, "SELECT seq, booking_id AS id, act, act_id, undoes, redo, actor_login AS actor, source, "
                f"xid::text::bigint AS xid, changes, {instant('at', 'at')}, {BOOKING_COLUMNS} "
                "FROM callboard.booking_events ORDER BY seq")


def bookings(database):
    return rows(database, f"SELECT id, split_from, {BOOKING_COLUMNS} FROM callboard.bookings")


def record_events(database):
    return rows(database, "SELECT seq, kind, record_id AS id, act, act_id, undoes, redo, actor_login AS actor, source, "
                f"xid::text::bigint AS xid, changes, record, version, {instant('at', 'at')} "
                "FROM callboard.record_events ORDER BY seq")


def records(database):
    """((kind, id), (fields as the trail names them, version)) of each record there is."""
    for kind, table, key in RECORDS:
        for row in rows(database, f"SELECT to_jsonb(t) AS row FROM callboard.{table} t"):
            row = row["row"]
            names = row.get("holiday_names") or {}
            fields = {name: value for name, value in row.items() if name not in NOT_OF_A_RECORD}
            fields.update({f"holiday {day}": names.get(day, "") for day in row.get("holidays") or ()})
            yield (kind, row[key]), (fields, row["version"])
