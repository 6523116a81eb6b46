package worksafe.inspections.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.accident.AccidentFixtures.APPROVER;
import static worksafe.inspections.accident.AccidentFixtures.CITY;
import static worksafe.inspections.accident.AccidentFixtures.COUNTY;
import static worksafe.inspections.accident.AccidentFixtures.GENERAL;
import static worksafe.inspections.accident.AccidentFixtures.LATER;
import static worksafe.inspections.accident.AccidentFixtures.MEMBER;
import static worksafe.inspections.accident.AccidentFixtures.SUPERVISOR;
import static worksafe.inspections.accident.AccidentFixtures.YEARS_LATER;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.inspections.accident.Accident.ReportFaults;
import worksafe.inspections.accident.AccidentParts.LossLine;
import worksafe.inspections.accident.AccidentParts.Notice;
import worksafe.inspections.accident.AccidentTerms.Addressee;
import worksafe.inspections.accident.AccidentTerms.ClosureGate;
import worksafe.inspections.accident.AccidentTerms.EvaluationOccasion;
import worksafe.inspections.accident.AccidentTerms.LossItem;
import worksafe.inspections.accident.AccidentTerms.NoticeWay;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class AccidentLifecycleTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-20");

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status | confirm | dismiss | supplement | lose | tell | flag | takeOver | investigate | extend | beginAppraisal | handIn | giveBack | approve | publish | implement | doMeasure | pass | evaluate | file | miss
            REPORTED | CONFIRMED AccidentConfirmed | NOT_ONE AccidentProgressed | REPORTED AccidentProgressed | REPORTED AccidentProgressed | REPORTED AccidentProgressed | REPORTED AccidentProgressed | - | - | - | - | - | - | - | - | - | - | - | - | - | REPORTED AccidentProgressed
            CONFIRMED | - | NOT_ONE AccidentProgressed | CONFIRMED AccidentProgressed | CONFIRMED AccidentProgressed | CONFIRMED AccidentProgressed | CONFIRMED AccidentProgressed | CONFIRMED AccidentProgressed | INVESTIGATING AccidentProgressed | - | - | - | - | - | - | - | - | - | - | - | CONFIRMED AccidentProgressed
            NOT_ONE | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | .
            INVESTIGATING | - | NOT_ONE AccidentProgressed | INVESTIGATING AccidentProgressed | INVESTIGATING AccidentProgressed | INVESTIGATING AccidentProgressed | INVESTIGATING AccidentProgressed | INVESTIGATING AccidentProgressed | INVESTIGATING AccidentProgressed | INVESTIGATING AccidentProgressed | INVESTIGATING AccidentProgressed | REPORT_IN AccidentProgressed | - | - | - | - | - | - | - | - | INVESTIGATING AccidentProgressed
            REPORT_IN | - | - | - | - | - | - | - | - | - | - | - | INVESTIGATING AccidentProgressed | APPROVED AccidentApproved | - | - | - | - | - | - | REPORT_IN AccidentProgressed
            APPROVED | - | - | - | - | - | - | - | - | - | - | - | - | - | PUBLISHED AccidentPublished | - | - | - | - | - | APPROVED AccidentProgressed
            PUBLISHED | - | - | - | - | - | - | - | - | - | - | - | - | - | - | IMPLEMENTING AccidentProgressed | - | - | - | - | PUBLISHED AccidentProgressed
            IMPLEMENTING | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | IMPLEMENTING AccidentProgressed | IMPLEMENTING AccidentProgressed | IMPLEMENTING AccidentEvaluated | - | IMPLEMENTING AccidentProgressed
            EVALUATED | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | FILED AccidentProgressed | EVALUATED AccidentProgressed
            FILED | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | - | .
            """);

    private static final Map<String, Function<Accident, Optional<? extends AccidentEvent>>> VERBS = verbs();

    private static Map<String, Function<Accident, Optional<? extends AccidentEvent>>> verbs() {
        var verbs = new HashMap<String, Function<Accident, Optional<? extends AccidentEvent>>>();
        verbs.put("confirm", it -> Optional.of(it.confirm(true, "属于生产安全事故", SUPERVISOR, LATER)));
        verbs.put("dismiss", it -> Optional.of(it.dismiss("系刑事案件", APPROVER, LATER)));
        verbs.put(
                "supplement",
                it -> Optional.of(it.supplement(AccidentFixtures.toll(1, 0, LATER), GENERAL, SUPERVISOR, LATER)));
        verbs.put(
                "lose",
                it -> Optional.of(it.lose(List.of(new LossLine(LossItem.MEDICAL, 1_000)), GENERAL, SUPERVISOR, LATER)));
        verbs.put(
                "tell",
                it -> Optional.of(it.tell(
                        new Notice(Addressee.POLICE, NoticeWay.WRITTEN, LATER, null, "收到"), SUPERVISOR, LATER)));
        verbs.put(
                "flag",
                it -> Optional.of(it.flag(new ReportFaults(true, false, false, false), "晚报两小时", SUPERVISOR, LATER)));
        verbs.put("takeOver", it -> Optional.of(it.takeOver(CITY, "影响重大", APPROVER, LATER)));
        verbs.put(
                "investigate",
                it -> Optional.of(it.investigate(
                        AccidentFixtures.group(),
                        AccidentFixtures.REQUIRED,
                        DAY.plusDays(50),
                        COUNTY,
                        APPROVER,
                        LATER)));
        verbs.put("extend", it -> Optional.of(it.extend(30, 60, "原因复杂", COUNTY, APPROVER, LATER)));
        verbs.put("beginAppraisal", it -> Optional.of(it.beginAppraisal(DAY, "特检院", MEMBER, LATER)));
        verbs.put("handIn", it -> Optional.of(it.handIn(AccidentFixtures.report(), DAY.plusDays(15), MEMBER, LATER)));
        verbs.put("giveBack", it -> Optional.of(it.giveBack("分析不充分", COUNTY, APPROVER, LATER)));
        verbs.put("approve", it -> Optional.of(it.approve("澄政复〔2026〕12号", DAY.plusDays(10), COUNTY, APPROVER, LATER)));
        verbs.put("publish", it -> Optional.of(it.publish(DAY, "江阴市人民政府网站", SUPERVISOR, LATER)));
        verbs.put("implement", it -> Optional.of(it.implement(null, SUPERVISOR, LATER)));
        verbs.put("doMeasure", it -> Optional.of(it.doMeasure(1, "阀门已更换", SUPERVISOR, LATER)));
        verbs.put("pass", it -> Optional.of(it.pass(ClosureGate.STAFF_EDUCATED, "教育记录", false, SUPERVISOR, LATER)));
        verbs.put(
                "evaluate",
                it -> Optional.of(it.evaluate(
                        AccidentFixtures.evaluation(EvaluationOccasion.APPROVAL, DAY), null, SUPERVISOR, YEARS_LATER)));
        verbs.put("file", it -> Optional.of(it.file("锡安办备〔2028〕5号", SUPERVISOR, YEARS_LATER)));
        verbs.put("miss", it -> it.miss("accident-follow-up", LATER));
        return Map.copyOf(verbs);
    }

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(AccidentStatus::valueOf, AccidentLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(AccidentStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("accident", AccidentStatus.class, AccidentStatus::next);
    }

    private static AccidentView seen(Accident accident) {
        return AccidentView.of(accident, true, List.of(), Set.of());
    }

    private static void check(AccidentStatus status, String verb, String expected) {
        var accident = AccidentFixtures.in(status);
        var before = seen(accident);
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(accident)).isInstanceOf(IllegalTransition.class);
                assertThat(seen(accident)).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(accident)).isEmpty();
                assertThat(seen(accident)).isEqualTo(before);
            }
            default -> {
                AccidentEvent event = VERBS.get(verb).apply(accident).orElseThrow();
                assertThat(accident.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.accident().status()).isEqualTo(accident.status());
            }
        }
    }
}
