-- More signs that nobody sees: blanks that are no white space (Hangul's fillers for a sign of its own, Braille's), and
-- signs of no width whose meaning lies in what stands beside them. "Ada Byron" with one of them behind it was somebody
-- else, whom nobody could tell from her.
SET LOCAL ROLE callboard_owner;

-- In this order, so that plain(plain(x)) is plain(x): signs without a meaning go (soft hyphen, zero-width space, word
-- joiner, invisible operators, byte order mark, old format characters, and where they stand alone Hangul's fillers of a
-- syllable, Mongolian's separator and tags of no flag); NFC; blanks of every kind become blanks; a variation selector
-- stays behind what has variations (emoji, CJK, a keycap), a joiner between letters that join; one blank is enough, and
-- none, nor a joiner, nor a direction mark, stands at an end. Control characters within are left for is_line() to
-- refuse.
CREATE OR REPLACE FUNCTION callboard.plain(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN p_text ~ '^([!-~]+( [!-~]+)*)?$' THEN p_text ELSE
    regexp_replace(regexp_replace(normalize(regexp_replace(regexp_replace(
        regexp_replace(regexp_replace(regexp_replace(
            normalize(regexp_replace(regexp_replace(p_text,
                '[\u00ad\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0001]+', '', 'g'),
                '\u115f(?![\u1161-\u11a7])|(?<![\u1100-\u115e\ua960-\ua97c])\u1160|(?<![\u1820-\u18aa])\u180e|'
                '(?<![\U0001f3f4\U000e0020-\U000e007e])[\U000e0020-\U000e007f]+', '', 'g'), NFC),
            '[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000\u3164\uffa0]', ' ', 'g'),
            '([\ufe00-\ufe0f\U000e0100-\U000e01ef])[\ufe00-\ufe0f\U000e0100-\U000e01ef]+', '\1', 'g'),
            '(?<![\u00a9\u00ae\u1000-\u1cff\u203c-\u2bff\u3001-\ud7ff\uf900-\ufaff\U00010000-\U000dffff])'
            '[\ufe00-\ufe0f\U000e0100-\U000e01ef](?!\u20e3)', '', 'g'),
        '([\u200c\u200d])[\u200c\u200d]+', '\1', 'g'),
        '(?<![\u0370-\u1dff\u1f00-\u200a\u2010-\U0010ffff])[\u200c\u200d]|'
        '[\u200c\u200d](?![\u0370-\u1dff\u1f00-\u200a\u2010-\U0010ffff])', '', 'g'), NFC),
        ' {2,}', ' ', 'g'),
        '^[ \t\n\v\f\r\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069]+|'
        '[ \t\n\v\f\r\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069]+$', '', 'g') END;

-- What is there already is asked again. Twins are not merged: the one of such a sign gets a number behind its name, and
-- the operator is told. A name of nothing but such signs becomes a question mark.
DO $$
DECLARE
    r record;
    base text;
    new_name text;
BEGIN
    FOR r IN SELECT a.tenant_id, a.id, a.name, a.archived_at, t.name AS tenant
             FROM callboard.artists a JOIN callboard.tenants t ON t.id = a.tenant_id
             WHERE a.name <> callboard.plain(a.name) ORDER BY t.name, a.created_at, a.id LOOP
        base := coalesce(nullif(callboard.plain(r.name), ''), '?');
        new_name := base;
        FOR k IN 2 .. 10000 LOOP
            EXIT WHEN r.archived_at IS NOT NULL OR NOT EXISTS (
                SELECT FROM callboard.artists WHERE tenant_id = r.tenant_id AND id <> r.id AND archived_at IS NULL
                AND folded = callboard.name_key(new_name));
            new_name := left(base, 95) || ' ' || k;
        END LOOP;
        UPDATE callboard.artists SET name = new_name, folded = coalesce(callboard.name_key(new_name), '')
        WHERE tenant_id = r.tenant_id AND id = r.id;
        IF new_name <> base THEN
            RAISE WARNING USING ERRCODE = 'CB086', MESSAGE =
                format('%s: another artist has the name of "%s" (signs that nobody sees aside), who is called "%s" '
                       'from now on. If they are one person, move the bookings over and remove the other.', r.tenant,
                       base, new_name);
        END IF;
    END LOOP;
    FOR r IN SELECT p.tenant_id, p.id, p.code, p.archived_at, t.name AS tenant
             FROM callboard.projects p JOIN callboard.tenants t ON t.id = p.tenant_id
             WHERE p.code <> callboard.plain(p.code) ORDER BY t.name, p.created_at, p.id LOOP
        base := replace(coalesce(nullif(callboard.plain(r.code), ''), '?'), ' ', '-');
        new_name := base;
        FOR k IN 2 .. 10000 LOOP
            EXIT WHEN r.archived_at IS NOT NULL OR NOT EXISTS (
                SELECT FROM callboard.projects WHERE tenant_id = r.tenant_id AND id <> r.id AND archived_at IS NULL
                AND folded = callboard.name_key(new_name));
            new_name := left(base, 55) || k;
        END LOOP;
        UPDATE callboard.projects SET code = new_name, folded = coalesce(callboard.name_key(new_name), '')
        WHERE tenant_id = r.tenant_id AND id = r.id;
        IF new_name <> callboard.plain(r.code) THEN
            RAISE WARNING USING ERRCODE = 'CB086', MESSAGE =
                format('%s: a project whose code had signs in it that nobody sees has the code "%s" from now on.',
                       r.tenant, new_name);
        END IF;
    END LOOP;
    FOR r IN SELECT id, name FROM callboard.tenants WHERE name <> callboard.plain(name) ORDER BY name LOOP
        base := coalesce(nullif(callboard.plain(r.name), ''), '?');
        new_name := base;
        FOR k IN 2 .. 10000 LOOP
            EXIT WHEN NOT EXISTS (SELECT FROM callboard.tenants WHERE name = new_name);
            new_name := left(base, 95) || ' ' || k;
        END LOOP;
        UPDATE callboard.tenants SET name = new_name WHERE id = r.id;
        RAISE WARNING USING ERRCODE = 'CB086', MESSAGE =
            format('A tenant whose name had signs in it that nobody sees is called "%s" from now on.', new_name);
    END LOOP;
END $$;

UPDATE callboard.artists
SET department = callboard.plain(department), skills = ARRAY(SELECT callboard.plain(s) FROM unnest(skills) s)
WHERE (department, skills) IS DISTINCT FROM
      (callboard.plain(department), ARRAY(SELECT callboard.plain(s) FROM unnest(skills) s));
UPDATE callboard.projects
SET name = coalesce(nullif(callboard.plain(name), ''), '?'), client = callboard.plain(client)
WHERE (name, client) IS DISTINCT FROM (callboard.plain(name), callboard.plain(client));
UPDATE callboard.members SET name = coalesce(nullif(callboard.plain(name), ''), '?')
WHERE name <> callboard.plain(name);
-- What a file has said is compared with what it says.
UPDATE callboard.import_rows
SET artist = callboard.plain(artist), project = callboard.plain(project), title = callboard.plain(title)
WHERE (artist, project, title) IS DISTINCT FROM
      (callboard.plain(artist), callboard.plain(project), callboard.plain(title));

RESET ROLE;
