package worksafe.inspections.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.delegation.DelegationFixtures.APPROVER;
import static worksafe.inspections.delegation.DelegationFixtures.COUNTY;
import static worksafe.inspections.delegation.DelegationFixtures.LATER;
import static worksafe.inspections.delegation.DelegationFixtures.ORDERS;
import static worksafe.inspections.delegation.DelegationFixtures.PUBLIC_ON;
import static worksafe.inspections.delegation.DelegationFixtures.SUPERVISOR;
import static worksafe.inspections.delegation.DelegationFixtures.TOWN;
import static worksafe.inspections.delegation.DelegationFixtures.drafted;
import static worksafe.inspections.delegation.DelegationFixtures.in;
import static worksafe.inspections.delegation.DelegationFixtures.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.RuleViolation;

/** The rules of delegations, without a container. */
class DelegationTest {

    private static final LocalDate LAST = LocalDate.parse("2028-12-31");

    private static void refusedAs(DelegationProblem problem, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }

    @Test
    void entrustedPowersAreExercisedInTheNameOfTheAuthority() {
        assertThat(in(DelegationStatus.DRAFT).inNameOf()).isEqualTo("江阴市应急管理局");
    }

    @Test
    void assignedPowersAreExercisedInTheTownsOwnName() {
        var assigned = drafted(DelegationMode.ASSIGNED, TOWN, COUNTY, paper(null), List.of(ORDERS))
                .aggregate();

        assertThat(assigned.inNameOf()).isEqualTo("澄江街道办事处");
    }

    @Test
    void onlyTownsTakePowersOver() {
        refusedAs(
                DelegationProblem.DELEGATION_NOT_TO_TOWN,
                () -> drafted(
                        DelegationMode.ENTRUSTED, RegionCode.of("320281102005"), COUNTY, paper(LAST), List.of(ORDERS)));
    }

    @Test
    void townEntrustsNobodyFurther() {
        refusedAs(
                DelegationProblem.DELEGATION_NO_FURTHER,
                () -> drafted(DelegationMode.ENTRUSTED, TOWN, TOWN, paper(LAST), List.of(ORDERS)));
    }

    @Test
    void entrustingPaperNamesItsTerm() {
        refusedAs(
                DelegationProblem.DELEGATION_TERM_MISSING,
                () -> drafted(DelegationMode.ENTRUSTED, TOWN, COUNTY, paper(null), List.of(ORDERS)));
    }

    @Test
    void powerStandsOnTheListOnce() {
        refusedAs(
                DelegationProblem.DELEGATION_POWER_TWICE,
                () -> drafted(DelegationMode.ENTRUSTED, TOWN, COUNTY, paper(LAST), List.of(ORDERS, ORDERS)));
    }

    @Test
    void whoDraftedItDoesNotPublishIt() {
        var delegation = in(DelegationStatus.DRAFT);

        refusedAs(
                DelegationProblem.DELEGATION_SAME_PERSON, () -> delegation.publish(PUBLIC_ON, "网站", SUPERVISOR, LATER));
        assertThat(delegation.actions(SUPERVISOR.subject())).doesNotContain(DelegationAction.PUBLICATION);
        assertThat(delegation.actions(APPROVER.subject())).contains(DelegationAction.PUBLICATION);
    }

    @Test
    void nothingIsExercisedBeforeTheFirstDay() {
        var delegation = in(DelegationStatus.PUBLISHED);

        refusedAs(
                DelegationProblem.DELEGATION_TOO_EARLY,
                () -> delegation.commence("持证 8 人", APPROVER, Instant.parse("2026-02-25T01:00:00Z")));
    }

    @Test
    void missedEvaluationIsToldOnceUntilItIsMadeUpFor() {
        var delegation = in(DelegationStatus.IN_FORCE);

        assertThat(delegation.missEvaluation(LATER)).isPresent();
        assertThat(delegation.missEvaluation(LATER)).isEmpty();
        var unused = delegation.evaluate("承接有效", APPROVER, LATER);
        assertThat(delegation.evaluationOverdueSince()).isNull();
    }

    @Test
    void paperInAnotherNameIsRefused() {
        var warrant = new Warrant(DelegationFixtures.ID, DelegationMode.ENTRUSTED, "江阴市应急管理局", "委托书", "第二条");

        warrant.requireName("江阴市应急管理局");
        refusedAs(DelegationProblem.DELEGATION_OTHER_NAME, () -> warrant.requireName("澄江街道办事处"));
    }
}
