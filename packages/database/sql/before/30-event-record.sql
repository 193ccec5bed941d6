-- The envelope of an event: what is hashed is this row as JSON, so its members stand in the order of RFC 8785, that of their names.
do $$ begin
  if to_regtype('public.appointment_held') is null then
    create type public.appointment_held as (id text, unit text, role text, "from" date, until date);
  end if;
  if to_regtype('public.post_own') is null then
    create type public.post_own as (id text, unit text, role text, "from" date, until date, form text, title text);
  end if;
  if to_regtype('public.event_record') is null then
    create type public.event_record as (
      acr text, actor text, at bigint, "authTime" bigint, body json, "clockSimulated" boolean, "dossierId" uuid, "eventId" uuid,
      "hashVersion" integer, "idempotencyKey" text, instrument text, "previousHash" text, principal text, "recordedAt" bigint,
      "requestHash" text, "requestId" text, "requestPart" integer, seq integer, type text, "typeVersion" integer, unit text,
      "workflowId" text, "workflowRunId" text);
  end if;
end $$;
