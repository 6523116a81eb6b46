package worksafe.inspections.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.penalty.PenaltyFixtures.APPROVER;
import static worksafe.inspections.penalty.PenaltyFixtures.GATES;
import static worksafe.inspections.penalty.PenaltyFixtures.INVESTIGATOR;
import static worksafe.inspections.penalty.PenaltyFixtures.JURIST;
import static worksafe.inspections.penalty.PenaltyFixtures.NOW;
import static worksafe.inspections.penalty.PenaltyFixtures.OFFICER;
import static worksafe.inspections.penalty.PenaltyFixtures.OWNER;
import static worksafe.inspections.penalty.PenaltyFixtures.PAY_BY;
import static worksafe.inspections.penalty.PenaltyFixtures.REVIEWER;
import static worksafe.inspections.penalty.PenaltyFixtures.SERVED_ON;
import static worksafe.inspections.penalty.PenaltyFixtures.SURCHARGE;

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
import worksafe.inspections.penalty.PenaltyCase.SparedGround;
import worksafe.inspections.penalty.hearing.Notice;
import worksafe.inspections.penalty.payment.Instalment;
import worksafe.inspections.penalty.remedy.Remedy;
import worksafe.inspections.penalty.remedy.RemedyKind;
import worksafe.inspections.penalty.remedy.RemedyOutcome;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Messages;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;
import worksafe.platform.testing.WrittenTexts;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class PenaltyLifecycleTest {

    /**
     * Where it leads and what it announces by its first letters; {@code -} where it is illegal, {@code !} where a rule of its own
     * forbids it, {@code .} where it is let pass.
     */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status       | others  | evidence | investigate    | review     | return  | legality   | tell      | state     | waive     | ask       | arrange | hold | discuss    | prolong        | punish    | spare          | transfer      | drop
            FILED        | FILED P | FILED P  | INVESTIGATED P | -          | -       | -          | -         | -         | -         | -         | -       | -    | -          | FILED P        | -         | -              | TRANSFERRED P | DROPPED P
            INVESTIGATED | -       | -        | -              | REVIEWED P | FILED P | -          | -         | -         | -         | -         | -       | -    | -          | INVESTIGATED P | -         | -              | TRANSFERRED P | DROPPED P
            REVIEWED     | -       | -        | -              | -          | FILED P | REVIEWED P | NOTICED P | -         | -         | -         | -       | -    | REVIEWED P | REVIEWED P     | -         | NOT_PUNISHED P | TRANSFERRED P | DROPPED P
            NOTICED      | -       | -        | -              | -          | FILED P | NOTICED P  | -         | NOTICED P | NOTICED P | NOTICED P | !       | !    | NOTICED P  | NOTICED P      | DECIDED D | NOT_PUNISHED P | TRANSFERRED P | DROPPED P
            HEARD        | -       | -        | -              | -          | FILED P | HEARD P    | -         | -         | -         | -         | -       | -    | HEARD P    | HEARD P        | DECIDED D | NOT_PUNISHED P | TRANSFERRED P | DROPPED P
            DECIDED      | -       | -        | -              | -          | -       | -          | -         | -         | -         | -         | -       | -    | -          | -              | -         | -              | -             | -
            NOT_PUNISHED | -       | -        | -              | -          | -       | -          | -         | -         | -         | -         | -       | -    | -          | -              | -         | -              | -             | -
            TRANSFERRED  | -       | -        | -              | -          | -       | -          | -         | -         | -         | -         | -       | -    | -          | -              | -         | -              | -             | -
            DROPPED      | -       | -        | -              | -          | -       | -          | -         | -         | -         | -         | -       | -    | -          | -              | -         | -              | -             | -
            SERVED       | -       | -        | -              | -          | -       | -          | -         | -         | -         | -         | -       | -    | -          | -              | -         | -              | -             | -
            REPORTED     | -       | -        | -              | -          | -       | -          | -         | -         | -         | -         | -       | -    | -          | -              | -         | -              | -             | -
            OVERDUE      | -       | -        | -              | -          | -       | -          | -         | -         | -         | -         | -       | -    | -          | -              | -         | -              | -             | -
            REMINDED     | -       | -        | -              | -          | -       | -          | -         | -         | -         | -         | -       | -    | -          | -              | -         | -              | -             | -
            COURT        | -       | -        | -              | -          | -       | -          | -         | -         | -         | -         | -       | -    | -          | -              | -         | -              | -             | -
            PERFORMED    | -       | -        | -              | -          | -       | -          | -         | -         | -         | -         | -       | -    | -          | -              | -         | -              | -             | -
            CLOSED       | -       | -        | -              | -          | -       | -          | -         | -         | -         | -         | -       | -    | -          | -              | -         | -              | -             | -
            """);

    private static final LifecycleTable AFTERWARDS = LifecycleTable.of("""
            status       | serve    | report | pay         | perform | putOff     | miss      | remind     | askCourt | askRemedy   | decideRemedy | noteWithdrawal | close    | drawUp
            FILED        | -        | -      | -           | -       | -          | .         | -          | -        | -           | -            | -              | -        | FILED P
            INVESTIGATED | -        | -      | -           | -       | -          | .         | -          | -        | -           | -            | -              | -        | INVESTIGATED P
            REVIEWED     | -        | -      | -           | -       | -          | .         | -          | -        | -           | -            | -              | -        | REVIEWED P
            NOTICED      | -        | -      | -           | -       | -          | .         | -          | -        | -           | -            | -              | -        | NOTICED P
            HEARD        | -        | -      | -           | -       | -          | .         | -          | -        | -           | -            | -              | -        | HEARD P
            DECIDED      | SERVED S | -      | -           | -       | -          | .         | -          | -        | DECIDED P   | !            | -              | -        | DECIDED P
            NOT_PUNISHED | -        | -      | -           | -       | -          | .         | -          | -        | -           | -            | -              | CLOSED P | NOT_PUNISHED P
            TRANSFERRED  | -        | -      | -           | -       | -          | .         | -          | -        | -           | -            | -              | CLOSED P | TRANSFERRED P
            DROPPED      | -        | -      | -           | -       | -          | .         | -          | -        | -           | -            | -              | CLOSED P | DROPPED P
            SERVED       | -        | -      | PERFORMED F | !       | SERVED P   | OVERDUE P | -          | -        | SERVED P    | !            | -              | -        | SERVED P
            REPORTED     | -        | -      | PERFORMED F | !       | REPORTED P | OVERDUE P | -          | -        | REPORTED P  | !            | -              | -        | REPORTED P
            OVERDUE      | -        | -      | PERFORMED F | !       | !          | .         | REMINDED P | -        | OVERDUE P   | !            | -              | -        | OVERDUE P
            REMINDED     | -        | -      | PERFORMED F | !       | !          | .         | -          | COURT P  | REMINDED P  | !            | -              | -        | REMINDED P
            COURT        | -        | -      | PERFORMED F | !       | !          | .         | -          | -        | COURT P     | !            | -              | CLOSED P | COURT P
            PERFORMED    | -        | -      | -           | -       | -          | .         | -          | -        | PERFORMED P | !            | -              | CLOSED P | PERFORMED P
            CLOSED       | -        | -      | -           | -       | -          | .         | -          | -        | CLOSED P    | !            | -              | -        | -
            """);

    private static final Map<Class<?>, String> LETTERS = Map.of(
            PenaltyEvent.PenaltyProgressed.class,
            "P",
            PenaltyEvent.PenaltyDecided.class,
            "D",
            PenaltyEvent.PenaltyServed.class,
            "S",
            PenaltyEvent.PenaltyPerformed.class,
            "F");

    private static final LocalDate IN_TIME = LocalDate.parse("2026-03-21");
    private static final LocalDate AFTERWARDS_DAY = LocalDate.parse("2026-05-08");

    private static Map<String, Function<PenaltyCase, Optional<? extends PenaltyEvent>>> verbs() {
        return Map.ofEntries(
                verb("others", kept -> kept.changeInvestigators(kept.investigators(), "回避", APPROVER, NOW)),
                verb("evidence", kept -> kept.evidence(true, "探测器六台", INVESTIGATOR, NOW)),
                verb(
                        "investigate",
                        kept -> kept.investigate("事实清楚", PenaltyFixtures.judgement(3_000_000), INVESTIGATOR, NOW)),
                verb("review", kept -> kept.review(true, "同意", REVIEWER, NOW)),
                verb("return", kept -> kept.review(false, "补充调查", REVIEWER, NOW)),
                verb("legality", kept -> kept.reviewLegality(true, "合法", JURIST, NOW)),
                verb(
                        "tell",
                        kept -> kept.notified(
                                Notice.served(3_000_000, PenaltyFixtures.NOTICE_DAY, IN_TIME, IN_TIME), NOW)),
                verb("state", kept -> kept.state("请求从轻", IN_TIME, OWNER, NOW)),
                verb("waive", kept -> kept.waive(null, IN_TIME, OWNER, NOW)),
                verb("ask", kept -> kept.askHearing(IN_TIME, IN_TIME.plusDays(15), OWNER, NOW)),
                verb(
                        "arrange",
                        kept -> kept.arrangeHearing(
                                OFFICER, "三楼", IN_TIME.plusDays(12), IN_TIME, IN_TIME.plusDays(10), REVIEWER, NOW)),
                verb("hold", kept -> kept.hold(false, "无异议", OFFICER, NOW)),
                verb("discuss", kept -> kept.discuss(List.of("a", "b", "c"), 3, "同意", APPROVER, NOW)),
                verb("prolong", kept -> kept.prolong(LocalDate.parse("2027-06-30"), "鉴定", APPROVER, NOW)),
                verb("punish", kept -> kept.punish(null, GATES, "事实清楚", APPROVER, NOW)),
                verb("spare", kept -> kept.spare(SparedGround.FIRST_OFFENCE, "已教育", "初次违法", APPROVER, NOW)),
                verb("transfer", kept -> kept.transfer("涉嫌犯罪", APPROVER, NOW)),
                verb("drop", kept -> kept.drop("不能成立", APPROVER, NOW)),
                verb("serve", kept -> kept.serve("CJ320281-2026-000021", SERVED_ON, PAY_BY, NOW)),
                verb("report", kept -> kept.report(INVESTIGATOR, NOW)),
                verb("pay", kept -> kept.pay(PenaltyFixtures.paid(kept.intendedFineFen()), SURCHARGE, REVIEWER, NOW)),
                verb("perform", kept -> kept.perform(SURCHARGE, "已履行", REVIEWER, NOW)),
                verb(
                        "putOff",
                        kept -> kept.putOff(
                                List.of(new Instalment(LocalDate.parse("2026-06-30"), kept.intendedFineFen())),
                                "困难",
                                APPROVER,
                                NOW)),
                maybe("miss", kept -> kept.miss(NOW)),
                verb("remind", kept -> kept.remind(LocalDate.parse("2026-05-08"), NOW)),
                verb(
                        "askCourt",
                        kept -> kept.askCourt(
                                "江阴市人民法院",
                                LocalDate.parse("2026-10-04"),
                                LocalDate.parse("2027-01-03"),
                                REVIEWER,
                                NOW)),
                verb(
                        "askRemedy",
                        kept -> kept.askRemedy(
                                Remedy.asked(RemedyKind.RECONSIDERATION, "江阴市人民政府", AFTERWARDS_DAY, false),
                                REVIEWER,
                                NOW)),
                verb(
                        "decideRemedy",
                        kept -> kept.decideRemedy(RemedyOutcome.UPHELD, null, IN_TIME, "维持", APPROVER, NOW)),
                verb("noteWithdrawal", kept -> kept.withdrawnElsewhere("信用信息公示系统", REVIEWER, NOW)),
                verb("close", kept -> kept.close("同意结案", APPROVER, NOW)),
                verb("drawUp", kept -> kept.drawUp("立案审批表", REVIEWER, NOW)));
    }

    private static Map.Entry<String, Function<PenaltyCase, Optional<? extends PenaltyEvent>>> verb(
            String name, Function<PenaltyCase, PenaltyEvent> does) {
        return Map.entry(name, kept -> Optional.of(does.apply(kept)));
    }

    private static Map.Entry<String, Function<PenaltyCase, Optional<? extends PenaltyEvent>>> maybe(
            String name, Function<PenaltyCase, Optional<? extends PenaltyEvent>> does) {
        return Map.entry(name, does);
    }

    @TestFactory
    Stream<DynamicTest> everythingBeforeTheDecisionDoesWhatTheTableSays() {
        return TABLE.everyCell(PenaltyStatus::valueOf, PenaltyLifecycleTest::check);
    }

    @TestFactory
    Stream<DynamicTest> everythingAfterTheDecisionDoesWhatTheTableSays() {
        return AFTERWARDS.everyCell(PenaltyStatus::valueOf, PenaltyLifecycleTest::check);
    }

    @Test
    void tablesHaveARowForEveryStatus() {
        TABLE.assertLineForEvery(PenaltyStatus.class);
        AFTERWARDS.assertLineForEvery(PenaltyStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("penalty", PenaltyStatus.class, PenaltyStatus::next);
    }

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        WrittenTexts.requireRefusals(Messages.load(getClass().getClassLoader()), PenaltyProblem.values());
    }

    private static PenaltyView view(PenaltyCase kept) {
        return PenaltyView.of(kept, true, 0, 0, Set.of());
    }

    private static void check(PenaltyStatus status, String verb, String expected) {
        var kept = PenaltyFixtures.in(status);
        var before = view(kept);
        assertThat(kept.status()).isEqualTo(status);
        var does = verbs().get(verb);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> does.apply(kept)).isInstanceOf(IllegalTransition.class);
                assertThat(view(kept)).isEqualTo(before);
            }
            case "!" -> {
                assertThatThrownBy(() -> does.apply(kept)).isInstanceOf(RuleViolation.class);
                assertThat(view(kept)).isEqualTo(before);
            }
            case "." -> {
                assertThat(does.apply(kept)).isEmpty();
                assertThat(view(kept)).isEqualTo(before);
            }
            default -> {
                PenaltyEvent event = does.apply(kept).orElseThrow();
                assertThat(kept.status() + " " + LETTERS.get(event.getClass())).isEqualTo(expected);
                assertThat(event.penalty().status()).isEqualTo(kept.status());
            }
        }
    }
}
