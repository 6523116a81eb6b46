package worksafe.platform.testing.feature;

/**
 * A sort of a feature's list.
 *
 * @param name as clients write it, descending with a leading {@code -}
 * @param column that it sorts by: text, a day or a time
 * @param unique whether no two rows can have the same key
 */
public record Sort(String name, String column, boolean unique) {

    /** A sort by a key that rows may share. */
    public static Sort by(String name, String column) {
        return new Sort(name, column, false);
    }

    /** A sort by a key that only one row has. */
    public static Sort byUnique(String name, String column) {
        return new Sort(name, column, true);
    }

    boolean descending() {
        return name.startsWith("-");
    }
}
