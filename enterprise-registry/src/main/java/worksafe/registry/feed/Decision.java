package worksafe.registry.feed;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be done with a line. */
sealed interface Decision {

    /** Nothing but to write down its fate. */
    record Settled(
            long line,
            RowFate fate,
            Set<RowFlag> flags,
            @Nullable UUID enterpriseId) implements Decision {

        public Settled {
            flags = Collections.unmodifiableSet(
                    flags.isEmpty() ? EnumSet.noneOf(RowFlag.class) : EnumSet.copyOf(flags));
        }
    }

    /** To be registered as a new enterprise. */
    record Register(Candidate candidate) implements Decision {

        Settled done() {
            return candidate.settled(RowFate.REGISTERED, candidate.flags(), candidate.newId());
        }
    }

    /** To change an enterprise. */
    record Change(Candidate candidate, Set<RowFlag> flags, UUID enterpriseId) implements Decision {

        public Change {
            flags = Set.copyOf(flags);
        }

        Settled done() {
            return candidate.settled(RowFate.CHANGED, flags, enterpriseId);
        }
    }
}
