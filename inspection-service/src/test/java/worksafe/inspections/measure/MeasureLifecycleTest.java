package worksafe.inspections.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.measure.MeasureFixtures.APPROVER;
import static worksafe.inspections.measure.MeasureFixtures.BASIS;
import static worksafe.inspections.measure.MeasureFixtures.DAY;
import static worksafe.inspections.measure.MeasureFixtures.INSPECTOR;
import static worksafe.inspections.measure.MeasureFixtures.LATER;
import static worksafe.inspections.measure.MeasureFixtures.LATEST;
import static worksafe.inspections.measure.MeasureFixtures.OWNER;
import static worksafe.inspections.measure.MeasureFixtures.PAPER;
import static worksafe.inspections.measure.MeasureFixtures.SUPERVISOR;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen to a measure on the spot in every status. The table is written by hand, from the package's own description. */
class MeasureLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status | decide | decline | served | paperWithdrawn | refuse | askReview | lift | keep | convert | end | miss
            PROPOSED | DECIDED MeasureProgressed | DECLINED MeasureProgressed | . | . | - | - | - | - | - | ENDED MeasureProgressed | PROPOSED MeasureProgressed
            DECLINED | - | - | . | . | - | - | - | - | - | - | .
            DECIDED | - | - | SERVED MeasureServed | DECIDED MeasureProgressed | - | - | - | - | - | ENDED MeasureProgressed | DECIDED MeasureProgressed
            SERVED | - | - | . | . | SERVED MeasureProgressed | REVIEW_ASKED MeasureProgressed | - | - | CONVERTED MeasureProgressed | ENDED MeasureProgressed | SERVED MeasureProgressed
            REVIEW_ASKED | - | - | . | . | REVIEW_ASKED MeasureProgressed | - | LIFTED MeasureProgressed | SERVED MeasureProgressed | CONVERTED MeasureProgressed | ENDED MeasureProgressed | REVIEW_ASKED MeasureProgressed
            LIFTED | - | - | . | . | - | - | - | - | - | - | .
            CONVERTED | - | - | . | . | - | - | - | - | - | - | .
            ENDED | - | - | . | . | - | - | - | - | - | - | .
            """);

    private static final Map<String, Function<SiteMeasure, Optional<? extends MeasureEvent>>> VERBS = Map.ofEntries(
            Map.entry("decide", row -> Optional.of(row.decide("同意", null, LATEST, BASIS, APPROVER, LATER))),
            Map.entry("decline", row -> Optional.of(row.decline("可以立即排除", APPROVER, LATER))),
            Map.entry("served", row -> row.served(PAPER, DAY, LATER)),
            Map.entry("paperWithdrawn", row -> row.paperWithdrawn(PAPER, LATER)),
            Map.entry("refuse", row -> Optional.of(row.refuse("仍在装卸", INSPECTOR, FactTime.now(LATER)))),
            Map.entry("askReview", row -> Optional.of(row.askReview("已排除", OWNER, LATER))),
            Map.entry("lift", row -> Optional.of(row.answer(true, "同意恢复", SUPERVISOR, LATER))),
            Map.entry("keep", row -> Optional.of(row.answer(false, "未排除", SUPERVISOR, LATER))),
            Map.entry(
                    "convert",
                    row -> Optional.of(row.convert(new UUID(0, 3), "TC320281-2026-000003", APPROVER, LATER))),
            Map.entry("end", row -> Optional.of(row.end("不构成重大隐患", APPROVER, LATER))),
            Map.entry("miss", row -> row.miss(LATER)));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(MeasureStatus::valueOf, MeasureLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(MeasureStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("measure", MeasureStatus.class, MeasureStatus::next);
    }

    private static void check(MeasureStatus status, String verb, String expected) {
        var row = MeasureFixtures.in(status);
        var before = MeasureView.of(row, row.timeline(), Set.of());
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(row))
                        .isInstanceOfAny(IllegalTransition.class, RuleViolation.class);
                assertThat(MeasureView.of(row, row.timeline(), Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(row)).isEmpty();
                assertThat(MeasureView.of(row, row.timeline(), Set.of())).isEqualTo(before);
            }
            default -> {
                MeasureEvent event = VERBS.get(verb).apply(row).orElseThrow();
                assertThat(row.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.measure().status()).isEqualTo(row.status());
            }
        }
    }
}
