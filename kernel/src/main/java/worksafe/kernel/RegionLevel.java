package worksafe.kernel;

/**
 * The levels of administrative division, from the whole country down to the village. Each level fixes how many leading
 * digits of a 12-digit code are meaningful.
 */
public enum RegionLevel {
    /** The whole country, 000000000000. */
    NATION(0, 1_000_000_000_000L),
    /** 省, 自治区, 直辖市: two digits. */
    PROVINCE(1, 10_000_000_000L),
    /** 市, 地区, 自治州: four digits. */
    CITY(2, 100_000_000L),
    /** 县, 区, 县级市: six digits. */
    COUNTY(3, 1_000_000L),
    /** 乡, 镇, 街道, and development parks: nine digits. */
    TOWN(4, 1_000L),
    /** 村, 社区: all twelve digits. */
    VILLAGE(5, 1L);

    private final int number;
    private final long span;

    RegionLevel(int number, long span) {
        this.number = number;
        this.span = span;
    }

    /** 0 for the nation, 1 for a province … 5 for a village. */
    public int number() {
        return number;
    }

    /** How many 12-digit codes one division of this level spans. */
    public long span() {
        return span;
    }

    /** Whether this level lies further from the nation than the other. */
    public boolean isBelow(RegionLevel other) {
        return number > other.number;
    }

    /** The first code of the division of this level in which the code lies. */
    long floor(long code) {
        return code / span * span;
    }
}
