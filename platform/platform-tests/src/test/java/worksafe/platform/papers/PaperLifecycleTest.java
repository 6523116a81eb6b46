package worksafe.platform.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.papers.PaperFixtures.FILE;
import static worksafe.platform.papers.PaperFixtures.FIRST;
import static worksafe.platform.papers.PaperFixtures.LATER;
import static worksafe.platform.papers.PaperFixtures.RECEIPT;
import static worksafe.platform.papers.PaperFixtures.SECOND;
import static worksafe.platform.papers.PaperFixtures.SUPERVISOR;
import static worksafe.platform.papers.PaperFixtures.THIRD;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.FactTime;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class PaperLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | sign               | serve               | copy                       | withdraw
            DRAFT     | DRAFT paper-signed | -                   | -                          | WITHDRAWN paper-withdrawn
            SIGNED    | -                  | SERVED paper-served | -                          | WITHDRAWN paper-withdrawn
            SERVED    | -                  | -                   | SERVED paper-copy-returned | WITHDRAWN paper-withdrawn
            WITHDRAWN | -                  | -                   | -                          | -
            """);

    private static final Map<String, Function<Paper, PaperEvent>> VERBS = Map.of(
            "sign", paper -> paper.sign("probe", FIRST, LATER),
            "serve", paper -> paper.serve("probe", RECEIPT, FactTime.now(LATER), FIRST),
            "copy", paper -> paper.keepCopy("probe", FILE, FIRST, LATER),
            "withdraw", paper -> paper.withdraw("probe", "有误", SUPERVISOR, LATER));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(PaperStatus::valueOf, PaperLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(PaperStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("paper", PaperStatus.class, PaperStatus::next);
    }

    private static void check(PaperStatus status, String verb, String expected) {
        var paper = PaperFixtures.in(status);
        var before = paper.timeline();
        assertThat(paper.status()).isEqualTo(status);

        if (expected.equals("-")) {
            assertThatThrownBy(() -> VERBS.get(verb).apply(paper)).isInstanceOf(IllegalTransition.class);
            assertThat(paper.status()).isEqualTo(status);
            assertThat(paper.timeline()).isEqualTo(before);
            return;
        }
        var event = VERBS.get(verb).apply(paper);
        assertThat(paper.status() + " " + event.type().split("\\.")[2]).isEqualTo(expected);
        assertThat(event.status()).isEqualTo(paper.status());
        assertThat(paper.timeline()).hasSize(before.size() + 1);
    }

    @Test
    void samePersonDoesNotSignTwiceNorSomebodyElse() {
        var paper = PaperFixtures.drafted();
        var first = paper.sign("probe", FIRST, LATER);
        assertThat(first.status()).isEqualTo(PaperStatus.DRAFT);

        // Accounts are compared folded: two spellings are one person.
        for (var again : new Actor[] {FIRST, new Actor(FIRST.subject().toUpperCase(java.util.Locale.ROOT), "李检查")}) {
            assertThatThrownBy(() -> paper.sign("probe", again, LATER))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refusal -> assertThat(refusal.type()).isEqualTo(PaperProblem.PAPER_SIGNED_ALREADY));
        }
        for (var stranger : new Actor[] {THIRD, SUPERVISOR}) {
            assertThatThrownBy(() -> paper.sign("probe", stranger, LATER))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refusal -> assertThat(refusal.type()).isEqualTo(PaperProblem.PAPER_NOT_A_SIGNER));
        }
        assertThat(paper.given()).hasSize(1);
        assertThat(paper.actions(FIRST.subject())).containsExactly(PaperAction.WITHDRAWAL);
        assertThat(paper.actions(SECOND.subject()))
                .containsExactlyInAnyOrder(PaperAction.SIGNATURE, PaperAction.WITHDRAWAL);

        assertThat(paper.sign("probe", SECOND, LATER).status()).isEqualTo(PaperStatus.SIGNED);
        assertThat(paper.signedAt()).contains(LATER);
    }
}
