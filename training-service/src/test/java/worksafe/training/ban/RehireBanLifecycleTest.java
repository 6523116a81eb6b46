package worksafe.training.ban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen in every status of a re-hire ban. The table is written by hand. */
class RehireBanLifecycleTest {

    /** Where it leads; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status   | appeal            | uphold        | lift          | missAnswer              | end
            IMPOSED  | APPEALED APPEALED | -             | LIFTED LIFTED | .                       | ENDED ENDED
            APPEALED | -                 | UPHELD UPHELD | LIFTED LIFTED | APPEALED APPEAL_OVERDUE | ENDED ENDED
            UPHELD   | APPEALED APPEALED | -             | LIFTED LIFTED | .                       | ENDED ENDED
            LIFTED   | -                 | -             | -             | .                       | ENDED ENDED
            ENDED    | -                 | -             | -             | .                       | .
            """);

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-20T02:00:00Z");
    private static final Instant OVER = Instant.parse("2029-11-03T02:00:00Z");
    private static final LocalDate DISMISSED = LocalDate.parse("2026-11-02");
    private static final LocalDate LAST = LocalDate.parse("2029-11-02");
    private static final Actor OWNER = new Actor("li.na", "李娜");

    private static final Map<String, Function<RehireBan, Optional<RehireBanStep>>> VERBS = Map.of(
            "appeal", ban -> Optional.of(appeal(ban, LocalDate.parse("2026-11-19"))),
            "uphold", ban -> Optional.of(ban.uphold("v1.1.x", OWNER, NOW)),
            "lift", ban -> Optional.of(ban.lift("v1.1.x", OWNER, NOW)),
            "missAnswer", ban -> ban.missAnswer(LATER),
            "end", ban -> ban.end(OVER));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(RehireBanStatus::valueOf, RehireBanLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatusAndWhatCanBeDoneLeadsOn() {
        TABLE.assertLineForEvery(RehireBanStatus.class);
        // What was lifted ends by itself: nothing can be done about it.
        assertThat(Stream.of(RehireBanStatus.values())
                        .filter(status -> !status.actions().isEmpty()))
                .allMatch(status -> status.binds() && !status.next().isEmpty());
        assertThat(Stream.of(RehireBanStatus.values()).flatMap(status -> status.actions().stream()))
                .contains(RehireBanAction.values());
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("rehire-ban", RehireBanStatus.class, RehireBanStatus::next);
    }

    @Test
    void whatIsOverOrToComeIsNotImposed() {
        assertRefused(() -> imposed(LocalDate.parse("2026-11-21"), LAST), "rehire-ban-day-future");
        assertRefused(() -> imposed(LocalDate.parse("2023-11-19"), LocalDate.parse("2026-11-19")), "rehire-ban-over");
        assertThat(imposed(LocalDate.parse("2023-11-20"), LocalDate.parse("2026-11-20"))
                        .status())
                .isEqualTo(RehireBanStatus.IMPOSED);
    }

    @Test
    void appealFollowsTheDismissalAndIsNotToCome() {
        assertRefused(() -> appeal(imposed(DISMISSED, LAST), DISMISSED.minusDays(1)), "rehire-ban-appeal-day");
        assertRefused(() -> appeal(imposed(DISMISSED, LAST), LocalDate.parse("2026-11-21")), "rehire-ban-appeal-day");
    }

    @Test
    void banBindsThroughItsLastDayAndIsThenErased() {
        var ban = in(RehireBanStatus.UPHELD);
        assertThat(ban.end(Instant.parse("2029-11-02T15:59:59Z"))).isEmpty();
        assertThat(ban.personShown()).contains("王**");

        assertThat(ban.end(Instant.parse("2029-11-02T16:00:00Z"))).contains(RehireBanStep.ENDED);

        assertThat(ban.personId()).isEmpty();
        assertThat(ban.personShown()).isEmpty();
        assertThat(ban.personSealed()).isEmpty();
        assertThat(ban.factsSealed()).isEmpty();
        assertThat(ban.appealSealed()).isEmpty();
        assertThat(ban.decisionSealed()).isEmpty();
    }

    @Test
    void statusesThatBindAreThoseBeforeTheEnd() {
        assertThat(Stream.of(RehireBanStatus.values()).filter(RehireBanStatus::binds))
                .containsExactly(RehireBanStatus.IMPOSED, RehireBanStatus.APPEALED, RehireBanStatus.UPHELD);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String slug) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo(slug));
    }

    private static RehireBanStep appeal(RehireBan ban, LocalDate on) {
        return ban.appeal(RehireBanAppealTo.ENTERPRISE, on, LocalDate.parse("2026-12-10"), "v1.1.x", OWNER, NOW);
    }

    private static RehireBan imposed(LocalDate dismissed, LocalDate last) {
        return RehireBan.impose(
                UUID.fromString("0198f3b0-bbbb-7aaa-8bbb-00000000000b"),
                "SW320281-2026-000002",
                new ActiveEnterprise(
                        UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
                        "江阴市澄江化工有限公司",
                        RegionCode.of("320281102005"),
                        Sector.EMERGENCY),
                new RehireBan.Banned(UUID.fromString("0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f"), "王建国", "v1.1.x"),
                new RehireBan.Dismissal(dismissed, RehireBanGround.AGAINST_RULES, "v1.1.x"),
                new RehireBan.Term(
                        last,
                        new PolicyBasis(
                                "rehire-ban.period", 0, "3 YEARS", "x", "x", Force.DOCUMENT, Certainty.SYSTEM_DEFAULT)),
                OWNER,
                NOW);
    }

    private static RehireBan in(RehireBanStatus status) {
        var ban = imposed(DISMISSED, LAST);
        switch (status) {
            case IMPOSED -> {}
            case APPEALED -> done(ban, "appeal");
            case UPHELD -> {
                done(ban, "appeal");
                done(ban, "uphold");
            }
            case LIFTED -> done(ban, "lift");
            case ENDED -> done(ban, "end");
        }
        return ban;
    }

    private static void done(RehireBan ban, String verb) {
        assertThat(VERBS.get(verb).apply(ban)).isPresent();
    }

    private static void check(RehireBanStatus status, String verb, String expected) {
        var ban = in(status);
        assertThat(ban.status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(ban)).isInstanceOf(IllegalTransition.class);
                assertThat(ban.status()).isEqualTo(status);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(ban)).isEmpty();
                assertThat(ban.status()).isEqualTo(status);
            }
            default -> {
                var step = VERBS.get(verb).apply(ban).orElseThrow();
                assertThat(ban.status() + " " + step).isEqualTo(expected);
                assertThat(ban.timeline().getLast().kind()).isEqualTo(step.name());
            }
        }
    }
}
