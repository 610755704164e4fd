-- Who is free instead of an artist: by how many of the skills, then by price.
BEGIN;
SELECT plan(3);
INSERT INTO callboard.artists (tenant_id, id, name, skills, rate) VALUES
    (t.north(), t.id(14), 'Lead', '{comp,roto,lead}', 90), (t.north(), t.id(15), 'Both', '{lead,roto,comp}', 70),
    (t.north(), t.id(16), 'Roto', '{roto}', 10), (t.north(), t.id(17), 'Comp', '{comp}', 20);
CREATE FUNCTION t.instead(artist int) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(ltrim(right(f.artist_id::text, 12), '0'), ' ' ORDER BY n)
   FROM callboard.free_artists(t.id(artist), t.us(0, 9), t.us(0, 18)) WITH ORDINALITY f (artist_id, a, b, n)
   WHERE f.artist_id IN (t.id(14), t.id(15), t.id(16), t.id(17)) $$;
SET SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);
SELECT is(t.instead(14), '15 17', 'who has all is before who is cheap; the first skill is a must');
SELECT is(t.instead(15), '14', 'of whom few have the first');
SELECT is(t.instead(17), '15 14', 'the cheaper of those who have all of it');
SELECT * FROM finish();
ROLLBACK;
