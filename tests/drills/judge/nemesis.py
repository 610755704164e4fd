"""What happens to the server and to the clients while they are at it, at times that a seed draws."""
import glob
import os
import random
import signal
import subprocess
import time

# (what, how often among all)
KINDS = (("terminate", 5), ("kill a backend", 2), ("kill the server", 1), ("stop immediately", 1), ("restart", 1),
         ("pause", 2), ("kill a client", 2))
LONG_PAUSE = 9.5  # longer than a store waits for an answer


def schedule(seed, seconds, gap, long_pause):
    """[(second, what, a number to choose by)]"""
    draw = random.Random(f"nemesis {seed}")
    events, at = [], draw.uniform(*gap)
    while at < seconds:
        what = draw.choices([kind for kind, _ in KINDS], [weight for _, weight in KINDS])[0]
        events.append((at, what, draw.random()))
        at += draw.uniform(*gap)
    if long_pause and events:
        at = len(events) // 2
        events[at] = events[at][0], "pause for long", events[at][2]
    return events


class Server:
    """The server that with-postgres has started: whoever ends that ends this one, too."""

    def __init__(self):
        self.home = os.environ["PGHOST"]
        self.bin = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: int(path.split("/")[4]))[-1]

    @property
    def pid(self):
        try:
            with open(f"{self.home}/data/postmaster.pid", encoding="ascii") as file:
                return int(file.readline())
        except (OSError, ValueError):
            return None

    def control(self, *words):
        as_ = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if os.geteuid() == 0 else []
        return subprocess.run([*as_, f"{self.bin}/pg_ctl", "-D", f"{self.home}/data", "-l", f"{self.home}/server.log",
                               "-w", *words], cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              check=False).returncode == 0

    def start(self):
        """Until it runs and answers: the last one and its children may need a moment to go, and until then its lock file
        refuses the next one, and pg_ctl takes it for running."""
        for _ in range(100):
            if self.control("start") or self.answers():
                return
            time.sleep(0.1)
        raise RuntimeError("the server does not start any more")

    def answers(self):
        return subprocess.run(["psql", "-XAtqc", "SELECT 1"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              check=False).returncode == 0

    def heal(self):
        """It runs, and takes connections."""
        for _ in range(200):
            if self.answers():
                return
            if not self.control("status"):
                self.start()
            time.sleep(0.1)
        raise RuntimeError("the server does not come back")

    def backends(self, database):
        asked = subprocess.run(["psql", "-XAtqc", "SELECT pid FROM pg_stat_activity WHERE usename ~ '^h[0-9]+$' AND "
                                f"datname = '{database}' ORDER BY usename, pid"],
                               capture_output=True, text=True, check=False)
        return [int(line) for line in asked.stdout.split()]

    def processes(self):
        server = self.pid
        if server is None:
            return []
        children = subprocess.run(["pgrep", "-P", str(server)], capture_output=True, text=True, check=False)
        return [server] + [int(line) for line in children.stdout.split()]


def send(pid, number):
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        pass


class Nemesis:
    """Does what its schedule says, from `work()`, which the drill calls again and again."""

    def __init__(self, server, database, clients, events):
        self.server, self.database, self.clients, self.left = server, database, clients, list(events)
        self.began = time.monotonic()
        self.done = {}

    def work(self):
        while self.left and time.monotonic() - self.began >= self.left[0][0]:
            _, what, number = self.left.pop(0)
            getattr(self, what.replace(" ", "_"))(number)
            self.done[what] = self.done.get(what, 0) + 1

    def choose(self, of, number):
        return of[int(number * len(of))] if of else None

    def terminate(self, number):
        pid = self.choose(self.server.backends(self.database), number)
        if pid:
            subprocess.run(["psql", "-XAtqc", f"SELECT pg_terminate_backend({pid})"], stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, check=False)

    def kill_a_backend(self, number):
        """All others end with it, and the server recovers."""
        pid = self.choose(self.server.backends(self.database), number)
        if pid:
            send(pid, signal.SIGKILL)

    def kill_the_server(self, _number):
        pid = self.server.pid
        if pid:
            send(pid, signal.SIGKILL)
        self.server.start()

    def stop_immediately(self, _number):
        self.server.control("stop", "-m", "immediate")
        self.server.start()

    def restart(self, _number):
        if not self.server.control("restart", "-m", "fast"):
            self.server.start()

    def pause(self, number):
        self.pause_for(0.1 + number)

    def pause_for_long(self, _number):
        self.pause_for(LONG_PAUSE)

    def pause_for(self, seconds):
        stopped = self.server.processes()
        try:
            for pid in stopped:
                send(pid, signal.SIGSTOP)
            time.sleep(seconds)
        finally:
            for pid in stopped:
                send(pid, signal.SIGCONT)

    def kill_a_client(self, number):
        self.choose(self.clients, number).kill()
