"""What the clients wrote down, against the trail: each SAVED is there once and as it was asked, no REFUSED has left
anything, each UNKNOWN is one or the other, and no answer and no read told of what was not so."""
import bisect
import json

from trail import BESIDE, ONLY_TELL, STANDS

CLOCK = 100000  # microseconds by which a clock that is being set right may run back
# What an act of one booking may change of it; lapse, queue and reason go with the status.
MAY_CHANGE = {
    "move": {"artist_id", "start", "end"},
    "edit": {"artist_id", "project_id", "title", "notes", "start", "end", "decide_by", "heavy"},
    "status": {"status", "lapses_at", "queued_at", "reason"},
    "release": {"status", "reason"},
}
OF_DRAFTS = {"draft-book", "draft-move", "draft-release"}
OF_RECORDS = {"time-off": "time_off", "time-off-remove": "time_off", "settings": "settings"}
TURNS = {"undo", "redo", "undo-act"}


class Call:
    """One call: how often it was asked, and what became of it in the end."""

    def __init__(self, asks):
        self.asks, self.answer, self.verdict = asks, None, "UNKNOWN"
        self.tries, self.rows = 0, []
        self.kind, self.act, self.client = asks["kind"], asks["act"], asks["client"]
        self.began, self.ended = asks["at"], None
        self.name = f"call {asks['call']} of client {asks['client']} ({self.kind}, act {self.act})"

    def answered(self, line):
        """What was saved stays so, whatever a repetition is answered."""
        self.tries += 1
        if self.verdict != "SAVED":
            self.answer, self.verdict, self.ended = line, line["verdict"], line["at"]
        self.rows += line["rows"]


def read_journals(paths):
    """Calls by client in their order, and the reads."""
    calls, reads = {}, []
    for path in paths:
        with open(path, encoding="utf-8") as journal:
            for text in journal:
                line = json.loads(text)
                if line["line"] in ("read", "verb"):
                    reads += [line] if line["line"] == "read" else []
                    continue
                of = calls.setdefault(line["client"], {})
                if line["line"] == "asks":
                    of.setdefault(line["call"], None)
                    if of[line["call"]] is None:
                        of[line["call"]] = Call(line)
                else:
                    of[line["call"]].answered(line)
    return {client: list(of.values()) for client, of in calls.items()}, reads


def fits(event, wanted, of):
    """Does the booking stand as it was asked for? By the kind of the change."""
    if of == "release":
        return event["status"] == "cancelled" and event["reason"] == wanted["reason"]
    same = of == "status" or all(event[each] == wanted[each] for each in ("artist_id", "start", "end"))
    if of in ("book", "edit"):
        same = same and all(event[each] == wanted[each] for each in ("project_id", "title", "heavy", "decide_by"))
    if of in ("book", "status"):
        same = same and event["status"] == wanted["status"]
        same = same and (event["status"] != "hold" or (event["queued_at"] is not None) == wanted["second"])
    return same


class Calls:
    """The judge of what clients were told."""

    def __init__(self, say, trail, calls, reads):
        self.say, self.trail, self.calls, self.reads = say, trail, calls, reads
        self.saved_at = {}  # act: when its client was told
        self.changes = {booking: [each for each in events if each["act"] not in ONLY_TELL]
                        for booking, events in trail.by_booking.items()}
        self.times = {booking: [each["at"] for each in events] for booking, events in self.changes.items()}
        self.checks = 0

    def judge(self):
        asked = {call.act for of in self.calls.values() for call in of}
        for of in self.calls.values():
            for call in of:
                self.judge_call(call)
            self.judge_drafts(of)
        for act, events in list(self.trail.acts.items()) + list(self.trail.record_acts.items()):
            if act is not None and act not in asked and events[0]["source"] == "board":
                self.say(2, f"nobody asked for act {act} of {events[0]['actor']}")
        for read in self.reads:
            self.judge_read(read)

    def events_of(self, call):
        return self.trail.acts.get(call.act, []), self.trail.record_acts.get(call.act, [])

    def judge_call(self, call):
        self.checks += 1
        events, of_records = self.events_of(call)
        verdict = call.verdict
        if verdict == "UNKNOWN":
            verdict = "SAVED" if events or of_records else "REFUSED"
        if verdict == "REFUSED":
            self.judge_refused(call, events + of_records)
        else:
            self.judge_saved(call, events, of_records)
        if call.kind not in OF_DRAFTS:
            for row in call.rows:
                self.judge_row(call.name, row)

    # ---- refused

    def judge_refused(self, call, events):
        if events:
            self.say(3, f"{call.name} was refused ({call.answer['outcome'] if call.answer else 'unknown'}), "
                     f"and event {events[0]['seq']} is its")
        if call.kind == "book" and call.asks["booking"]["id"] in self.trail.by_booking:
            self.say(3, f"{call.name} was refused, and its booking is there")
        if call.kind in ("book", "move", "edit") and call.answer and call.answer["outcome"] == "conflict":
            for row in call.answer["rows"]:
                self.judge_in_the_way(call, row, call.asks["booking"])

    def judge_in_the_way(self, call, row, wanted):
        if not (row["status"] in STANDS and row["artist_id"] == wanted["artist_id"] and row["id"] != wanted["id"]
                and row["start"] < wanted["end"] and wanted["start"] < row["end"]):
            self.say(4, f"{call.name} was told that {row['id']} is in the way, which it was not")

    # ---- saved

    def judge_saved(self, call, events, of_records):
        everything = events + of_records
        if call.verdict == "SAVED" and everything:
            self.saved_at[call.act] = call.ended
        if len({each["xid"] for each in everything}) > 1:
            self.say(2, f"{call.name} was done by {len({each['xid'] for each in everything})} transactions")
        for each in everything:
            if each["at"] < call.began - CLOCK or (call.verdict == "SAVED" and each["at"] > call.ended + CLOCK):
                self.say(8, f"event {each['seq']} of {call.name} is at {each['at']}, "
                         f"asked at {call.began}, answered at {call.ended}")
        if call.kind in MAY_CHANGE or call.kind == "book":
            self.judge_change(call, events, call.kind, call.asks["booking"])
        elif call.kind == "bulk":
            self.judge_bulk(call, events)
        elif call.kind in TURNS and call.verdict == "SAVED":
            self.judge_turn(call, everything)
        elif call.kind in ("take", "challenge", "withdraw") and call.verdict == "SAVED" and not events:
            self.say(2, f"{call.name} was saved, and is not there")
        elif call.kind in OF_RECORDS:
            self.judge_record(call, of_records)

    def judge_change(self, call, events, kind, wanted):
        """One event of the booking that was meant, and of no other but by what it left free; or none, where it stood so."""
        own = [each for each in events if each["id"] == wanted["id"] and each["act"] not in BESIDE]
        others = {each["id"] for each in events if each["act"] not in BESIDE} - {wanted["id"]}
        if others and call.kind != "bulk":
            self.say(2, f"{call.name} changed also {sorted(others)}")
        if len(own) > 1:
            self.say(2, f"{call.name} is there {len(own)} times")
        if not own:
            stood = [self.trail.versions.get((row["id"], row["version"])) for row in [wanted, *call.rows]
                     if row["id"] == wanted["id"]]
            if kind == "book" or not any(each is not None and fits(each, wanted, kind) for each in stood):
                self.say(2, f"{call.name} was saved, and is not there")
        elif not fits(own[0], wanted, kind):
            self.say(2, f"{call.name} is there otherwise than it was asked, as event {own[0]['seq']}")
        elif not set(own[0]["changes"]) <= MAY_CHANGE.get(kind, set(own[0]["changes"])):
            self.say(2, f"{call.name} changed {sorted(set(own[0]['changes']) - MAY_CHANGE[kind])} besides")

    def judge_bulk(self, call, events):
        refused = {each["change"] for each in call.answer["refusals"]} if call.answer else set()
        meant = {each["booking"]["id"] for each in call.asks["changes"]}
        others = {each["id"] for each in events if each["act"] not in BESIDE} - meant
        if others:
            self.say(2, f"{call.name} changed also {sorted(others)}")
        for number, change in enumerate(call.asks["changes"]):
            of_it = [each for each in events if each["id"] == change["booking"]["id"] and each["act"] not in BESIDE]
            if number in refused and of_it:
                self.say(3, f"change {number} of {call.name} was refused, and event {of_it[0]['seq']} is its")
            elif number not in refused and (of_it or (call.verdict == "SAVED" and not call.asks["draw"]["fits"])):
                self.judge_change(call, events, change["do"], change["booking"])
            # of as many as fit: asked again after a lost answer it tells how its bookings are, and not what was refused

    def judge_turn(self, call, events):
        if not events:
            self.say(2, f"{call.name} was saved, and is not there")
        wanted = call.asks["undo"]
        for each in events:
            if each["undoes"] is None or (wanted and each["undoes"] != wanted):
                self.say(5, f"{call.name} was to take back {wanted}, and event {each['seq']} takes back {each['undoes']}")

    def judge_record(self, call, events):
        wanted = call.asks["record"]["id"] if call.kind != "settings" else None
        kind = OF_RECORDS[call.kind]
        if len(events) > 1 or any(each["kind"] != kind or (wanted and each["id"] != wanted) for each in events):
            self.say(2, f"{call.name} changed {[(each['kind'], each['id']) for each in events]}")
        if call.verdict == "SAVED" and not events and call.kind != "settings":
            self.say(2, f"{call.name} was saved, and is not there")

    # ---- what was told

    def judge_row(self, name, row):
        """The booking was so, once."""
        event = self.trail.versions.get((row["id"], row["version"]))
        self.checks += 1
        if event is None:
            self.say(4, f"{name} told of version {row['version']} of {row['id']}, which there never was")
            return
        same = all(event[each] == row[each] for each in
                   ("artist_id", "project_id", "start", "end", "status", "heavy", "decide_by", "title"))
        if not same or (event["reason"] or "") != row["reason"]:
            self.say(4, f"{name} told of version {row['version']} of {row['id']} otherwise than event {event['seq']}")

    def judge_read(self, read):
        """No read shows two bookings in one place, or what somebody had been told was over before it began."""
        name = f"the read of client {read['client']} at {read['at']}"
        until = {}
        for row in sorted(read["rows"], key=lambda each: each["start"]):
            self.judge_row(name, row)
            after = self.trail.versions.get((row["id"], row["version"] + 1))
            if after is not None and self.saved_at.get(after["act_id"], read["at"]) < read["from"] - CLOCK:
                self.say(4, f"{name} shows version {row['version']} of {row['id']}, after event {after['seq']} was answered")
            if row["status"] in STANDS:
                if row["start"] < until.get(row["artist_id"], 0):
                    self.say(1, f"{name} shows {row['id']} over another")
                until[row["artist_id"]] = max(until.get(row["artist_id"], 0), row["end"])

        self.judge_missing(name, read)

    def judge_missing(self, name, read):
        """What somebody had been told was there before it began, and stayed, is in it."""
        seen = {row["id"] for row in read["rows"]}
        for booking, events in self.changes.items():
            at = bisect.bisect_left(self.times[booking], read["from"] - CLOCK) - 1
            if at < 0 or booking in seen or (at + 1 < len(events) and events[at + 1]["at"] <= read["at"] + CLOCK):
                continue
            event = events[at]
            stood = event["status"] != "cancelled" and (event["lapses_at"] is None or event["lapses_at"] > read["at"] + CLOCK)
            if stood and self.saved_at.get(event["act_id"], read["at"]) < read["from"] - CLOCK:
                self.say(4, f"{name} lacks {booking}, which stood since event {event['seq']}")

    # ---- what-if boards

    def judge_drafts(self, calls):
        """A client has one at a time."""
        drafted, sure = {}, True
        for call in calls:
            if call.kind == "draft-open":
                drafted, sure = {}, True
            elif call.kind in OF_DRAFTS and call.verdict != "REFUSED":
                sure = sure and call.verdict == "SAVED"
                self.draft(call, drafted)
            elif call.kind == "draft-commit":
                self.judge_commit(call, drafted, sure)

    @staticmethod
    def draft(call, drafted):
        """What stands there as on the live board, or not at all, is not drafted."""
        for row in call.rows:
            drafted.pop(row["id"], None)
            if row["drafted"] is not None:
                drafted[row["id"]] = row
        if not call.rows:
            drafted.setdefault(call.asks["booking"]["id"], None)

    def judge_commit(self, call, drafted, sure):
        events, _ = self.events_of(call)
        own = {each["id"]: each for each in events if each["act"] not in BESIDE}
        self.checks += 1
        if set(own) - set(drafted):
            self.say(7, f"{call.name} wrote {sorted(set(own) - set(drafted))}, which were not drafted")
        if call.verdict == "REFUSED" or not sure or (call.verdict == "UNKNOWN" and not events):
            return
        for booking, row in drafted.items():
            stands = own.get(booking) or self.stood(booking, call)
            if row is not None and not self.is_as_drafted(stands, row):
                self.say(7, f"{call.name} left {booking} otherwise than it was drafted")

    @staticmethod
    def is_as_drafted(event, row):
        return event is not None and all(event[each] == row[each] for each in
                                         ("artist_id", "project_id", "start", "end", "status", "title", "heavy"))

    def stood(self, booking, call):
        events = [each for each in self.changes.get(booking, ()) if call.ended is None or each["at"] <= call.ended]
        return events[-1] if events else None
