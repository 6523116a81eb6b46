package worksafe.registry.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.transfer.TransferFixtures.CITY;
import static worksafe.registry.transfer.TransferFixtures.NOW;
import static worksafe.registry.transfer.TransferFixtures.TOWN;
import static worksafe.registry.transfer.TransferFixtures.in;
import static worksafe.registry.transfer.TransferFixtures.proposed;
import static worksafe.registry.transfer.TransferFixtures.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen to a transfer in every status, and its rules. */
class OfficialTransferTest {

    /** Where it leads and what it announces; {@code -} illegal, {@code !} refused by a rule, {@code .} let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | consult                             | file                        | object                            | complete                  | withdraw                            | miss
            PROPOSED  | CONSULTED OfficialTransferConsulted | !                           | OBJECTED OfficialTransferObjected | -                         | WITHDRAWN OfficialTransferWithdrawn | PROPOSED OfficialTransferOverdue
            CONSULTED | -                                   | FILED OfficialTransferFiled | OBJECTED OfficialTransferObjected | -                         | WITHDRAWN OfficialTransferWithdrawn | CONSULTED OfficialTransferOverdue
            FILED     | -                                   | -                           | -                                 | DONE OfficialTransferDone | WITHDRAWN OfficialTransferWithdrawn | .
            OBJECTED  | -                                   | -                           | -                                 | -                         | -                                   | .
            DONE      | -                                   | -                           | -                                 | -                         | -                                   | .
            WITHDRAWN | -                                   | -                           | -                                 | -                         | -                                   | .
            """);

    private static final Map<String, Function<OfficialTransfer, Optional<? extends TransferEvent>>> VERBS = Map.of(
            "consult", transfer -> Optional.of(transfer.consult(true, "同意", true, CITY, NOW)),
            "file", transfer -> Optional.of(transfer.file("予以备案", true, CITY, NOW)),
            "object", transfer -> Optional.of(transfer.object("年限未满", true, CITY, NOW)),
            "complete", transfer -> Optional.of(transfer.complete(TransferFixtures.ENTRY, TOWN, NOW)),
            "withdraw", transfer -> Optional.of(transfer.withdraw("人选变更", TOWN, NOW)),
            "miss", transfer -> transfer.miss(NOW));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(TransferStatus::valueOf, OfficialTransferTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(TransferStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("official-transfer", TransferStatus.class, TransferStatus::next);
    }

    private static void check(TransferStatus status, String verb, String expected) {
        var transfer = in(status);
        var before = TransferView.of(transfer, Set.of());

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(transfer)).isInstanceOf(IllegalTransition.class);
                assertThat(TransferView.of(transfer, Set.of())).isEqualTo(before);
            }
            case "!" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(transfer)).isInstanceOf(RuleViolation.class);
                assertThat(TransferView.of(transfer, Set.of())).isEqualTo(before);
            }
            case "." -> assertThat(VERBS.get(verb).apply(transfer)).isEmpty();
            default -> {
                TransferEvent event = VERBS.get(verb).apply(transfer).orElseThrow();
                assertThat(transfer.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.transfer().status()).isEqualTo(transfer.status());
            }
        }
    }

    private static void isRefused(Supplier<?> attempt, TransferProblem problem) {
        assertThatThrownBy(attempt::get)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }

    @Test
    void postIsLeftAfterItsYearsWithoutAnOpinion() {
        var transfer = proposed("2023-12-15", "2026-12-15", rule(3, false, false), null)
                .aggregate();

        assertThat(transfer.early()).isFalse();
        assertThat(transfer.file("予以备案", true, CITY, NOW).transfer().status()).isEqualTo(TransferStatus.FILED);
    }

    @Test
    void postThatIsLeftADayTooEarlyNeedsTheOpinion() {
        var transfer = proposed("2023-12-16", "2026-12-15", rule(3, false, false), null)
                .aggregate();

        assertThat(transfer.early()).isTrue();
        assertThat(transfer.freeFrom()).isEqualTo("2026-12-16");
        isRefused(() -> transfer.file("予以备案", true, CITY, NOW), TransferProblem.TRANSFER_OPINION_FIRST);
    }

    @Test
    void exceptedGroundIsNeverTooEarly() {
        assertThat(proposed("2026-03-01", "2026-12-15", rule(3, true, false), null)
                        .aggregate()
                        .early())
                .isFalse();
    }

    @Test
    void headMovesAfterTheDepartmentAboveWasHeardHoweverLongHeHeldThePost() {
        var transfer =
                proposed("2010-01-01", "2026-12-15", rule(3, false, true), null).aggregate();

        assertThat(transfer.early()).isFalse();
        isRefused(() -> transfer.file("予以备案", true, CITY, NOW), TransferProblem.TRANSFER_OPINION_FIRST);
    }

    @Test
    void onlySomebodyElseAboveDecides() {
        isRefused(
                () -> in(TransferStatus.PROPOSED).consult(true, "同意", false, CITY, NOW),
                TransferProblem.TRANSFER_NOT_ABOVE);
        isRefused(
                () -> in(TransferStatus.PROPOSED).consult(true, "同意", true, TOWN, NOW),
                TransferProblem.TRANSFER_SAME_PERSON);
        assertThat(in(TransferStatus.CONSULTED).actions(TOWN.subject())).containsExactly(TransferAction.WITHDRAWAL);
    }

    @Test
    void whatHappensToSomebodyMayBeFiledAfterwards() {
        var late =
                TransferFixtures.proposed(TransferGround.DERELICTION, "2020-01-01", "2026-11-02", rule(3, true, false));

        assertThat(late.aggregate().onDay()).isEqualTo("2026-11-02");
        isRefused(
                () -> TransferFixtures.proposed(
                        TransferGround.PROMOTION, "2020-01-01", "2026-11-02", rule(3, true, false)),
                TransferProblem.TRANSFER_DAY_OUTSIDE);
        isRefused(
                () -> TransferFixtures.proposed(
                        TransferGround.LEAVING, "2020-01-01", "2025-11-02", rule(3, true, false)),
                TransferProblem.TRANSFER_DAY_OUTSIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-29", "2027-12-02"})
    void moveLiesAheadWithinAYear(String day) {
        isRefused(() -> proposed("2020-01-01", day, rule(3, false, false), null), TransferProblem.TRANSFER_DAY_OUTSIDE);
    }
}
