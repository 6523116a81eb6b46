package worksafe.registry.bureau.consider;

/** Whether two titles, folded as names are, are those of one project: the same, or one that says little less than the other. */
final class ProjectTitles {

    private static final int FEWEST_SIGNS = 6;

    /** What the shorter has of the longer at least, in tenths. */
    private static final int LEAST_TENTHS = 6;

    private ProjectTitles() {}

    static boolean areOfOne(String one, String other) {
        var shorter = one.length() <= other.length() ? one : other;
        var longer = shorter.equals(one) ? other : one;
        if (shorter.isEmpty()) {
            return false;
        }
        return shorter.equals(longer)
                || shorter.length() >= FEWEST_SIGNS
                        && shorter.length() * 10 >= longer.length() * LEAST_TENTHS
                        && longer.contains(shorter);
    }
}
