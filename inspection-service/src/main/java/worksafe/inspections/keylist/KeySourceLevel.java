package worksafe.inspections.keylist;

/** Level of the gravest major hazard source. */
enum KeySourceLevel {
    LEVEL_1,
    LEVEL_2,
    LEVEL_3,
    LEVEL_4
}
