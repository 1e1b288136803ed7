-- What a transaction was decided on must still be so; otherwise nothing of it is stored (see Batch).
create function must_be_so(so boolean) returns void
language plpgsql as $$
begin
    if so is not true then
        raise exception 'what this was decided on has changed' using errcode = 'PY001';
    end if;
end $$;
