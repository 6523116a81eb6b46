package worksafe.inspections.keylist;

/** What is watched more closely. */
enum KeySubjectKind {
    ENTERPRISE,
    TOWN,
    VILLAGE,
    TRADE
}
