package worksafe.training.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.training.session.TrainingSessionFixtures.AUTHORITY;
import static worksafe.training.session.TrainingSessionFixtures.ENTERPRISE;
import static worksafe.training.session.TrainingSessionFixtures.NOW;
import static worksafe.training.session.TrainingSessionFixtures.OWNER;
import static worksafe.training.session.TrainingSessionFixtures.STARTS_AT;
import static worksafe.training.session.TrainingSessionFixtures.draft;
import static worksafe.training.session.TrainingSessionFixtures.enrolled;
import static worksafe.training.session.TrainingSessionFixtures.in;
import static worksafe.training.session.TrainingSessionFixtures.open;
import static worksafe.training.session.TrainingSessionFixtures.opened;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;
import worksafe.platform.testing.WrittenTexts;
import worksafe.training.rule.TrainingAudience;
import worksafe.training.rule.TrainingTopic;

/** Every verb in every status, and the rules of sessions. The table is written by hand; open sessions have one place left. */
class TrainingSessionLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | enrol                       | withdraw                        | hold                     | close                        | credit                           | cancel
            OPEN      | FULL TrainingSessionEnrolled | OPEN TrainingEnrolmentWithdrawn | HELD TrainingSessionHeld | -                            | -                                | CANCELLED TrainingSessionCancelled
            FULL      | -                           | OPEN TrainingEnrolmentWithdrawn | HELD TrainingSessionHeld | -                            | -                                | CANCELLED TrainingSessionCancelled
            HELD      | -                           | -                               | -                        | CLOSED TrainingSessionClosed | -                                | -
            CLOSED    | -                           | -                               | -                        | -                            | CREDITED TrainingSessionCredited | -
            CREDITED  | -                           | -                               | -                        | -                            | -                                | -
            CANCELLED | -                           | -                               | -                        | -                            | -                                | -
            """);

    private static final Map<String, Function<TrainingSession, TrainingSessionEvent>> VERBS = Map.of(
            "enrol", session -> session.enrol(1, OWNER, NOW),
            "withdraw", session -> session.withdraw("王建国", "当班", OWNER, NOW),
            "hold", session -> session.hold("学习安全生产法", 0, OWNER, NOW),
            "close", session -> session.close("2 人合格", 2, OWNER, NOW),
            "credit", session -> session.credit(16, OWNER, NOW),
            "cancel", session -> session.cancel("改期", OWNER, NOW));

    @TestFactory
    Stream<DynamicTest> everyVerbInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(TrainingSessionStatus::valueOf, TrainingSessionLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatusAndWhatCanBeDoneLeadsOn() {
        TABLE.assertLineForEvery(TrainingSessionStatus.class);
        LifecycleTable.assertActionsLeadOn(
                TrainingSessionStatus.class,
                TrainingSessionStatus::actions,
                TrainingSessionStatus::next,
                TrainingSessionAction.values());
    }

    @Test
    void everyRefusalHasItsTexts() {
        WrittenTexts.requireRefusals(Messages.load(getClass().getClassLoader()), TrainingSessionProblem.values());
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("training-session", TrainingSessionStatus.class, TrainingSessionStatus::next);
    }

    private static void assertRefused(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo(slug));
    }

    @Test
    void noMoreAreEnrolledThanThereArePlaces() {
        var session = open();
        assertRefused("session-full", () -> session.enrol(4, OWNER, NOW));
        assertThat(session.enrolled()).isZero();

        var unused = session.enrol(2, OWNER, NOW);
        assertThat(session.status()).isEqualTo(TrainingSessionStatus.OPEN);
        var unusedToo = session.enrol(1, OWNER, NOW);
        assertThat(session.status()).isEqualTo(TrainingSessionStatus.FULL);
    }

    @Test
    void sessionHasTheTopicsOfItsProgrammeAndNoMoreHoursThanTime() {
        assertRefused(
                "session-topics-missing",
                () -> TrainingSession.open(
                        new TrainingSession.Identity(UUID.randomUUID(), "PX1"),
                        ENTERPRISE,
                        draft(8, 3, TrainingAudience.WORKER, null),
                        List.of(TrainingTopic.CASES),
                        Duration.ofMinutes(45),
                        OWNER,
                        NOW));
        assertRefused(
                "session-hours-impossible", () -> opened(ENTERPRISE, draft(11, 3, TrainingAudience.WORKER, null)));
        assertThat(opened(ENTERPRISE, draft(10, 3, TrainingAudience.WORKER, null))
                        .aggregate()
                        .hours())
                .isEqualTo(10);
    }

    @Test
    void enterpriseTeachesNoOfficials() {
        assertRefused("session-audience-official", () -> opened(ENTERPRISE, draft(8, 3, TrainingAudience.STAFF, null)));
        assertThat(opened(AUTHORITY, draft(8, 3, TrainingAudience.STAFF, null))
                        .event()
                        .archive())
                .as("no enterprise's page tells of it")
                .isNull();
    }

    @Test
    void sessionIsHeldOnceItHasBegunAndSomebodyCame() {
        assertRefused("session-not-begun", () -> enrolled(2).hold("x", 0, OWNER, STARTS_AT.minusSeconds(1)));
        assertRefused("session-empty", () -> enrolled(2).hold("x", 2, OWNER, NOW));
        assertRefused("session-empty", () -> open().hold("x", 0, OWNER, NOW));
    }

    private static TrainingSessionView view(TrainingSession session) {
        return TrainingSessionView.of(session, Set.of());
    }

    private static void check(TrainingSessionStatus status, String verb, String expected) {
        var session = in(status);
        var before = view(session);
        assertThat(session.status()).isEqualTo(status);

        if (expected.equals("-")) {
            assertThatThrownBy(() -> VERBS.get(verb).apply(session)).isInstanceOf(IllegalTransition.class);
            assertThat(view(session)).isEqualTo(before);
        } else {
            var event = VERBS.get(verb).apply(session);
            assertThat(session.status() + " " + event.getClass().getSimpleName())
                    .isEqualTo(expected);
            assertThat(event.session().status()).isEqualTo(session.status());
        }
    }
}
