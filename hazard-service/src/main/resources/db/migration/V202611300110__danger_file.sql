-- Photographs and papers of a danger lie in the file store, and whoever is shown the danger is shown them. What steps name in
-- attachments was written before there was one.
call files_of('danger', 'danger', 'id');
-- What came with a tip-off shows who told: where it was taken, by whom, from which side. The enterprise is not shown it.
create policy tip_off on stored_file as restrictive for select using (
    owner_kind is distinct from 'danger' or owner_step is distinct from 0 or (select scope_enterprises()) is null
    or not exists (select from danger d where d.id = stored_file.owner_id and d.source = 'TIP_OFF'));
