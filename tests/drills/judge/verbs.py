"""The command line beside the boards: a client that books, moves, firms, releases, imports and sweeps by verbs, and the
judge of what those answered. A verb does not tell the id of its act: it is found by its login and its time."""
import datetime
import json
import pathlib
import random
import subprocess
import threading
import time
import uuid

import studio
from trail import BESIDE

CLOCK = 1000  # microseconds: one call follows the other
TRIES = 5
WEIGHTS = {"book": 40, "move": 15, "status": 15, "release": 10, "import": 15, "sweep": 5}
SAVED, UNKNOWN = 0, 6


def now():
    return time.time_ns() // 1000


class Verbs(threading.Thread):
    """One member who types commands, one after the other, and writes them down."""

    def __init__(self, program, database, number, folder, seed, port_of):
        super().__init__(daemon=True)
        self.program, self.login, self.seed, self.number = program, f"h{number}", seed, number
        self.folder = pathlib.Path(folder)
        self.config = self.folder / f"verbs-{number}.ini"
        self.config.write_text(f"[database]\nconninfo = host={port_of[0]} port={port_of[1]} dbname={database}\n")
        self.first = datetime.datetime.fromtimestamp(studio.MONDAY * 86400, datetime.timezone.utc)
        self.journal = open(self.folder / f"verbs-{number}.jsonl", "w", encoding="utf-8")
        self.mine, self.calls = [], []
        self.ended = threading.Event()

    def run(self):
        number = 0
        while not self.ended.is_set():
            draw = random.Random(f"verbs {self.seed} {self.number} {number}")
            kind = draw.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
            getattr(self, f"do_{kind}")(draw, number)
            number += 1

    def stop(self):
        self.ended.set()
        self.join()
        self.journal.close()

    # ---- the verbs

    def verb(self, kind, words, again=False, **meant):
        """Asked again, where that can be done with the same id, until it is known."""
        call = {"kind": kind, "words": words, "began": now(), "meant": meant}
        for _ in range(TRIES if again else 1):
            ran = subprocess.run([self.program, "--config", self.config, "--as", self.login, "--json", *words],
                                 stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
            if ran.returncode != UNKNOWN:
                break
        call.update(ended=now(), status=ran.returncode, error=ran.stderr,
                    said=json.loads(ran.stdout) if ran.stdout.startswith("{") else {})
        self.calls.append(call)
        print(json.dumps({"line": "verb", "login": self.login, **call}), file=self.journal, flush=True)
        return call

    def span(self, draw):
        start = self.first + datetime.timedelta(days=draw.randrange(14), hours=draw.randrange(8, 18))
        end = start + datetime.timedelta(hours=draw.randrange(1, 7))
        return start.strftime("%Y-%m-%dT%H:%MZ"), end.strftime("%Y-%m-%dT%H:%MZ")

    def target(self, draw):
        return draw.choice(self.mine[-12:]) if self.mine else str(uuid.UUID(int=draw.getrandbits(128)))

    def do_book(self, draw, number):
        booking, (start, end) = str(uuid.UUID(int=draw.getrandbits(128))), self.span(draw)
        status = draw.choice(("pencil", "pencil", "confirmed", "second"))
        title, artist = f"h{self.number}-{number}", draw.randrange(studio.ARTISTS)
        call = self.verb("book", ["book", "--artist", f"Artist {artist}", "--from", start, "--to", end, "--title", title,
                                  "--status", status, "--id", booking], True, id=booking, title=title,
                         artist_id=studio.ARTIST[artist])
        if call["status"] == SAVED:
            self.mine.append(booking)

    def do_move(self, draw, _number):
        booking, (start, end), artist = self.target(draw), self.span(draw), draw.randrange(studio.ARTISTS)
        self.verb("move", ["move", booking, "--artist", f"Artist {artist}", "--from", start, "--to", end], id=booking,
                  artist_id=studio.ARTIST[artist])

    def do_status(self, draw, _number):
        booking, status = self.target(draw), draw.choice(("pencil", "confirmed", "hold"))
        self.verb("status", ["status", booking, status], id=booking, status=status)

    def do_release(self, draw, _number):
        booking = self.target(draw)
        reason = draw.choice(("released", "killed", "postponed", "mistake"))
        self.verb("release", ["release", booking, "--reason", reason], id=booking, status="cancelled", reason=reason)

    def do_import(self, draw, number):
        file = self.folder / f"import-{self.number}-{number % 3}.csv"
        lines = ["uid,artist,title,start,end,status"]
        for row in range(3):
            start, end = self.span(draw)
            lines.append(f"{self.seed}-{self.number}-{draw.randrange(20)}-{row},Artist {draw.randrange(studio.ARTISTS)},"
                         f"h{self.number}-{number}-{row},{start},{end},{draw.choice(('pencil', 'confirmed'))}")
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        self.verb("import", ["import", str(file)])

    def do_sweep(self, _draw, _number):
        self.verb("sweep", ["sweep"])

    # ---- the judge

    def judge(self, given, trail):
        acts = {act: events for act, events in trail.acts.items()
                if act is not None and events[0]["actor"] == self.login and events[0]["source"] in ("cli", "import")}
        for call in self.calls:
            verdict = {SAVED: "SAVED", UNKNOWN: "UNKNOWN"}.get(call["status"], "REFUSED")
            if call["kind"] == "import":
                verdict = self.judge_import(given, call, acts)
            elif call["kind"] != "sweep":
                self.judge_call(given, call, verdict, acts, trail.versions)
            given.outcomes[f"verb {call['kind']}", verdict] += 1
            given.figures["acts"] += 1
            given.figures["checks"] += 1
        unknown = [call for call in self.calls if call["status"] == UNKNOWN]
        for act, events in acts.items():  # what arrived late
            if not any(call["began"] - CLOCK <= events[0]["at"] for call in unknown):
                given.say(2, f"nobody asked for act {act} of {self.login}")

    @staticmethod
    def of_call(call, acts):
        """Those that happened between question and answer; they are taken out."""
        found = [act for act, events in acts.items() if call["began"] - CLOCK <= events[0]["at"] <= call["ended"] + CLOCK]
        return [acts.pop(act) for act in found]

    def judge_call(self, given, call, verdict, acts, versions):
        name = f"{self.login}: callboard {' '.join(call['words'])}, at {call['began']}"
        done = self.of_call(call, acts)
        own = [each for events in done for each in events
               if each["id"] == call["meant"]["id"] and each["act"] not in BESIDE]
        if verdict == "REFUSED" and done:
            given.say(3, f"{name} was refused (status {call['status']}), and event {done[0][0]['seq']} is its")
        if len(done) > 1 or len(own) > 1:
            given.say(2, f"{name} was done {max(len(done), len(own))} times")
        if own and any(own[0][field] != meant for field, meant in call["meant"].items()):
            given.say(2, f"{name} is there otherwise, as event {own[0]['seq']}")
        booking = call["said"].get("booking")
        if verdict != "SAVED":
            return
        if booking is None:
            given.say(4, f"{name} was saved, and told of no booking")
        elif not own and (call["kind"] == "book" or
                          any(booking.get(field, meant) != meant for field, meant in call["meant"].items())):
            given.say(2, f"{name} was saved, and is not there")
        elif (booking["id"], booking["version"]) not in versions:
            given.say(4, f"{name} told of version {booking['version']}, which there never was")

    def judge_import(self, given, call, acts):
        name = f"{self.login}: callboard {' '.join(call['words'])}, at {call['began']}"
        done = self.of_call(call, acts)
        events = [each for act in done for each in act if each["act"] not in BESIDE]
        if len(done) > 1:
            given.say(2, f"{name} was done {len(done)} times")
        if call["status"] == UNKNOWN or not call["said"]:
            return "UNKNOWN"
        booked = len({each["id"] for each in events if each["act"] == "booked"})
        changed = len({each["id"] for each in events if each["act"] != "booked"})
        said = call["said"].get("booked", 0), call["said"].get("changed", 0)
        if said != (booked, changed):
            given.say(2, f"{name} said that it booked {said[0]} and changed {said[1]}; it was {booked} and {changed}")
        return "SAVED" if sum(said) else "REFUSED"
