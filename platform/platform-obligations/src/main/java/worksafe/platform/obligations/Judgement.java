package worksafe.platform.obligations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to one kind of obligation.
 *
 * @param state what follows from laws, regulations and rules: the only thing that may be held against anybody
 * @param reminder what follows from documents, which only remind
 * @param rows every row of the place and sector, the nearest first
 * @param exemption the paper that releases from it, where one is in force
 * @param lookOn the first day on which the answer may be another by itself; absent where no day is known
 */
public record Judgement(
        ObligationKind kind,
        ObligationState state,
        ObligationState reminder,
        List<RowJudgement> rows,
        @Nullable Exemption exemption,
        @Nullable LocalDate lookOn) {

    /** The graver of state and reminder: how an item of a scorecard stands. */
    public ObligationState overall() {
        return ObligationState.all(Stream.of(state, reminder));
    }

    /**
     * The row that decided: of those that may found something the one whose state is the gravest, and of these the first to
     * be due, else of those that remind; empty where nothing is asked.
     */
    public Optional<RowJudgement> decisive() {
        return rows.stream()
                .filter(row -> row.state() != ObligationState.NOT_APPLICABLE)
                .min(Comparator.comparing(
                                (RowJudgement row) -> state == ObligationState.NOT_APPLICABLE || !row.founds())
                        .thenComparing(RowJudgement::state, ObligationState.BY_GRAVITY)
                        .thenComparing(row -> row.dueOn() == null ? LocalDate.MAX : row.dueOn()));
    }

    /** The facts that are not known and would decide, each once. */
    public List<String> missing() {
        return rows.stream()
                .filter(row -> row.state() == ObligationState.UNKNOWN)
                .map(RowJudgement::missing)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    /** The last day by the row that decided; empty where that is met, or grants no time. */
    public Optional<LocalDate> dueOn() {
        return decisive().filter(row -> row.state().isOpen()).flatMap(row -> Optional.ofNullable(row.dueOn()));
    }

    /** Whether somebody is asked for it at all, as far as is known. */
    public boolean applies() {
        return state != ObligationState.NOT_APPLICABLE || reminder != ObligationState.NOT_APPLICABLE;
    }
}
