CREATE OR REPLACE FUNCTION callboard.import_fresh(me callboard.acting, l callboard.import_line, p_how text[])
RETURNS callboard.import_line
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    w callboard.bookings;
    status text := coalesce((l.says).status, 'pencil');
    plain text := CASE status WHEN 'second' THEN 'hold' ELSE status END;
BEGIN
    IF status = 'cancelled' THEN
        l.outcome := 'unchanged';
        RETURN l;
    END IF;
    l := callboard.import_named(me.tenant_id, l, p_how);
    IF l.outcome IS NOT NULL THEN
        RETURN l;
    END IF;
    w.tenant_id := me.tenant_id;
    w.id := coalesce((l.says).booking_id, gen_random_uuid());
    w.artist_id := (l.says).artist_id;
    w.project_id := (l.says).project_id;
    w.title := (l.says).title;
    w.notes := coalesce((l.says).notes, '');
    w.start_time := (l.says).start_time;
    w.end_time := (l.says).end_time;
    w.heavy := coalesce((l.says).heavy, false);
    w.decide_by := (l.says).decide_by;
    w.uid := l.uid;
    w := callboard.with_first_status(me, w, plain, status = 'second');
    l.message := callboard.book_problem(me, w, plain, status = 'second');
    IF l.message IS NULL AND (l.says).booking_id IS NOT NULL AND EXISTS (
            SELECT FROM callboard.bookings b WHERE b.tenant_id = me.tenant_id AND b.id = w.id) THEN
        l.message := 'This id already belongs to another booking.';
    END IF;
    IF l.message IS NOT NULL THEN
        l.outcome := 'invalid';
    ELSE
        l.target := w;
    END IF;
    RETURN l;
END $$;
COMMENT ON FUNCTION callboard.import_fresh IS 'A row that no booking stands for: its booking, or why there can be none';
