-- Photographs and papers of a finding lie in the file store, and whoever is shown the finding is shown them.
call files_of('finding', 'finding', 'id');
