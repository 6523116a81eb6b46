package worksafe.kernel;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which account took which act about one thing so far: the one place where {@link SeparatedAct} is asked. */
public final class ActsTaken {

    private final Map<SeparatedAct, Set<String>> takers = new EnumMap<>(SeparatedAct.class);

    /**
     * Adds one that was taken.
     *
     * @param account absent where nobody took it, or nobody noted who
     */
    @CanIgnoreReturnValue
    public ActsTaken and(SeparatedAct act, @Nullable String account) {
        if (account != null) {
            takers.computeIfAbsent(act, _ -> new HashSet<>()).add(Accounts.folded(account));
        }
        return this;
    }

    /** The act by which the account is excluded from this one; empty where it may take it. */
    public Optional<SeparatedAct> excluding(SeparatedAct next, String account) {
        var folded = Accounts.folded(account);
        return next.others().stream()
                .filter(act -> takers.getOrDefault(act, Set.of()).contains(folded))
                .findFirst();
    }
}
