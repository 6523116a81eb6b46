-- How somebody is employed, and how far educated when the post was taken up.
alter table post
    add column employment text not null default 'OWN' check (employment in ('OWN', 'DISPATCHED', 'INTERN')),
    add column education  text check (education in ('PRIMARY', 'JUNIOR_SECONDARY', 'SENIOR_SECONDARY', 'VOCATIONAL',
                                                    'JUNIOR_COLLEGE', 'BACHELOR', 'MASTER', 'DOCTOR'));
