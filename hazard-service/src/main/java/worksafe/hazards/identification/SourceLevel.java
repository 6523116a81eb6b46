package worksafe.hazards.identification;

/** How dangerous a major hazard source is; the first level is the highest. */
public enum SourceLevel {
    LEVEL_1,
    LEVEL_2,
    LEVEL_3,
    LEVEL_4
}
