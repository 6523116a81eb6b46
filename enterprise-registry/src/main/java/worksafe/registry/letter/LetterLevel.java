package worksafe.registry.letter;

import worksafe.kernel.RegionLevel;

/** Which two on the chain of affiliation a duty letter binds. */
enum LetterLevel {
    COUNTY_TOWN,
    COUNTY_DEPARTMENT,
    TOWN_VILLAGE,
    AUTHORITY_ENTERPRISE,
    ENTERPRISE_UNIT;

    /** Whether an enterprise, or a unit of one, is the subordinate. */
    boolean ofEnterprise() {
        return this == AUTHORITY_ENTERPRISE || this == ENTERPRISE_UNIT;
    }

    /** The level of the subordinate's place; of enterprises any. */
    boolean fits(RegionLevel place) {
        return switch (this) {
            case COUNTY_TOWN -> place == RegionLevel.TOWN;
            case COUNTY_DEPARTMENT -> place == RegionLevel.COUNTY;
            case TOWN_VILLAGE -> place == RegionLevel.VILLAGE;
            case AUTHORITY_ENTERPRISE, ENTERPRISE_UNIT -> true;
        };
    }
}
