package worksafe.inspections.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.inspection.InspectionFixtures.APPROVER;
import static worksafe.inspections.inspection.InspectionFixtures.AUTHORITY;
import static worksafe.inspections.inspection.InspectionFixtures.DRAW;
import static worksafe.inspections.inspection.InspectionFixtures.DRAWN;
import static worksafe.inspections.inspection.InspectionFixtures.ENTERPRISE;
import static worksafe.inspections.inspection.InspectionFixtures.INSPECTOR;
import static worksafe.inspections.inspection.InspectionFixtures.LATER;
import static worksafe.inspections.inspection.InspectionFixtures.LEADER;
import static worksafe.inspections.inspection.InspectionFixtures.NOBODY;
import static worksafe.inspections.inspection.InspectionFixtures.SECOND;
import static worksafe.inspections.inspection.InspectionFixtures.STRANGER;
import static worksafe.inspections.inspection.InspectionFixtures.SUPERVISOR;
import static worksafe.inspections.inspection.InspectionFixtures.THIRD;
import static worksafe.inspections.inspection.InspectionFixtures.TIP_OFF;
import static worksafe.inspections.inspection.InspectionFixtures.TWO;
import static worksafe.inspections.inspection.InspectionFixtures.assigned;
import static worksafe.inspections.inspection.InspectionFixtures.planned;
import static worksafe.inspections.inspection.InspectionFixtures.started;
import static worksafe.inspections.inspection.InspectionFixtures.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import worksafe.inspections.InspectionProblem;
import worksafe.inspections.inspection.Grounds.InspectionOrigin;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.RegionCode;
import worksafe.kernel.SeparatedAct;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.FactTime;

/** The rules of a visit, without a container. */
class InspectionTest {

    private static final Scope OWNER =
            new Scope(RegionCode.NATION, null, Set.of(ENTERPRISE), "enterprise-user-7", null);

    @Test
    void drawnVisitKnowsItsDrawAndNoBasis() {
        var inspection = assigned(DRAWN, LEADER, SECOND);

        assertThat(inspection.grounds()).isEqualTo(new Grounds(InspectionOrigin.DRAW, DRAW, null, null, null));
    }

    @Test
    void otherVisitHasTheOriginOfItsBasisAndAReason() {
        var inspection = assigned(TIP_OFF, LEADER, SECOND);

        assertThat(inspection.grounds())
                .isEqualTo(new Grounds(InspectionOrigin.COMPLAINT, null, "TIP_OFF", "群众举报仓库违规存放危化品", null));
    }

    @Test
    void enterpriseIsShownNothingUntilTheVisitBegins() {
        assertThat(assigned(DRAWN, LEADER, SECOND).isWithin(OWNER)).isFalse();
        assertThat(planned(LEADER, SECOND).isWithin(OWNER)).isFalse();
        assertThat(InspectionFixtures.in(InspectionStatus.CANCELLED).isWithin(OWNER))
                .isFalse();
        assertThat(started().isWithin(OWNER)).isTrue();
        assertThat(InspectionFixtures.in(InspectionStatus.CONCLUDED).isWithin(OWNER))
                .isTrue();
    }

    @Test
    void whatIsToldBeforeItBeginsNamesTheAuthorityOnly() {
        for (var event : List.of(
                assigned(DRAWN, LEADER, SECOND).plan(InspectionFixtures.PLAN, SUPERVISOR, LATER),
                planned(LEADER, SECOND).cancel("企业已停产搬迁", NOBODY, APPROVER, LATER),
                planned(LEADER, SECOND).changeTeam(null, THIRD, "增派", NOBODY, SUPERVISOR, LATER))) {
            assertThat(event.subject().key()).isEqualTo("draw:" + DRAW);
            assertThat(event.subject().enterpriseId()).isNull();
            assertThat(event.subject().sector()).isNull();
            assertThat(event.subject().region()).isEqualTo(AUTHORITY);
            assertThat(event.toString()).doesNotContain(ENTERPRISE.toString(), "320281102005", "澄江");
        }
        assertThat(assigned(TIP_OFF, LEADER)
                        .plan(InspectionFixtures.PLAN, SUPERVISOR, LATER)
                        .subject()
                        .key())
                .isEqualTo("region:" + AUTHORITY);
    }

    @Test
    void beginningTellsWhoIsVisited() {
        var event = planned(LEADER, SECOND).start(TWO, ids -> {}, INSPECTOR, FactTime.now(LATER));

        assertThat(event.subject().key()).isEqualTo("enterprise:" + ENTERPRISE);
        assertThat(event.inspection().region()).hasToString("320281102005");
        assertThat(event.inspection().inspectors()).containsExactly("ZF-320281-007", "ZF-320281-011");
    }

    @Test
    void oneInspectorIsNotEnough() {
        var inspection = planned(LEADER);
        var before = view(inspection);

        assertThatThrownBy(() -> inspection.start(TWO, ids -> {}, INSPECTOR, FactTime.now(LATER)))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.type()).isEqualTo(InspectionProblem.INSPECTION_TEAM_TOO_SMALL);
                    assertThat(refused.legalSource()).isEqualTo("中华人民共和国行政处罚法（2021年修订） 第四十二条第一款");
                    assertThat(refused.arguments()).containsExactly("1", "李检查 (ZF-320281-007)", "2");
                });
        assertThat(view(inspection)).isEqualTo(before);
    }

    @Test
    void wholeTeamIsAskedWhetherItCanGo() {
        var asked = new ArrayList<UUID>();

        var unused = planned(LEADER, SECOND).start(TWO, asked::addAll, INSPECTOR, FactTime.now(LATER));

        assertThat(asked).containsExactly(LEADER.inspectorId(), SECOND.inspectorId());
    }

    @Test
    void whoCannotGoKeepsTheVisitFromBeginning() {
        var inspection = planned(LEADER, SECOND);
        var before = view(inspection);

        assertThatThrownBy(() -> inspection.start(
                        TWO,
                        ids -> {
                            throw new RuleViolation(InspectionProblem.INSPECTOR_RECUSED, "张检查", "ZF-320281-011", "亲属");
                        },
                        INSPECTOR,
                        FactTime.now(LATER)))
                .isInstanceOf(RuleViolation.class);
        assertThat(view(inspection)).isEqualTo(before);
    }

    @Test
    void strangersDoNothingOnSite() {
        refused(
                InspectionProblem.INSPECTION_NOT_OF_TEAM,
                () -> planned(LEADER, SECOND).start(TWO, ids -> {}, STRANGER, FactTime.now(LATER)));
        refused(
                InspectionProblem.INSPECTION_NOT_OF_TEAM,
                () -> started().conclude(InspectionFixtures.RECORD, STRANGER, FactTime.now(LATER)));
        refused(InspectionProblem.INSPECTION_NOT_OF_TEAM, () -> started().find(STRANGER, FactTime.now(LATER)));
    }

    @Test
    void memberIsReplacedAtTheSamePlace() {
        var inspection = planned(LEADER, SECOND);

        var event = inspection.changeTeam(LEADER.inspectorId(), THIRD, "李检查抽调", NOBODY, SUPERVISOR, LATER);

        assertThat(inspection.team().members()).containsExactly(THIRD, SECOND);
        assertThat(event.inspection().inspectors()).containsExactly("ZF-320281-015", "ZF-320281-011");
        assertThat(inspection.timeline().getLast().note()).isEqualTo("李检查抽调");
    }

    @Test
    void teamGrowsAndShrinksButNeverVanishes() {
        var inspection = assigned(DRAWN, LEADER);

        var grown = inspection.changeTeam(null, SECOND, "增派", NOBODY, SUPERVISOR, LATER);
        var shrunk = inspection.changeTeam(LEADER.inspectorId(), null, "抽调", NOBODY, SUPERVISOR, LATER);

        assertThat(grown.inspection().inspectors()).hasSize(2);
        assertThat(shrunk.inspection().inspectors()).containsExactly("ZF-320281-011");
        refused(
                InspectionProblem.INSPECTION_TEAM_EMPTY,
                () -> inspection.changeTeam(SECOND.inspectorId(), null, "抽调", NOBODY, SUPERVISOR, LATER));
        refused(
                InspectionProblem.INSPECTION_MEMBER_UNKNOWN,
                () -> inspection.changeTeam(LEADER.inspectorId(), THIRD, "抽调", NOBODY, SUPERVISOR, LATER));
        refused(
                InspectionProblem.INSPECTION_MEMBER_ALREADY,
                () -> inspection.changeTeam(null, SECOND, "增派", NOBODY, SUPERVISOR, LATER));
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAW_OPENED", "DRAW_COMMITTED"})
    void whoOpenedTheDrawOrContributedToItDoesNotChangeWhoGoes(SeparatedAct act) {
        var inspection = planned(LEADER, SECOND);
        var before = view(inspection);
        var drawn = new ActsTaken().and(act, "Supervisor-0042");

        refused(
                InspectionProblem.INSPECTION_SAME_PERSON,
                () -> inspection.changeTeam(LEADER.inspectorId(), THIRD, "抽调", drawn, SUPERVISOR, LATER));
        assertThat(view(inspection)).isEqualTo(before);
        assertThat(inspection
                        .changeTeam(LEADER.inspectorId(), THIRD, "抽调", drawn, APPROVER, LATER)
                        .inspection()
                        .inspectors())
                .containsExactly("ZF-320281-015", "ZF-320281-011");
    }

    @Test
    void whoOpenedTheDrawDoesNotCallItsVisitsOff() {
        // Whoever assigned it need not be who opened the draw: a substitute's visit comes from who substituted.
        var inspection = planned(LEADER, SECOND);
        var drawn = new ActsTaken().and(SeparatedAct.DRAW_OPENED, "ＡＰＰＲＯＶＥＲ-0001");
        var before = view(inspection);

        refused(InspectionProblem.INSPECTION_SAME_PERSON, () -> inspection.cancel("企业已停产搬迁", drawn, APPROVER, LATER));
        assertThat(view(inspection)).isEqualTo(before);
        assertThat(inspection.cancel("企业已停产搬迁", drawn, SUPERVISOR, LATER).reason())
                .isEqualTo("企业已停产搬迁");
    }

    @Test
    void findingsAreNumberedAndCounted() {
        var inspection = started();

        assertThat(inspection.find(INSPECTOR, FactTime.now(LATER))).isEqualTo("JC320281-2026-000012-01");
        assertThat(inspection.find(INSPECTOR, FactTime.now(LATER))).isEqualTo("JC320281-2026-000012-02");
        inspection.withdrawFinding();
        assertThat(inspection.find(INSPECTOR, FactTime.now(LATER))).isEqualTo("JC320281-2026-000012-03");
        assertThat(inspection
                        .conclude(InspectionFixtures.RECORD, INSPECTOR, FactTime.now(LATER))
                        .findings())
                .isEqualTo(2);
    }

    @Test
    void enterpriseIsNotToldWhyItIsVisited() {
        var inspection = assigned(TIP_OFF, LEADER, SECOND);

        var own = view(inspection);
        var theirs = InspectionView.of(inspection, true, Set.of());

        assertThat(own.reason()).isEqualTo("群众举报仓库违规存放危化品");
        assertThat(theirs.toString()).doesNotContain("举报", "TIP_OFF");
    }

    private static void refused(InspectionProblem problem, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
