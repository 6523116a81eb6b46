package worksafe.inspections.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.Sector;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;
import worksafe.platform.testing.WrittenTexts;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class DepartmentNoticeLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | receive                         | answer                          | close                         | withdraw
            SENT      | SENT DepartmentNoticeProgressed | SENT DepartmentNoticeProgressed | CLOSED DepartmentNoticeClosed | WITHDRAWN DepartmentNoticeClosed
            CLOSED    | -                               | -                               | -                             | -
            WITHDRAWN | -                               | -                               | -                             | -
            """);

    private static final Map<String, Function<DepartmentNotice, Optional<? extends DepartmentNoticeEvent>>> VERBS =
            Map.of(
                    "receive",
                    it -> Optional.of(it.receive(
                            Sector.TRANSPORT, DepartmentNoticeFixtures.RECIPIENT, DepartmentNoticeFixtures.LATER)),
                    "answer",
                    it -> {
                        if (it.status() == DepartmentNoticeStatus.SENT) {
                            var unused = it.receive(
                                    Sector.TRANSPORT,
                                    DepartmentNoticeFixtures.RECIPIENT,
                                    DepartmentNoticeFixtures.LATER);
                        }
                        return Optional.of(it.answer(
                                Sector.TRANSPORT,
                                true,
                                "同意参加",
                                DepartmentNoticeFixtures.RECIPIENT,
                                DepartmentNoticeFixtures.LATER));
                    },
                    "close",
                    it -> {
                        if (it.status() == DepartmentNoticeStatus.SENT) {
                            DepartmentNoticeFixtures.answered(it, Sector.TRANSPORT);
                            DepartmentNoticeFixtures.answered(it, Sector.MARKET_REGULATION);
                        }
                        return Optional.of(
                                it.close("已立案 1 件", DepartmentNoticeFixtures.SENDER, DepartmentNoticeFixtures.LATER));
                    },
                    "withdraw",
                    it -> Optional.of(
                            it.withdraw("情况不属实", DepartmentNoticeFixtures.SENDER, DepartmentNoticeFixtures.LATER)));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(DepartmentNoticeStatus::valueOf, DepartmentNoticeLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(DepartmentNoticeStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("department-notice", DepartmentNoticeStatus.class, DepartmentNoticeStatus::next);
    }

    @Test
    void everyRefusalHasItsTextsInBothLanguages() {
        WrittenTexts.requireRefusals(Messages.load(getClass().getClassLoader()), DepartmentNoticeProblem.values());
    }

    private static void check(DepartmentNoticeStatus status, String verb, String expected) {
        var it = DepartmentNoticeFixtures.in(status);
        var before = DepartmentNoticeView.of(it, Set.of());
        assertThat(it.status()).isEqualTo(status);

        if (expected.equals("-")) {
            assertThatThrownBy(() -> VERBS.get(verb).apply(it)).isInstanceOf(IllegalTransition.class);
            assertThat(DepartmentNoticeView.of(it, Set.of())).isEqualTo(before);
        } else {
            DepartmentNoticeEvent event = VERBS.get(verb).apply(it).orElseThrow();
            assertThat(it.status() + " " + event.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(event.notice().status()).isEqualTo(it.status());
        }
    }
}
