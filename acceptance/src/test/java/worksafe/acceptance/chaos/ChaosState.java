package worksafe.acceptance.chaos;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the suite holds once it is quiet, as far as it is compared.
 *
 * @param effects how often each marker of a call is there; only of calls of the run
 * @param chains versions of rows and revisions of their events
 * @param pairs sets of which each must be, or hold, the other
 * @param none what there must be none of
 */
record ChaosState(Map<String, Integer> effects, List<Chain> chains, List<Pair> pairs, List<None> none) {

    ChaosState {
        effects = Map.copyOf(effects);
        chains = List.copyOf(chains);
        pairs = List.copyOf(pairs);
        none = List.copyOf(none);
    }

    /**
     * A row and what was announced of it.
     *
     * @param kind what it is
     * @param id which
     * @param version the row's
     * @param announced revisions of its events, in order, each once
     */
    record Chain(String kind, String id, long version, List<Long> announced) {}

    /**
     * Two sets of which each left one must stand on the right, too.
     *
     * @param checker who compares them
     * @param left what the left ones are
     * @param right what the right ones are
     * @param both whether each right one must also stand on the left
     */
    record Pair(String checker, String left, Set<String> lefts, String right, Set<String> rights, boolean both) {}

    /**
     * A number that must be 0.
     *
     * @param checker who counts
     * @param what is counted
     */
    record None(String checker, String what, long count) {}
}
