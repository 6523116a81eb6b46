create table probe_sheet (
    id     uuid primary key,
    sealed text not null
);
call keep_sealed('probe_person', 'phone', 'id', 'id', 'probe_person.phone');
call keep_sealed('probe_sheet', 'sealed', 'id', 'id', 'probe_sheet.*');
