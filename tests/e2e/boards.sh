#!/usr/bin/env bash
# What-if boards at the command line, through the real program on a private cluster of its own: list, new, commit, drop,
# share, unshare; what a commit refuses; who may not; slips of the fingers.
set -uo pipefail

name=boards
# shellcheck source=tests/support/verbs.sh
. "$(dirname "$0")/../support/verbs.sh"

check 0 migrate --quiet
check 0 tenant add Boards --zone Europe/London
check 0 tenant use Boards
check 0 artist add --name "Ada Byron" --pattern "mon-fri 9-18" --json
ada=$(get 'x["id"]')
check 0 book "Paper >ada 7 jun 2094 confirmed" --json # a Monday
paper=$(get 'x["booking"]["id"]')
check 0 tenant list --json
tenant=$(get '[t["id"] for t in x if t["name"] == "Boards"][0]')

# draft BOARD ID FROM TO: books for Ada on a what-if board, as the board does.
draft() {
    psql -qXAt -v ON_ERROR_STOP=1 -h "$work/home/run" -U "$(id -un)" -d callboard -c "
        SELECT callboard.enter('$tenant', gen_random_uuid(), 'board', NULL);
        SELECT (answer).outcome FROM callboard.draft_act('$1', jsonb_build_array(jsonb_build_object('do', 'book',
            'id', '$2', 'artist', '$ada', 'title', 'Pitch', 'notes', '', 'status', 'pencil', 'heavy', false,
            'start_us', callboard.us('$3'), 'end_us', callboard.us('$4'))), true)" >"$work/out" 2>"$work/err"
    last="draft $*"
    says "done"
}
one=0f8c5b1e-4a57-4c3b-9f5e-2d6a1b7c9e11
two=0f8c5b1e-4a57-4c3b-9f5e-2d6a1b7c9e22

# none yet
check 0 board list
says "callboard board new NAME"
check 0 board list --json
json 'x == []'
check 0 board list --csv
[ "$(tr -d '\r' <"$work/out")" = "id,name,owner_id,owner,mine,bookings,shared,since" ] || fail "$last: not a heading alone"
check 2 board commit pitch
complains "There is no what-if board \"pitch\". \`callboard board list\` shows them all."

# begun, and named by its beginning
check 0 board new pitch --json
json 'x["outcome"] == "begun"'
pitch=$(get 'x["id"]')
check 2 board new Pitch
complains 'You have a what-if board "Pitch" already.'
check 2 board new "two words" --json
json 'x["outcome"] == "invalid" and "one word" in x["message"]'
check 0 board new offer
says "what-if board begun: offer"
check 2 board drop pich
complains 'There is no what-if board "pich". Did you mean pitch?'
check 2 board comit pitch
complains "Did you mean commit?"
check 2 board commit
complains "BOARD is missing"
check 2 board commit pitch
complains 'Nothing is drafted on "pitch".'

# refused: nothing is written
draft "$pitch" "$one" "2094-06-07 13:00+01" "2094-06-07 15:00+01"
draft "$pitch" "$two" "2094-06-08 13:00+01" "2094-06-08 15:00+01"
check 0 board list
says "pitch"
check 0 board list --json
json '[(b["name"], b["mine"], b["bookings"], b["shared"]) for b in x] == [("offer", True, 0, []), ("pitch", True, 2, [])]'
check 3 board commit pit
complains "1 of 2 on pitch cannot be committed; nothing was written."
says "The artist is taken."
says "Paper"
lacks "2094-06-08"
check 3 board commit pit --json
json '(x["outcome"], x["message"]) == ("conflict", "1 of 2 on pitch cannot be committed; nothing was written.")'
json "[(b['id'], b['outcome'], [w['id'] for w in b['in_the_way']]) for b in x['refused']] == [('$one', 'conflict', ['$paper'])]"
json "[b['id'] for b in x['conflicts']] == ['$paper']"
check 0 bookings --from 2094-06-01 --to 2094-06-30 --json
json "[b['id'] for b in x] == ['$paper']"

# written, as one act
check 0 release "$paper" --reason released
check 0 board commit pit --json
json "x['outcome'] == 'committed' and [b['id'] for b in x['bookings']] == ['$one', '$two']"
check 0 board list --json
json '[b["name"] for b in x] == ["offer"]'
check 0 undo
check 0 bookings --from 2094-06-01 --to 2094-06-30
says "No booking like that from 2094-06-01 to 2094-06-30."

# dropped: asked for where something is drafted on it
check 0 board new pitch --json
pitch=$(get 'x["id"]')
draft "$pitch" 0f8c5b1e-4a57-4c3b-9f5e-2d6a1b7c9e33 "2094-06-08 13:00+01" "2094-06-08 15:00+01"
check 2 board drop pitch
complains "1 booking. --with-bookings drops it all the same."
check 0 board drop off
says "what-if board dropped: offer"

# shared: who begins it commits and drops it; a viewer looks
me=$(id -un)
check 0 member add "Ben Okri" --role producer --login boards_ben
check 0 member add Vic --role viewer --login boards_vic
check 2 board share pitch "$me"
complains "There is no such other member."
check 2 board share pitch nobody
complains 'There is no member "nobody".'
check 0 board share pitch ben
says "what-if board shared: pitch, with Ben Okri"
check 0 board share pitch vic
check 0 board list --json
json 'x[0]["shared"] == ["Ben Okri", "Vic"]'
for who in ben vic; do
    check 0 --as boards_$who board list --json
    json '[(b["name"], b["mine"]) for b in x] == [("pitch", False)]'
    check 5 --as boards_$who board drop pitch
    check 5 --as boards_$who board commit pitch --json
    json 'x["outcome"] == "not_allowed"'
done
check 5 --as boards_vic board new mine
check 0 --as boards_ben board new pitch # a name is one's own
check 0 --as boards_ben board drop pitch
says "what-if board dropped: pitch"
check 0 board unshare pitch vic
check 0 --as boards_vic board list
says "callboard board new NAME"
check 0 board drop pitch --with-bookings --json
json 'x["outcome"] == "dropped"'

# the board itself is something else
check 2 board --week 2094-W23
complains "The board needs a terminal"
check 2 board --week 2094-W23 list
complains "means nothing to the board"
check 0 board --help
says "callboard board share BOARD MEMBER"
check 0 help board
says "callboard board commit BOARD"
says "callboard [board] [--week"
verbs_end
