-- Ways to write that an earlier edition had: another list of arguments would leave the old one standing beside the new.
do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace
    and (p.proname in ('commit_act', 'append_events', 'act_open', 'stage_open', 'put_draft_part', 'put_report_part')
      or p.proname like 'act\_commit\_%')
  loop
    execute format('drop function %s', f);
  end loop;
end $$;
