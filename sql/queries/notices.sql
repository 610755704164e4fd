-- Who is told what by e-mail: for an admin of everybody, for others of oneself.
-- Columns: name, email, wanted.
SELECT name, email, wanted FROM callboard.read_notices()
