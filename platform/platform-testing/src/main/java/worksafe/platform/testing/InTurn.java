package worksafe.platform.testing;

import java.util.List;

/**
 * What is asked of many operations with many things: all in the long proofs, else two of them, which differ from one operation to
 * the next.
 */
final class InTurn {

    private static final String ALL = "edge.whole";

    private InTurn() {}

    /**
     * Those for one operation, the same at every run.
     *
     * @param operation by its id
     */
    static <T> List<T> of(String operation, List<T> all) {
        if (Boolean.getBoolean(ALL) || all.size() <= 2) {
            return all;
        }
        var first = Math.floorMod(operation.hashCode(), all.size());
        return List.of(all.get(first), all.get((first + 1) % all.size()));
    }
}
