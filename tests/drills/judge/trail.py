"""The trail by itself: replayed from nothing, in its own order, it must have been possible and must give the tables."""
import bisect
import datetime

ONLY_TELL = {"offered", "challenged", "withdrawn", "reminded"}
BESIDE = ONLY_TELL | {"promoted", "split"}  # what an act does to others' bookings
INSTANTS = {"start", "end", "lapses_at", "queued_at", "decide_by"}
FIELDS = ("artist_id", "project_id", "title", "notes", "start", "end", "status", "lapses_at", "queued_at", "decide_by",
          "reason", "heavy")
STANDS = {"pencil", "confirmed"}
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def value(field, said):
    """As a column would have what the trail's JSON says."""
    if said is None or field not in INSTANTS:
        return said
    since = datetime.datetime.fromisoformat(said) - EPOCH
    return (since.days * 86400 + since.seconds) * 1000000 + since.microseconds


class Roster:
    """What blocks an artist, in the order of time."""

    def __init__(self):
        self.list = []

    def put(self, start, end, booking):
        bisect.insort(self.list, (start, end, booking))

    def drop(self, start, end, booking):
        del self.list[bisect.bisect_left(self.list, (start, end, booking))]

    def beside(self, start, end, booking):
        """Others that overlap it, given that without it there is no overlap."""
        at = bisect.bisect_left(self.list, (start, end, booking))
        return [each for each in self.list[max(at - 1, 0):at + 2] if each[2] != booking and each[0] < end and start < each[1]]


class Trail:
    """Everything that was written, and how each booking and record stood after each event."""

    def __init__(self, say, events, record_events):
        self.say = say
        self.bookings, self.records, self.rosters, self.split = {}, {}, {}, {}
        self.before = {}  # seq: the event before it of the same booking
        self.versions = {}  # (booking, version): the event
        self.acts, self.record_acts, self.by_booking = {}, {}, {}
        self.events = self.record_count = 0
        self.record_before = {}
        events = list(events)
        ends = {}
        for event in events:
            ends[event["xid"]] = event["seq"]
        touched = {}
        for event in events:
            self.take(event)
            touched.setdefault(event["xid"], set()).add(event["id"])
            if ends[event["xid"]] == event["seq"]:
                self.judge_overlaps(event, touched.pop(event["xid"]))
        for event in record_events:
            self.take_record(event)

    # ---- bookings

    def take(self, event):
        self.events += 1
        was = self.bookings.get(event["id"])
        if was is not None and event["at"] < was["at"]:
            self.say(8, f"event {event['seq']} is earlier than the one before it of booking {event['id']}")
        self.before[event["seq"]] = was
        self.by_booking.setdefault(event["id"], []).append(event)
        self.acts.setdefault(event["act_id"], []).append(event)
        if event["act"] in ONLY_TELL:
            self.compare(event, was, {})
            if was is None or was["version"] != event["version"]:
                self.say(8, f"event {event['seq']} tells of a version of {event['id']} that is not its newest")
            return
        if event["version"] != (was["version"] + 1 if was else 1):
            self.say(8, f"event {event['seq']} makes version {event['version']} of {event['id']}, "
                     f"which was {was['version'] if was else 'not there'}")
        self.compare(event, was, event["changes"])
        self.versions[event["id"], event["version"]] = event
        self.stand(was, event)
        if event["act"] == "deleted":
            del self.bookings[event["id"]]
        else:
            self.bookings[event["id"]] = event

    def compare(self, event, was, changes):
        """Each field is as it was, or as the change says, which begins from what it was."""
        for field in FIELDS:
            before = was[field] if was else None
            if field in changes:
                said = [value(field, each) for each in changes[field]]
                if said[0] != before or said[1] != event[field]:
                    self.say(6, f"event {event['seq']} says that {field} of {event['id']} went from {said[0]} to {said[1]}; "
                             f"it went from {before} to {event[field]}")
            elif event[field] != before and not (was is None and event[field] in (False, "")):
                self.say(6, f"event {event['seq']} has {field} {event[field]} of {event['id']}, "
                         f"which was {before}, and does not say that it changed")
        if "split_from" in changes:
            self.split[event["id"]] = changes["split_from"][1]

    def stand(self, was, event):
        if was is not None and was["status"] in STANDS:
            self.rosters[was["artist_id"]].drop(was["start"], was["end"], was["id"])
        if event["status"] in STANDS and event["act"] != "deleted":
            roster = self.rosters.setdefault(event["artist_id"], Roster())
            roster.put(event["start"], event["end"], event["id"])

    def judge_overlaps(self, at, touched):
        """At the end of each transaction, as others see it; the artists' locks make their order that of the events."""
        for booking in sorted(touched):
            row = self.bookings.get(booking)
            if row is None or row["status"] not in STANDS:
                continue
            for other in self.rosters[row["artist_id"]].beside(row["start"], row["end"], booking):
                self.say(1, f"after event {at['seq']} booking {booking} overlaps {other[2]}")

    # ---- records

    def take_record(self, event):
        self.record_count += 1
        key = event["kind"], event["id"]
        was, version = self.records.get(key, ({}, 0))
        now = dict(was)
        for field, (before, after) in event["changes"].items():
            if before != was.get(field):
                self.say(6, f"event {event['seq']} says that {field} of {key} was {before}; it was {was.get(field)}")
            now[field] = after
        gone = event["record"] == {}
        if {field: each for field, each in now.items() if each is not None} != \
           {field: each for field, each in event["record"].items() if each is not None}:
            self.say(6, f"event {event['seq']} leaves {key} as {event['record']}, its changes as {now}")
        if version and not gone and event["version"] != version + 1:
            self.say(8, f"event {event['seq']} makes version {event['version']} of {key}, which was {version}")
        self.record_before[event["seq"]] = was
        self.records[key] = event["record"], event["version"]
        self.record_acts.setdefault(event["act_id"], []).append(event)

    # ---- against the tables

    def judge_tables(self, bookings, records):
        left = dict(self.bookings)
        by_artist = {}
        for row in bookings:
            event = left.pop(row["id"], None)
            if row["status"] in STANDS:
                by_artist.setdefault(row["artist_id"], []).append((row["start"], row["end"], row["id"]))
            if event is None:
                self.say(6, f"booking {row['id']} is in the table, and not in the trail")
                continue
            differ = [name for name in row if name not in ("id", "split_from") and row[name] != event[name]]
            differ += ["split_from"] if row["split_from"] != self.split.get(row["id"]) else []
            if differ:
                self.say(6, f"booking {row['id']} differs from its trail in {', '.join(differ)}")
        for booking in left:
            self.say(6, f"booking {booking} is in the trail, and not in the table")
        self.judge_table_overlaps(by_artist)
        self.judge_records(dict(records))

    def judge_table_overlaps(self, by_artist):
        for list_ in by_artist.values():
            until, last = 0, None
            for start, end, booking in sorted(list_):
                if start < until:
                    self.say(1, f"in the table booking {booking} overlaps {last}")
                until, last = max((until, last), (end, booking))

    def judge_records(self, records):
        for key, (record, version) in self.records.items():
            row = records.pop(key, ({}, version))
            if row != (record, version):
                self.say(6, f"{key} is {row} in the table, {(record, version)} by its trail")
        for key in records:
            self.say(6, f"{key} is in the table, and not in the trail")

    # ---- undo

    def judge_undos(self):
        """How many acts took another back."""
        count = 0
        for act in set(self.acts) | set(self.record_acts):
            events = [each for each in self.acts.get(act, ()) if each["undoes"] and each["act"] not in BESIDE]
            of_records = [each for each in self.record_acts.get(act, ()) if each["undoes"]]
            if events or of_records:
                count += 1
                self.judge_undo(act, events, of_records)
        return count

    def judge_undo(self, act, events, of_records):
        first = (events + of_records)[0]
        undone = first["undoes"]
        spans = {}
        for each in self.acts.get(undone, ()):
            if each["act"] not in ONLY_TELL and each["actor"] == first["actor"] and each["seq"] < first["seq"]:
                spans.setdefault(each["id"], each)
        turned = {each["id"]: each for each in events}
        if set(turned) != set(spans) or len(turned) != len(events):
            self.say(5, f"act {act} took back bookings {sorted(turned)}, act {undone} changed {sorted(spans)}")
        for booking in set(turned) & set(spans):
            self.judge_turned(turned[booking], self.before[spans[booking]["seq"]])
        self.judge_turned_records(act, undone, of_records, first)

    def judge_turned(self, event, target):
        """A booking that was made is cancelled; any other stands as before. A hold that comes back lives anew."""
        was = self.before[event["seq"]]
        wanted = {field: (target or was)[field] for field in FIELDS}
        if target is None:
            wanted.update(status="cancelled", reason="mistake")
        for field in FIELDS:
            if field == "lapses_at" and event[field] is not None and wanted[field] is not None and was["status"] != "hold":
                continue
            if event[field] != wanted[field]:
                self.say(5, f"event {event['seq']}, an undo, leaves {field} of {event['id']} as {event[field]}; "
                         f"before the act it was {wanted[field]}")

    def judge_turned_records(self, act, undone, events, first):
        changed = {}
        for each in self.record_acts.get(undone, ()):
            if each["actor"] == first["actor"] and each["seq"] < first["seq"]:
                for field, (before, after) in each["changes"].items():
                    was = changed.setdefault((each["kind"], each["id"]), {}).setdefault(field, [before, after])
                    was[1] = after
        changed = {key: {field: each for field, each in fields.items() if each[0] != each[1]}
                   for key, fields in changed.items()}
        turned = {(each["kind"], each["id"]): each for each in events}
        if set(turned) != {key for key, fields in changed.items() if fields}:
            self.say(5, f"act {act} took back records {sorted(turned)}, act {undone} changed {sorted(changed)}")
        for key in set(turned) & set(changed):
            made = changed[key].get("name", [0])[0] is None and key[0] != "time_off"
            wanted = {"archived_at"} if made else set(changed[key])
            if set(turned[key]["changes"]) != wanted:
                self.say(5, f"act {act} took back {sorted(turned[key]['changes'])} of {key}, "
                         f"act {undone} changed {sorted(wanted)}")
            elif not made and any(turned[key]["changes"][field][1] != changed[key][field][0] for field in wanted):
                self.say(5, f"act {act} did not put {key} back to what it was before {undone}")
