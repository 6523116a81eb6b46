-- The papers of an application lie in the file store, and whoever is shown the application is shown them.
call files_of('application', 'application', 'id');
-- An expert is a guest of the office: shown the papers of what a panel judges on which that expert sits, and no others.
create policy application_guest on stored_file as restrictive for select using (
    owner_kind is distinct from 'application' or not coalesce((select scope_guest()), false)
    or exists (select from panel where panel.subject_type = 'application' and panel.subject_id = stored_file.owner_id));
