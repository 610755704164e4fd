"""The judge of a history: it knows the clients' journals and what plain SELECTs show, and nothing of callboard.

1 no two blocking bookings of an artist overlap, at any instant of the trail, in the table, or in what anybody read
2 every act that was answered SAVED is there, once and as it was asked, and nothing is there that nobody asked for
3 nothing is there of what was REFUSED
4 whatever was told of a booking, also after a lost answer, was so
5 an undo took back its act, all of it and no more; so did a redo
6 the trail, replayed from nothing, gives what the tables hold
7 a what-if board is committed wholly or not at all
8 versions count by one, and the trail's times lie between question and answer
"""
import collections

import calls as told
import look
from trail import Trail


class Judgement:
    """Contradictions by rule, and figures."""

    def __init__(self):
        self.contradictions = []
        self.figures = collections.Counter()
        self.outcomes = collections.Counter()

    def say(self, rule, sentence):
        self.contradictions.append((rule, sentence))

    @property
    def rules(self):
        return {rule for rule, _ in self.contradictions}


def judge(database, journals, of_verbs=()):
    """A judgement of what is in the database. Each of `of_verbs` is asked what it has to say, too, with the trail."""
    given = Judgement()
    trail = Trail(given.say, look.booking_events(database), look.record_events(database))
    trail.judge_tables(look.bookings(database), look.records(database))
    by_client, reads = told.read_journals(journals)
    judge_of_calls = told.Calls(given.say, trail, by_client, reads)
    judge_of_calls.judge()
    undos = trail.judge_undos()
    for each in of_verbs:
        each.judge(given, trail)
    for of in by_client.values():
        for call in of:
            given.outcomes[call.kind, call.verdict] += 1
            given.figures["asked again"] += max(call.tries - 1, 0)
            given.figures["acts"] += 1
    given.figures.update(events=trail.events, records=trail.record_count, bookings=len(trail.bookings), undos=undos,
                         reads=len(reads), checks=judge_of_calls.checks + trail.events + trail.record_count + undos)
    return given
