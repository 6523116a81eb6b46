package worksafe.kernel;

/** How a policy combines several rows that are in force for the same place, trade and day into one answer. */
public enum Combination {
    /** The row with the least number in {@code value}: the strictest threshold. */
    MIN,
    /** The row with the greatest number in {@code value}: the strictest ratio or minimum. */
    MAX,
    /** The items of all rows' {@code value} together: whatever any level demands. */
    UNION,
    /** The row whose {@code value}, a date or a period counted from the day asked about, ends first. */
    EARLIEST,
    /**
     * The row of the most specific region: a village before a town before … before the nation. Among rows of one region
     * one that names the trade comes before one that names a wider trade or none, then one that names the sector before one
     * for any, then the one that came into force last. An enterprise of several trades has an answer for each of them, of
     * which the strictest holds, and of those that cannot be compared the nearest.
     */
    NEAREST
}
