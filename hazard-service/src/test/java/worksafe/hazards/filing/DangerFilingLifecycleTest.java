package worksafe.hazards.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.hazards.filing.DangerFilingFixtures.ALL_SECTORS;
import static worksafe.hazards.filing.DangerFilingFixtures.CONTENT;
import static worksafe.hazards.filing.DangerFilingFixtures.LATER;
import static worksafe.hazards.filing.DangerFilingFixtures.OWNER;
import static worksafe.hazards.filing.DangerFilingFixtures.SUPERVISOR;
import static worksafe.hazards.filing.DangerFilingFixtures.received;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class DangerFilingLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status   | file              | receive                    | return                        | drop                        | major again             | miss
            OWED     | FILED DangerFiled | -                          | -                             | DROPPED DangerFilingDropped | -                       | OWED DangerFilingOverdue
            FILED    | -                 | FILED DangerFilingReceived | RETURNED DangerFilingReturned | DROPPED DangerFilingDropped | -                       | .
            RETURNED | FILED DangerFiled | -                          | -                             | DROPPED DangerFilingDropped | -                       | RETURNED DangerFilingOverdue
            RECEIVED | -                 | -                          | -                             | .                           | -                       | .
            DROPPED  | -                 | -                          | -                             | .                           | OWED DangerFilingOpened | .
            """);

    private static final Map<String, Function<DangerFiling, Optional<? extends DangerFilingEvent>>> VERBS = Map.of(
            "file", filing -> Optional.of(filing.file(CONTENT, OWNER, LATER)),
            "receive", filing -> Optional.of(received(filing, DangerFilingRecipient.WORK_SAFETY, null)),
            "return",
                    filing -> Optional.of(filing.sendBack(
                            DangerFilingRecipient.INDUSTRY, "治理方案未写明时限", ALL_SECTORS, SUPERVISOR, LATER)),
            "drop", filing -> filing.drop("隐患已排除", LATER),
            "major again", filing -> Optional.of(filing.openAgain(LATER)),
            "miss", filing -> filing.miss(LATER));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(DangerFilingStatus::valueOf, DangerFilingLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(DangerFilingStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("danger-filing", DangerFilingStatus.class, DangerFilingStatus::next);
    }

    private static void check(DangerFilingStatus status, String verb, String expected) {
        var filing = DangerFilingFixtures.in(status);
        var before = DangerFilingView.of(filing, Set.of());
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(filing)).isInstanceOf(IllegalTransition.class);
                assertThat(DangerFilingView.of(filing, Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(filing)).isEmpty();
                assertThat(DangerFilingView.of(filing, Set.of())).isEqualTo(before);
            }
            default -> {
                DangerFilingEvent event = VERBS.get(verb).apply(filing).orElseThrow();
                assertThat(filing.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.filing().status()).isEqualTo(filing.status());
            }
        }
    }
}
