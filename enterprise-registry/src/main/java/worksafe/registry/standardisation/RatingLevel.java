package worksafe.registry.standardisation;

/** How well an enterprise is standardised (标准化等级): the first is the highest. */
public enum RatingLevel {
    ONE("一级"),
    TWO("二级"),
    THREE("三级");

    private final String title;

    RatingLevel(String title) {
        this.title = title;
    }

    /** What it is called, for the archive. */
    String title() {
        return title;
    }

    /** Whether it is better than that one. */
    boolean isAbove(RatingLevel other) {
        return compareTo(other) < 0;
    }
}
