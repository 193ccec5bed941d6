-- Room beside each row, so that an act's update stays on the page and touches no index.
alter table dossier set (fillfactor = 60);
alter table task set (fillfactor = 80);
alter table log_cursor set (fillfactor = 50);
-- Attached files are compressed already or small: storing them plain lets a part be read without the whole.
alter table part_file alter column bytes set storage external;
