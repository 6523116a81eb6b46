-- Files of an entry lie in the file store, and whoever is shown the entry is shown them, in whichever version they stand.
call files_of('register-entry', 'register_entry', 'entry_id');
