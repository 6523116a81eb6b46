-- What whoever issues a certificate was to look at about its holder's age.
alter table certificate add column age_note text check (age_note <> '');
