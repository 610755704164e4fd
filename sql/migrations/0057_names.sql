-- One person, one name: what counts as the same name, and what keeps a second artist of it out.
--
-- plain() and name_key() stand here and not in sql/functions, because rows hold what they answer: whoever changes one
-- asks it again of every row, by a migration.
SET LOCAL ROLE callboard_owner;

-- In this order, so that plain(plain(x)) is plain(x): signs without a meaning go (soft hyphen, zero-width space, word
-- joiner, invisible operators, byte order mark); NFC; blanks of every kind become blanks; a variation selector stays
-- behind what has variations (emoji, CJK, a keycap), a joiner between letters that join; one blank is enough, and none,
-- nor a joiner, nor a direction mark, stands at an end. Control characters within are left for is_line() to refuse.
CREATE FUNCTION callboard.plain(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN p_text ~ '^([!-~]+( [!-~]+)*)?$' THEN p_text ELSE
    regexp_replace(regexp_replace(normalize(regexp_replace(regexp_replace(
        regexp_replace(regexp_replace(regexp_replace(
            normalize(regexp_replace(p_text, '[\u00ad\u200b\u2060-\u2064\ufeff]+', '', 'g'), NFC),
            '[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]', ' ', 'g'),
            '([\ufe00-\ufe0f\U000e0100-\U000e01ef])[\ufe00-\ufe0f\U000e0100-\U000e01ef]+', '\1', 'g'),
            '(?<![\u00a9\u00ae\u1000-\u1cff\u203c-\u2bff\u3001-\ud7ff\uf900-\ufaff\U00010000-\U000dffff])'
            '[\ufe00-\ufe0f\U000e0100-\U000e01ef](?!\u20e3)', '', 'g'),
        '([\u200c\u200d])[\u200c\u200d]+', '\1', 'g'),
        '(?<![\u0370-\u1dff\u1f00-\u200a\u2010-\U0010ffff])[\u200c\u200d]|'
        '[\u200c\u200d](?![\u0370-\u1dff\u1f00-\u200a\u2010-\U0010ffff])', '', 'g'), NFC),
        ' {2,}', ' ', 'g'),
        '^[ \t\n\v\f\r\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069]+|'
        '[ \t\n\v\f\r\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069]+$', '', 'g') END;
COMMENT ON FUNCTION callboard.plain IS
    'A name as it is stored and compared: NFC, single blanks, trimmed, without invisible signs that mean nothing';

GRANT EXECUTE ON FUNCTION callboard.plain TO callboard_member, callboard_reader;

-- unaccent() is wherever the extension was put by whoever installed it, and only STABLE because its dictionary could be
-- changed; ours is named and never is. It knows letters such as o with a stroke; marks are taken off before.
DO $$
DECLARE
    home text := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
                  WHERE e.extname = 'unaccent');
BEGIN
    EXECUTE format($f$
        CREATE FUNCTION callboard.name_key(p_name text) RETURNS text
        LANGUAGE sql STABLE STRICT PARALLEL SAFE
        AS $b$ SELECT lower(%1$I.unaccent(%2$L::regdictionary, regexp_replace(normalize(callboard.plain(p_name), NFD),
            '[\u0300-\u036f\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069\ufe00-\ufe0f\U000e0100-\U000e01ef]+',
            '', 'g'))) $b$ $f$,
        home, format('%I.unaccent', home));
END $$;
COMMENT ON FUNCTION callboard.name_key IS
    'What names have in common that differ by case, accents or signs that nobody sees';

ALTER TABLE callboard.artists ADD COLUMN folded text NOT NULL DEFAULT '', ADD COLUMN twin int NOT NULL DEFAULT 0,
    ADD CONSTRAINT artists_twin_in_range CHECK (twin >= 0);
ALTER TABLE callboard.projects ADD COLUMN folded text NOT NULL DEFAULT '';
COMMENT ON COLUMN callboard.artists.folded IS 'name_key() of the name, by trigger; '''' if nothing is left of it';
COMMENT ON COLUMN callboard.artists.twin IS
    '0; higher for one whose name differs from another artist''s by case or accents only, and who was insisted on';
COMMENT ON COLUMN callboard.projects.folded IS 'name_key() of the code, by trigger; '''' if nothing is left of it';

DROP INDEX callboard.artists_name_is_unique, callboard.projects_code_is_unique;
ALTER TABLE callboard.tenants DROP CONSTRAINT tenants_name_is_unique;

-- What is there already. Twins are not merged: the newer one gets a number behind its name. The operator is told by a
-- warning of this SQLSTATE, which `callboard migrate` prints. A name of nothing but such signs becomes a question mark.
UPDATE callboard.artists
SET name = callboard.plain(left(coalesce(nullif(callboard.plain(name), ''), '?'), 100)),
    department = callboard.plain(department), skills = ARRAY(SELECT callboard.plain(s) FROM unnest(skills) s)
WHERE (name, department, skills) IS DISTINCT FROM
      (callboard.plain(name), callboard.plain(department), ARRAY(SELECT callboard.plain(s) FROM unnest(skills) s));
UPDATE callboard.projects
SET code = callboard.plain(left(coalesce(nullif(callboard.plain(code), ''), '?'), 60)),
    name = callboard.plain(left(coalesce(nullif(callboard.plain(name), ''), '?'), 150)),
    client = callboard.plain(client)
WHERE (code, name, client) IS DISTINCT FROM
      (callboard.plain(code), callboard.plain(name), callboard.plain(client));
UPDATE callboard.tenants SET name = callboard.plain(left(coalesce(nullif(callboard.plain(name), ''), '?'), 100))
WHERE name <> callboard.plain(name);
UPDATE callboard.members SET name = callboard.plain(left(coalesce(nullif(callboard.plain(name), ''), '?'), 100))
WHERE name <> callboard.plain(name);
-- A key is no change that anybody made: neither version nor time of a row is touched for it.
ALTER TABLE callboard.artists DISABLE TRIGGER USER;
UPDATE callboard.artists SET folded = callboard.name_key(name);
ALTER TABLE callboard.artists ENABLE TRIGGER USER;

DO $$
DECLARE
    r record;
    new_name text;
BEGIN
    FOR r IN SELECT id, name FROM (SELECT *, row_number() OVER (PARTITION BY name ORDER BY created_at, id) AS n
                                   FROM callboard.tenants) t WHERE n > 1 ORDER BY name, n LOOP
        FOR k IN 2 .. 10000 LOOP
            new_name := left(r.name, 95) || ' ' || k;
            EXIT WHEN NOT EXISTS (SELECT FROM callboard.tenants WHERE name = new_name);
        END LOOP;
        UPDATE callboard.tenants SET name = new_name WHERE id = r.id;
        RAISE WARNING USING ERRCODE = 'CB057', MESSAGE =
            format('There are several tenants "%s"; a newer one is called "%s" from now on.', r.name, new_name);
    END LOOP;
    FOR r IN SELECT a.tenant_id, a.id, a.name, t.name AS tenant
             FROM (SELECT *, row_number() OVER (PARTITION BY tenant_id, folded ORDER BY created_at, id) AS n
                   FROM callboard.artists WHERE archived_at IS NULL) a JOIN callboard.tenants t ON t.id = a.tenant_id
             WHERE n > 1 ORDER BY t.name, a.folded, n LOOP
        FOR k IN 2 .. 10000 LOOP
            new_name := left(r.name, 95) || ' ' || k;
            EXIT WHEN NOT EXISTS (SELECT FROM callboard.artists WHERE tenant_id = r.tenant_id AND archived_at IS NULL
                                  AND folded = callboard.name_key(new_name));
        END LOOP;
        UPDATE callboard.artists SET name = new_name, folded = callboard.name_key(new_name)
        WHERE tenant_id = r.tenant_id AND id = r.id;
        RAISE WARNING USING ERRCODE = 'CB057', MESSAGE =
            format('%s: an older artist has the name of "%s" (case and accents aside), who is called "%s" from now on. '
                   'If they are one person, move the bookings over and remove the other.', r.tenant, r.name, new_name);
    END LOOP;
    FOR r IN SELECT p.tenant_id, p.id, p.code, t.name AS tenant
             FROM callboard.projects p JOIN callboard.tenants t ON t.id = p.tenant_id
             WHERE p.archived_at IS NULL AND p.code LIKE '% %' ORDER BY t.name, p.code LOOP
        RAISE WARNING USING ERRCODE = 'CB057', MESSAGE =
            format('%s: a code is one word; the project "%s" has the code "%s" from now on.', r.tenant, r.code,
                   replace(r.code, ' ', '-'));
    END LOOP;
    UPDATE callboard.projects SET code = replace(code, ' ', '-') WHERE code LIKE '% %';
END $$;

ALTER TABLE callboard.projects DISABLE TRIGGER USER;
UPDATE callboard.projects SET folded = callboard.name_key(code);
ALTER TABLE callboard.projects ENABLE TRIGGER USER;

DO $$
DECLARE
    r record;
    new_name text;
BEGIN
    FOR r IN SELECT p.tenant_id, p.id, p.code, t.name AS tenant
             FROM (SELECT *, row_number() OVER (PARTITION BY tenant_id, folded ORDER BY created_at, id) AS n
                   FROM callboard.projects WHERE archived_at IS NULL) p JOIN callboard.tenants t ON t.id = p.tenant_id
             WHERE n > 1 ORDER BY t.name, p.folded, n LOOP
        FOR k IN 2 .. 10000 LOOP
            new_name := left(r.code, 55) || k;
            EXIT WHEN NOT EXISTS (SELECT FROM callboard.projects WHERE tenant_id = r.tenant_id AND archived_at IS NULL
                                  AND folded = callboard.name_key(new_name));
        END LOOP;
        UPDATE callboard.projects SET code = new_name, folded = callboard.name_key(new_name)
        WHERE tenant_id = r.tenant_id AND id = r.id;
        RAISE WARNING USING ERRCODE = 'CB057', MESSAGE =
            format('%s: an older project has the code of "%s" (case and accents aside), which has the code "%s" from '
                   'now on.', r.tenant, r.code, new_name);
    END LOOP;
END $$;

ALTER TABLE callboard.tenants ADD CONSTRAINT tenants_name_is_unique UNIQUE (name);
ALTER TABLE callboard.projects ADD CONSTRAINT projects_code_is_one_word CHECK (strpos(code, ' ') = 0);
-- Two artists of one name could not be told apart by an import; archived ones do not count. The second index holds the
-- rule about case and accents also where two are added at once.
CREATE UNIQUE INDEX artists_name_is_unique ON callboard.artists (tenant_id, name) WHERE archived_at IS NULL;
CREATE UNIQUE INDEX artists_name_has_no_twin ON callboard.artists (tenant_id, folded, twin)
    WHERE archived_at IS NULL AND folded <> '';
CREATE UNIQUE INDEX projects_code_is_unique ON callboard.projects (tenant_id, folded)
    WHERE archived_at IS NULL AND folded <> '';

RESET ROLE;
