package worksafe.platform.enterprises;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Trade;

/**
 * Copies of enterprises were brought up to newer states. Observers run in the same transaction, after the rows have
 * moved; what they throw undoes all of it, as for any consumer. Older states and repetitions are not told.
 *
 * <p>Each component of the states can be had as an array, for statements that take all at a time.
 *
 * @param all of different enterprises, in the order of their ids, in which everybody locks them
 * @param unheardOf those of them of which there was no copy before, so that nothing here can belong to them
 */
public record EnterprisesFollowed(List<EnterpriseFollowed> all, Set<UUID> unheardOf) {

    public EnterprisesFollowed {
        all = all.stream()
                .sorted(Comparator.comparing(EnterpriseFollowed::enterpriseId))
                .toList();
        unheardOf = Set.copyOf(unheardOf);
    }

    EnterprisesFollowed(List<EnterpriseFollowed> all) {
        this(all, Set.of());
    }

    /** Those of which there was a copy before. */
    public EnterprisesFollowed known() {
        return unheardOf.isEmpty() ? this : only(state -> !unheardOf.contains(state.enterpriseId()));
    }

    public UUID[] ids() {
        return column(EnterpriseFollowed::enterpriseId, UUID[]::new);
    }

    public String[] names() {
        return column(EnterpriseFollowed::name, String[]::new);
    }

    public Long[] regions() {
        return column(state -> state.region().value(), Long[]::new);
    }

    public String[] sectors() {
        return column(state -> state.sector().name(), String[]::new);
    }

    public String[] states() {
        return column(EnterpriseFollowed::state, String[]::new);
    }

    Long[] revisions() {
        return column(EnterpriseFollowed::revision, Long[]::new);
    }

    @Nullable
    String[] creditCodes() {
        return column(EnterpriseFollowed::creditCode, String[]::new);
    }

    /** The trades of each, joined by commas; absent where they are not known. */
    @Nullable
    String[] trades() {
        return column(
                state -> state.trades() == null
                        ? null
                        : state.trades().stream().map(Trade::name).collect(Collectors.joining(",")),
                String[]::new);
    }

    EnterprisesFollowed only(Predicate<EnterpriseFollowed> those) {
        return new EnterprisesFollowed(all.stream().filter(those).toList(), Set.of());
    }

    private <T extends @Nullable Object> T[] column(Function<EnterpriseFollowed, T> component, IntFunction<T[]> array) {
        return all.stream().map(component).toArray(array);
    }
}
