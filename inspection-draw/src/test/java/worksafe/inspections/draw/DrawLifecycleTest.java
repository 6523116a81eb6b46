package worksafe.inspections.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.draw.DrawFixtures.NOW;
import static worksafe.inspections.draw.DrawFixtures.SUPERVISOR;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.inspections.draw.operations.DrawView;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Every verb in every status. The table is written by hand, from the package's own description of the life. */
class DrawLifecycleTest {

    /** Where the verb leads and what tells it; {@code -} where it is illegal and must change nothing. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status     | freeze            | commit              | seal              | draw            | substitute         | disclose                | abort               | supersede
            CREATED    | FROZEN DrawFrozen | -                   | -                 | -               | -                  | -                       | ABORTED DrawAborted | -
            FROZEN     | -                 | FROZEN AuditedAct   | SEALED DrawSealed | -               | -                  | -                       | ABORTED DrawAborted | -
            SEALED     | -                 | -                   | -                 | DRAWN DrawDrawn | -                  | -                       | ABORTED DrawAborted | SUPERSEDED DrawSuperseded
            DRAWN      | -                 | -                   | -                 | -               | DRAWN AuditedAct   | DISCLOSED DrawDisclosed | -                   | -
            DISCLOSED  | -                 | -                   | -                 | -               | -                  | -                       | -                   | SUPERSEDED DrawSuperseded
            ABORTED    | -                 | -                   | -                 | -               | -                  | -                       | -                   | -
            SUPERSEDED | -                 | -                   | -                 | -               | -                  | -                       | -                   | -
            """);

    private static final Map<String, Function<Draw, Object>> VERBS = Map.of(
            "freeze", DrawFixtures::freeze,
            "commit", DrawLifecycleTest::commit,
            "seal", DrawFixtures::seal,
            "draw", DrawFixtures::draw,
            "substitute", draw -> draw.substitute("已停业", "e", DrawFixtures.SUPERVISOR),
            "disclose", draw -> draw.disclose(NOW),
            "abort", draw -> draw.abort("计划调整", NOW),
            "supersede", DrawLifecycleTest::supersede);

    /** The deposit of a second contributor, so that it is open wherever the lists are frozen. */
    private static Object commit(Draw draw) {
        var open = draw.status() == DrawStatus.FROZEN ? DrawFixtures.created() : draw;
        if (open != draw) {
            var unused = DrawFixtures.freeze(open);
        }
        var own = open.awaitedOf(DrawFixtures.CONTRIBUTOR);
        DrawFixtures.deposit(open);
        assertThat(open.contributions().all()).anyMatch(c -> c.id().equals(own.id()) && c.isDeposited());
        return worksafe.platform.duties.audit.AuditedAct.of("draw-committed", "draw", open.id(), open.authority());
    }

    private static Object supersede(Draw draw) {
        var successor = draw.successor(InstantSource.system(), SUPERVISOR, NOW).aggregate();
        assertThat(successor.supersedes()).isEqualTo(draw.id());
        return draw.supersede(successor.id(), "计划调整", NOW);
    }

    @TestFactory
    Stream<DynamicTest> everyVerbInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(DrawStatus::valueOf, DrawLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatusAndAColumnForEveryVerb() {
        TABLE.assertLineForEvery(DrawStatus.class);
        assertThat(TABLE.verbs()).hasSameSizeAs(DrawAction.values());
    }

    @Test
    void everyActionIsLegalSomewhereAndOnlyWhereSomethingFollows() {
        LifecycleTable.assertActionsLeadOn(
                DrawStatus.class, DrawStatus::actions, DrawStatus::next, DrawAction.values());
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("draw", DrawStatus.class, DrawStatus::next);
    }

    @Test
    void drawIsNotSealedBeforeEverybodyHasDeposited() {
        var draw = DrawFixtures.created();
        var unused = DrawFixtures.freeze(draw);

        assertThatThrownBy(() -> DrawFixtures.seal(draw))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(DrawProblem.CONTRIBUTION_MISSING));
        assertThat(draw.status()).isEqualTo(DrawStatus.FROZEN);
    }

    @Test
    void ratioOfAStratumIsRoundedUp() {
        assertThat(QuotaRule.share(1, 1)).isEqualTo(1);
        assertThat(QuotaRule.share(1000, 1)).isEqualTo(1);
        assertThat(QuotaRule.share(1001, 1)).isEqualTo(2);
        assertThat(QuotaRule.share(5, 0)).isZero();
        assertThat(QuotaRule.share(1_000_000, 1000)).isEqualTo(1_000_000);
    }

    private static void check(DrawStatus status, String verb, String expected) {
        var draw = DrawFixtures.in(status);
        var before = DrawView.of(draw, Set.of(), "");
        assertThat(before.status()).isEqualTo(status);

        if (expected.equals("-")) {
            assertThatThrownBy(() -> VERBS.get(verb).apply(draw)).isInstanceOf(IllegalTransition.class);
            assertThat(DrawView.of(draw, Set.of(), "")).isEqualTo(before);
        } else {
            var told = VERBS.get(verb).apply(draw);
            assertThat(draw.status() + " " + told.getClass().getSimpleName()).isEqualTo(expected);
            if (told instanceof DrawEvent event) {
                assertThat(event.draw().status()).isEqualTo(draw.status());
            }
        }
    }
}
