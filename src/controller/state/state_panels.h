/* state_panels: part of the state: what lists, panels and cards show and where one is in them. */
#ifndef CALLBOARD_STATE_STATE_PANELS_H
#define CALLBOARD_STATE_STATE_PANELS_H

#include "controller/state/line.h"
#include "domain/split.h"
#include "protocol/effect.h"

struct save { /* of a record, under way; see save.h */
    uint64_t ticket;
    enum list_id list;
    struct id id;
    char *done; /* owned */
};

struct list_view { /* a list as it was left; see list.h */
    int cursor, top;        /* places among the rows that are shown */
    struct id at;           /* the row the cursor is on, or is to go to */
    char *search, *narrow;  /* the first folded; owned; NULL: none */
    int *shown;             /* with `narrow`: the rows that have it; owned */
    size_t shown_count, shown_capacity;
    struct page page;       /* rows that come from the database */
    uint64_t ticket;        /* EFFECT_LIST under way; 0: none */
    int which;              /* of a list that has several kinds of rows: which are asked for */
    bool anew;              /* its answer takes the place of the rows there are */
    bool stale;             /* the rows have changed since they were last looked through */
    unsigned revision;      /* grows whenever they were */
    unsigned roster_revision;
};

struct conflict {               /* the panel of MODE_CONFLICT */
    size_t pending;                /* index into pending: the refused one */
    struct booking *in_the_way; /* owned */
    size_t in_the_way_count;
    bool repairs_loaded;       /* else the offers show "..." */
    uint64_t ticket;           /* EFFECT_REPAIRS under way; 0: none */
    struct slot *free_artists; /* owned; cheapest first */
    size_t free_count;
    struct slot next_free; /* start INSTANT_NONE: none */
    struct piece *pieces;  /* owned; what of the refused write is free around what is in its way */
    size_t piece_count;
};

struct bulk_panel { /* MODE_BULK */
    size_t pending;    /* index into pending: the one that is asked about, was refused, or was only tried */
    size_t refused; /* how many of its changes */
};

struct stale { /* the panel of MODE_STALE */
    size_t pending;
    struct booking theirs; /* how it is now */
};

enum finder_field_id { FINDER_WHEN, FINDER_RATE, FINDER_SKILLS, FINDER_HOURS, FINDER_FIELDS };

/* The crew finder: what is asked for, as typed and as understood, and who was found. */
struct finder {
    struct line field[FINDER_FIELDS];
    enum finder_field_id focus;
    bool fresh;                    /* the field was just come to: typing begins it anew */
    char *problem;                 /* owned; what keeps it from being asked */
    enum finder_field_id problem_field;
    struct id artist;              /* with whose hours and on which day it was begun */
    day shown;
    day first, last;               /* understood */
    bool has_hours;                /* hours were typed, not days alone */
    struct find find;              /* understood; end 0: nothing yet; skills owned */
    bool loaded;
    uint64_t ticket;               /* EFFECT_FIND under way; 0: none */
    struct finding *found;       /* owned */
    size_t count;
    int cursor;
};

struct card {
    struct id booking;
    bool loaded;
    uint64_t ticket;               /* EFFECT_CARD under way; 0: none */
    struct booking detail;         /* with notes */
    struct history_entry *history; /* owned, newest last; from the newest back as far as it was asked for */
    size_t history_count;
    bool complete; /* the history is all there */
    bool more;     /* more of it is wanted */
    size_t back;   /* MODE_VERSIONS: how many versions before the newest */
    int scroll;
};

#endif
