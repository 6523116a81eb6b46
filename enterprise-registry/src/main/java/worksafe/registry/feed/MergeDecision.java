package worksafe.registry.feed;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.registry.feed.reading.RowFate;
import worksafe.registry.feed.reading.RowFlag;

/** The decision about a line. */
sealed interface MergeDecision {

    /** Nothing but to write down its fate. */
    record Settled(
            long line,
            RowFate fate,
            Set<RowFlag> flags,
            @Nullable UUID enterpriseId) implements MergeDecision {

        public Settled {
            flags = Collections.unmodifiableSet(
                    flags.isEmpty() ? EnumSet.noneOf(RowFlag.class) : EnumSet.copyOf(flags));
        }

        Settled without(Set<UUID> made) {
            return enterpriseId != null && made.contains(enterpriseId) ? new Settled(line, fate, flags, null) : this;
        }
    }

    /** To be registered as a new enterprise. */
    record Register(MergeCandidate candidate) implements MergeDecision {

        Settled done() {
            return candidate.settled(RowFate.REGISTERED, candidate.flags(), candidate.newId());
        }
    }

    /** To change an enterprise. */
    record Change(MergeCandidate candidate, Set<RowFlag> flags, UUID enterpriseId) implements MergeDecision {

        public Change {
            flags = Set.copyOf(flags);
        }

        Settled done() {
            return candidate.settled(RowFate.CHANGED, flags, enterpriseId);
        }
    }
}
