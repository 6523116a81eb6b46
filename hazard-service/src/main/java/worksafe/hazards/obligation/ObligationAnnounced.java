package worksafe.hazards.obligation;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our reading of what the registry announces of an obligation.
 *
 * @param state by laws, regulations and rules
 * @param basis the row that decided; absent where nothing is asked
 */
record ObligationAnnounced(
        UUID obligationId,
        UUID enterpriseId,
        String kind,
        String title,
        String state,
        @Nullable Basis basis) {

    /** What is not known ends nothing: whether it is met by now nobody can say. */
    private static final Set<String> OVER = Set.of("MET", "NOT_DUE", "NOT_APPLICABLE", "EXEMPT");

    ObligationAnnounced {
        Objects.requireNonNull(obligationId, "obligationId");
        Objects.requireNonNull(enterpriseId, "enterpriseId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(state, "state");
    }

    /** The law behind it. */
    record Basis(String source, String clause, String force, String certainty) {

        Basis {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(clause, "clause");
            Objects.requireNonNull(force, "force");
            Objects.requireNonNull(certainty, "certainty");
        }
    }

    boolean isUnmet() {
        return state.equals("UNMET");
    }

    boolean isOver() {
        return OVER.contains(state);
    }
}
