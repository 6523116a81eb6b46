package worksafe.kernel;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The classes (小类) of GB/T 4754-2017, 国民经济行业分类: 20 sections, 97 divisions, 473 groups, each group with its classes. Codes
 * alone; their names are in the standard.
 */
public final class IndustryClasses {

    private static final ReferenceTable TABLE = new ReferenceTable("industry-classes.csv", "class");

    /** How long the code of a section, a division, a group and a class is. */
    private static final Set<Integer> LEVELS = Set.of(1, 3, 4, 5);

    private IndustryClasses() {}

    /**
     * Whether a class begins so: whether there is that section, division, group or class.
     *
     * @param prefix a letter and up to four digits, for example {@code C}, {@code C26} or {@code C2671}
     */
    public static boolean haveOneWithin(String prefix) {
        var first = Holder.ALL.ceiling(prefix);
        return LEVELS.contains(prefix.length()) && first != null && first.startsWith(prefix);
    }

    /** All of them, in order. */
    static TreeSet<String> all() {
        return new TreeSet<>(Holder.ALL);
    }

    /** Read when first asked for. */
    private static final class Holder {

        static final TreeSet<String> ALL = load();

        private static TreeSet<String> load() {
            try (var rows = TABLE.rows()) {
                return rows.map(row -> row[0]).collect(Collectors.toCollection(TreeSet::new));
            }
        }
    }
}
