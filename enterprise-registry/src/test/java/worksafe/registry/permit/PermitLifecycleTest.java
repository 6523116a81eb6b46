package worksafe.registry.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.permit.PermitFixtures.APPLICATION;
import static worksafe.registry.permit.PermitFixtures.BASIS;
import static worksafe.registry.permit.PermitFixtures.CHIEF;
import static worksafe.registry.permit.PermitFixtures.CLERK;
import static worksafe.registry.permit.PermitFixtures.DEMANDED;
import static worksafe.registry.permit.PermitFixtures.NEXT;
import static worksafe.registry.permit.PermitFixtures.NOW;
import static worksafe.registry.permit.PermitFixtures.ON;
import static worksafe.registry.permit.PermitFixtures.OWNER;
import static worksafe.registry.permit.PermitFixtures.PROVINCE;
import static worksafe.registry.permit.PermitFixtures.TERM;
import static worksafe.registry.permit.PermitFixtures.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class PermitLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where nothing comes of it. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | accept                       | stand                       | examine                        | waive                         | grant                        | refuse                      | take back                      | give up                       | change                       | renew                        | suspend                         | lift                        | withdraw                    | cancel                      | expire
            PREPARED  | ACCEPTED SafetyPermitAccepted | -                          | -                              | -                             | -                            | REFUSED SafetyPermitRefused | .                              | CANCELLED SafetyPermitGivenUp | -                            | -                            | -                               | -                           | -                           | -                           | .
            ACCEPTED  | -                            | ACCEPTED SafetyPermitStood  | EXAMINED SafetyPermitExamined  | -                             | -                            | DENIED SafetyPermitRefused  | PREPARED SafetyPermitTakenBack | -                             | -                            | -                            | -                               | -                           | -                           | -                           | .
            EXAMINED  | -                            | EXAMINED SafetyPermitStood  | EXAMINED SafetyPermitExamined  | -                             | IN_FORCE SafetyPermitGranted | DENIED SafetyPermitRefused  | PREPARED SafetyPermitTakenBack | -                             | -                            | -                            | -                               | -                           | -                           | -                           | .
            REFUSED   | -                            | -                           | -                              | -                             | -                            | -                           | .                              | -                             | -                            | -                            | -                               | -                           | -                           | -                           | .
            DENIED    | -                            | -                           | -                              | -                             | -                            | -                           | .                              | -                             | -                            | -                            | -                               | -                           | -                           | -                           | .
            IN_FORCE  | -                            | IN_FORCE SafetyPermitStood  | IN_FORCE SafetyPermitExamined  | IN_FORCE SafetyPermitExamined | -                            | -                           | .                              | -                             | IN_FORCE SafetyPermitChanged | IN_FORCE SafetyPermitRenewed | SUSPENDED SafetyPermitSuspended | -                           | WITHDRAWN SafetyPermitEnded | CANCELLED SafetyPermitEnded | EXPIRED SafetyPermitExpired
            SUSPENDED | -                            | -                           | -                              | -                             | -                            | -                           | .                              | -                             | SUSPENDED SafetyPermitChanged | -                           | -                               | IN_FORCE SafetyPermitLifted | WITHDRAWN SafetyPermitEnded | CANCELLED SafetyPermitEnded | EXPIRED SafetyPermitExpired
            EXPIRED   | -                            | EXPIRED SafetyPermitStood   | EXPIRED SafetyPermitExamined   | -                             | -                            | -                           | .                              | -                             | -                            | IN_FORCE SafetyPermitRenewed | -                               | -                           | -                           | CANCELLED SafetyPermitEnded | .
            REVOKED   | -                            | -                           | -                              | -                             | -                            | -                           | .                              | -                             | -                            | -                            | -                               | -                           | -                           | CANCELLED SafetyPermitEnded | .
            WITHDRAWN | -                            | -                           | -                              | -                             | -                            | -                           | .                              | -                             | -                            | -                            | -                               | -                           | -                           | CANCELLED SafetyPermitEnded | .
            CANCELLED | -                            | -                           | -                              | -                             | -                            | -                           | .                              | -                             | -                            | -                            | -                               | -                           | -                           | -                           | .
            """);

    private static final Map<String, Function<SafetyPermit, Optional<? extends PermitEvent>>> VERBS = Map.ofEntries(
            Map.entry("accept", permit -> Optional.of(permit.accept(APPLICATION, "AS", CHIEF, NOW))),
            Map.entry("stand", permit -> Optional.of(permit.stand(PermitStandstill.ON_SITE, "现场核查", CLERK, NOW))),
            Map.entry("examine", permit -> Optional.of(permit.examine(findings(permit), DEMANDED, CLERK, NOW))),
            Map.entry("waive", permit -> Optional.of(permit.waive(APPLICATION, "符合", CLERK, NOW))),
            Map.entry("grant", permit -> Optional.of(permit.grant(APPLICATION, ON, TERM, PROVINCE, BASIS, CHIEF, NOW))),
            Map.entry("refuse", permit -> Optional.of(permit.refuse("不具备条件", CHIEF, NOW))),
            Map.entry("take back", permit -> permit.takeBack("暂缓", OWNER, NOW)),
            Map.entry("give up", permit -> Optional.of(permit.giveUp("不再申请", OWNER, NOW))),
            Map.entry(
                    "change",
                    permit -> Optional.of(permit.change(ON, LocalDate.parse("2026-06-01"), false, "AB", CHIEF, NOW))),
            Map.entry("renew", permit -> Optional.of(permit.renew(APPLICATION, NEXT, BASIS, false, CHIEF, NOW))),
            Map.entry(
                    "suspend",
                    permit -> Optional.of(permit.suspend(
                            PermitGround.CONDITIONS_LOST, LocalDate.parse("2026-08-01"), "联锁停用", CHIEF, NOW))),
            Map.entry("lift", permit -> Optional.of(permit.lift("复查合格", CHIEF, NOW))),
            Map.entry(
                    "withdraw",
                    permit -> Optional.of(
                            permit.end(PermitGround.CONDITIONS_LOST, PermitStatus.WITHDRAWN, "拆除", CHIEF, NOW))),
            Map.entry(
                    "cancel",
                    permit -> Optional.of(permit.end(cancelling(permit), PermitStatus.CANCELLED, "注销", CHIEF, NOW))),
            Map.entry("expire", permit -> permit.expire(NOW)));

    private static PermitGround cancelling(SafetyPermit permit) {
        return List.of(PermitStatus.REVOKED, PermitStatus.WITHDRAWN).contains(permit.status())
                ? PermitGround.ANNULLED
                : PermitGround.ENTERPRISE_ENDED;
    }

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(PermitStatus::valueOf, PermitLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(PermitStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("safety-permit", PermitStatus.class, PermitStatus::next);
    }

    private static void check(PermitStatus status, String verb, String expected) {
        var permit = PermitFixtures.in(status);
        var before = PermitView.of(permit, List.of(), Set.of());

        switch (expected) {
            case "-" -> {
                // Of an expired permit conditions cannot be lost any more: a rule, since it may still be cancelled.
                assertThatThrownBy(() -> VERBS.get(verb).apply(permit))
                        .isInstanceOfAny(IllegalTransition.class, RuleViolation.class);
                assertThat(PermitView.of(permit, List.of(), Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(permit)).isEmpty();
                assertThat(PermitView.of(permit, List.of(), Set.of())).isEqualTo(before);
            }
            default -> {
                var event = VERBS.get(verb).apply(permit).orElseThrow();
                assertThat(permit.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.permit().status()).isEqualTo(permit.status());
            }
        }
    }
}
