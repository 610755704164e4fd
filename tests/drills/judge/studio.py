"""The studio in which a history happens: few artists and few weeks, so that everybody is in everybody's way."""
import atexit
import datetime
import json
import os
import pathlib
import subprocess
import uuid

import look

ARTISTS, CLIENTS, VERBS = 4, 6, 2
PATIENCE = 120  # seconds until all that was asked is answered, on a busy machine; less than the limit of history-short
SUPPORT = pathlib.Path(__file__).resolve().parents[2] / "support"


def number(kind, of):
    return str(uuid.UUID(int=kind << 120 | of))


TENANT, PROJECT = number(0xC0, 1), number(0xB0, 1)
ARTIST = [number(0xA0, i + 1) for i in range(ARTISTS)]


def monday():
    """Days since 1970 of a Monday some weeks away, so that nothing lies in the past when the drill ends."""
    today = datetime.date.today()
    return (today - datetime.date(1970, 1, 1)).days - today.weekday() + 28


MONDAY = monday()  # once: a drill may run over midnight


def make(database):
    """A database with the schema as the program makes it, whose server says of nothing that it is saved before it is."""
    subprocess.run([SUPPORT / "migrated", database], check=True, stdout=subprocess.DEVNULL)
    people = "".join(
        f"DO $$ BEGIN CREATE ROLE h{i} LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;"
        f"GRANT callboard_member TO h{i};"
        "INSERT INTO callboard.members (tenant_id, user_id, login, name, role) VALUES "
        f"('{TENANT}', '{number(0xD0, i + 1)}', 'h{i}', 'H{i}', '{'producer' if i > 1 else 'admin'}');"
        for i in range(CLIENTS + VERBS))
    artists = "".join(
        "INSERT INTO callboard.artists (tenant_id, id, name, department, skills, rate, working_pattern) VALUES "
        f"('{TENANT}', '{each}', 'Artist {i}', 'Comp', '{{comp}}', 50, "
        "'{[540,1080),[1980,2520),[3420,3960),[4860,5400),[6300,6840)}');" for i, each in enumerate(ARTIST))
    look.do(database, f"ALTER DATABASE {database} SET synchronous_commit = on; SET synchronous_commit = on;"
            "INSERT INTO callboard.tenants (id, name, zone, hold_minutes, promote) VALUES "
            f"('{TENANT}', 'Studio', 'Europe/London', 1, 'auto'); {people} {artists}"
            "INSERT INTO callboard.projects (tenant_id, id, code, name) VALUES "
            f"('{TENANT}', '{PROJECT}', 'SUN', 'Sunrise')")


def copy(database, name):
    look.do("postgres", f"CREATE DATABASE {name} TEMPLATE {database};"
            f"ALTER DATABASE {name} SET synchronous_commit = on")


def drop(database):
    look.do("postgres", f"DROP DATABASE {database} WITH (FORCE)")


class Client:
    """A process of the program history_client; killed, it is started anew behind what it has asked."""

    def __init__(self, program, database, number_, journal, seed, calls, cuts, start=0):
        self.program, self.database, self.number, self.journal = program, database, number_, journal
        self.seed, self.calls, self.cuts = seed, calls, cuts
        self.start, self.end = start, start + calls
        self.process = None
        self.cut = 0
        atexit.register(self.end_now)
        self.run(start)

    def end_now(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def run(self, start):
        self.process = subprocess.Popen([self.program, self.told(start)], stdout=subprocess.PIPE, text=True)

    def told(self, start, draws=False):
        """What the program is told; `draws`: it only prints what it would do."""
        return json.dumps({"seed": self.seed, "client": self.number, "from": start, "calls": self.end - start,
                           "cuts": self.cuts, "draws": draws, "host": os.environ["PGHOST"],
                           "port": int(os.environ["PGPORT"]), "database": self.database, "login": f"h{self.number}",
                           "journal": self.journal, "monday": MONDAY, "artists": ARTIST, "project": PROJECT})

    def asked(self):
        """The calls that it has begun."""
        if not os.path.exists(self.journal):
            return []
        with open(self.journal, "rb") as journal:
            return [int(line.split(b'"call":', 1)[1].split(b",", 1)[0]) for line in journal
                    if line.startswith(b'{"line":"asks"')]

    def begun(self):
        return len(set(self.asked()))

    def kill(self):
        if self.process.poll() is not None:
            return
        self.process.kill()
        self.process.communicate()
        self.run(max([self.start - 1, *self.asked()]) + 1)

    def is_done(self):
        return self.process.poll() is not None

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()

    def finish(self):
        said, _ = self.process.communicate(timeout=PATIENCE)
        if self.process.returncode != 0:
            raise RuntimeError(f"client {self.number} ended with {self.process.returncode}")
        self.cut = int(said)
