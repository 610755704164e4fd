#!/usr/bin/env bash
# Mail: what a member is told arrives once, as a mail that a reader who is not ours takes apart; one that the mail program
# did not take is sent again; two who send at once write to nobody twice. And the recipe that mails the week.
set -uo pipefail

name=notices
# shellcheck source=tests/support/verbs.sh
. "$(dirname "$0")/../support/verbs.sh"
deploy=$(cd "$(dirname "$0")/../../conf/deploy" && pwd)

# The mail program of this test: each mail is a file. It refuses while there is the file "refuse", and one
# mail waits for "go" where there is "hold".
mkdir "$work/mails"
cat >"$work/sendmail" <<SENDMAIL
#!/usr/bin/env bash
mail=\$(mktemp "$work/mails/XXXXXX") || exit 75
cat >"\$mail"
[ ! -e "$work/refuse" ] || { rm "\$mail"; exit 75; }
! rm "$work/hold" 2>/dev/null || { echo here >"$work/at"; read -r _ <"$work/go"; }
SENDMAIL
chmod +x "$work/sendmail"
mails() { find "$work/mails" -type f | wc -l; }
send() { check "$1" notices send --from callboard@example.com --sendmail "$work/sendmail -t -i"; }

me=$(id -un)
check 0 tenant add "Nørthlight & Söns" --zone Europe/Berlin
check 0 tenant use "Nørthlight & Söns"
check 0 member add --name "Ben \"B\" <Okri>" --role producer --login notices_ben
check 0 member add --name "Vic" --role viewer --login notices_vic
check 0 artist add --name "Zoë, Ångström"

# ---- one's own choice ----
check 0 notices
says "Nobody has asked for mail."
check 0 --as notices_vic notices
says "You get no mail"
check 2 --as notices_ben notices set --on all
complains "Mail needs an address"
check 2 --as notices_ben notices set --email "ben@x, eve@y" --on all
complains "That is no address for mail"
check 0 --as notices_ben notices set --email ben@example.com --on all
says "Mail to ben@example.com tells you which of your bookings lapsed, were challenged, were changed by others."
check 0 --json --as notices_ben notices list
json '[(r["email"], r["wanted"]) for r in x] == [("ben@example.com", ["lapsed", "challenged", "changed"])]'
check 0 --json --as notices_vic notices list
json 'x == []'
check 0 notices list
says "ben@example.com"
check 5 --as notices_vic notices send --from callboard@example.com --dry-run
complains "Mail is sent by an admin"
check 2 notices send --from "callboard@example.com, eve@y"
complains "--from is no address"
send 0
says "0 mails sent."

# ---- a mail ----
title="Über=Schnitt, $(printf '雪国%.0s' {1..20})"
check 0 --as notices_ben book --artist zoë --title "$title" --from "2094-11-24 09:00" --to "2094-11-24 13:00"
id=$(callboard --json bookings --from 2094-11-01 --to 2094-11-30 </dev/null | python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["id"])')
check 0 move "$id" --from "2094-11-25 09:00" --to "2094-11-25 13:00"
check 0 notices send --from callboard@example.com --dry-run
cp "$work/out" "$work/printed"
touch "$work/refuse"
send 1
complains "The mail to ben@example.com was not taken by \`$work/sendmail -t -i\`: it is sent the next time."
says "0 mails sent."
rm "$work/refuse"
check 1 notices send --from callboard@example.com --sendmail /nonexistent
send 0
says "1 mail sent."
[ "$(mails)" = 1 ] || fail "one mail"
check 0 --as notices_ben release "$id" --reason released
send 0
says "0 mails sent."
/usr/bin/python3 - "$work/printed" "$work"/mails/* "$me" "$title" >"$work/out" 2>"$work/err" <<'MAIL' || fail "python's email reads it"
import email, email.policy, re, sys
printed, sent = (open(path, "rb").read() for path in sys.argv[1:3])
strip = lambda raw: re.sub(rb"(Date|Message-ID): .*", b"", raw)
assert strip(printed) == strip(sent), "what is printed is what is sent"
assert all(len(line) <= 76 for line in sent.split(b"\n")) and max(sent) < 127
mail = email.message_from_bytes(sent, policy=email.policy.default)
assert not mail.defects, mail.defects
assert [a.addr_spec for a in mail["To"].addresses] == ["ben@example.com"]
assert mail["To"].addresses[0].display_name == 'Ben "B" <Okri>', mail["To"]
assert [(a.display_name, a.addr_spec) for a in mail["From"].addresses] == [("Nørthlight & Söns", "callboard@example.com")]
assert mail["Subject"] == "Your bookings at Nørthlight & Söns", mail["Subject"]
assert mail["Auto-Submitted"] == "auto-generated" and mail["Date"].datetime and mail["Message-ID"]
assert sorted(mail.keys()) == sorted("From To Subject Date Message-ID Auto-Submitted MIME-Version Content-Type Content-Transfer-Encoding".split())
text = mail.get_content()
line, = (l for l in text.splitlines() if sys.argv[4] in l)
assert re.fullmatch(r"\w{3} \d+ \w{3} \d\d:\d\d  moved by %s: %s, Zoë, Ångström, Wed 24 Nov -> Thu 25 Nov"
                    % (re.escape(sys.argv[3]), re.escape(sys.argv[4])), line), line
assert "by the clocks of Europe/Berlin" in text and "notices set --on none" in text
MAIL

# ---- two at once: the second finds nobody, while the first one's mail program still has the mail ----
check 0 --as notices_ben book --artist zoë --title Grade --from "2094-11-24 09:00" --to "2094-11-24 13:00" --status confirmed
id=$(callboard --json bookings grade --from 2094-11-01 --to 2094-11-30 </dev/null | python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["id"])')
check 0 status "$id" pencil
mkfifo "$work/at" "$work/go"
touch "$work/hold"
callboard notices send --from callboard@example.com --sendmail "$work/sendmail" >"$work/first" 2>&1 </dev/null &
first=$!
read -r _ <"$work/at"
send 0
says "0 mails sent."
echo on >"$work/go"
wait "$first" || fail "the first one sends: $(cat "$work/first")"
[ "$(mails)" = 2 ] || fail "one more mail"
send 0
says "0 mails sent."
check 0 --as notices_ben notices set --on none
check 0 status "$id" confirmed
send 0
says "0 mails sent."
check 0 --json notices
json 'x == []'

# ---- the week, by the recipe ----
mkdir "$work/bin"
printf '#!/bin/sh\nexec "%s" --home "%s" "$@"\n' "$CALLBOARD_BINARY" "$work/home" >"$work/bin/callboard"
chmod +x "$work/bin/callboard"
rm -f "$work"/mails/*
mail_week() { PATH=$work/bin:$PATH SENDMAIL="$work/sendmail -t -i" "$deploy/callboard-week-mail" "$@" >"$work/out" 2>"$work/err"; }
mail_week callboard@example.com "producers@example.com, ana@example.com" --week 2094-W47 || fail "the week is mailed"
/usr/bin/python3 - "$work"/mails/* >"$work/out" 2>"$work/err" <<'WEEK' || fail "python's email reads the week"
import email, email.policy, sys
raw = open(sys.argv[1], "rb").read()
assert all(len(line) <= 78 for line in raw.split(b"\n")) and max(raw) < 127
mail = email.message_from_bytes(raw, policy=email.policy.default)
assert not mail.defects and not any(part.defects for part in mail.walk())
assert [a.addr_spec for a in mail["To"].addresses] == ["producers@example.com", "ana@example.com"]
sheet, = mail.iter_attachments()
assert (sheet.get_content_type(), sheet.get_content_disposition()) == ("text/html", "attachment")
assert sheet.get_filename().endswith(".html"), sheet.get_filename()
html = sheet.get_content()
assert "Nørthlight &amp; Söns" in html and "Grade" in html and html.rstrip().endswith("</html>"), html[-100:]
assert "attached" in mail.get_body().get_content()
WEEK
rm -f "$work"/mails/*
! mail_week callboard@example.com ana@example.com --week nonsense || fail "no week, no success"
! mail_week callboard@example.com $'ana@example.com\nBcc: eve@example.com' || fail "a line break in an address"
[ "$(mails)" = 0 ] || fail "and no mail"
! mail_week callboard@example.com || fail "an address is wanted"

verbs_end
