package worksafe.inspections.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.FINDINGS;
import static worksafe.inspections.inspection.InspectionApi.ORDERS;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.VISITS;
import static worksafe.inspections.inspection.InspectionApi.aFinding;
import static worksafe.inspections.inspection.InspectionApi.aVisit;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.anOrder;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.started;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.inspections.danger.HazardEvents;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.kernel.Sector;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;

/** What the database makes of visits, findings and orders: its last line of rules, its rights, its locks. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class ConstraintsTest {

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;
    private Enrolled leader;
    private UUID visit;

    @BeforeEach
    void aVisitUnderWay() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        leader = inspector();
        visit = started(enterprise, leader, inspector());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status = 'PLANNED' | ck_inspection_secret",
                "visible_enterprise_id = uuidv7() | ck_inspection_secret",
                "visible_enterprise_id = null | ck_inspection_secret",
                "plan_focus = null | ck_inspection_plan",
                "started_at = null | ck_inspection_started",
                "concluded_at = now() | ck_inspection_concluded",
                "origin = 'DRAW' | ck_inspection_origin",
                "reason = null | ck_inspection_origin",
                "findings = 1 | inspection_check",
                "version = 0 | inspection_version_check"
            })
    void databaseRepeatsTheRulesOfVisits(String change, String constraint) {
        refusedBy("update inspection set " + change + " where id = ?", visit, constraint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "penalty_clause = '' | finding_penalty_clause_check",
                "status = 'WITHDRAWN' | ck_finding_withdrawn",
                "settled_at = now() | ck_finding_settled",
                "clause_id = '第三十六条' | ck_finding_clause_id",
                "cause = 'BAD_LUCK' | finding_cause_check"
            })
    void databaseRepeatsTheRulesOfFindings(String change, String constraint) {
        var finding = created(leader.token(), FINDINGS, aFinding(visit));

        refusedBy("update finding set " + change + " where id = ?", finding, constraint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status = 'ANSWERED' | ck_rectification_order_answered",
                "due_date = due_latest + 1 | ck_rectification_order_due",
                "warrant_mode = 'ASSIGNED' | ck_order_warrant"
            })
    void databaseRepeatsTheRulesOfOrders(String change, String constraint) {
        var finding = created(leader.token(), FINDINGS, aFinding(visit));
        var order = created(leader.token(), ORDERS, anOrder(visit, inDays(10), finding));

        refusedBy("update rectification_order set " + change + " where id = ?", order, constraint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status = 'CLOSED' | ck_exposure_closed",
                "status = 'REPORTED' | ck_exposure_reported",
                "enterprise_id = null, paper_id = uuidv7() | ck_exposure_paper",
                "about = 'ELSEWHERE' | exposure_about_check"
            })
    void databaseRepeatsTheRulesOfExposures(String change, String constraint) {
        var exposure = created(supervisor, "exposures", """
                {"enterpriseId": "%s", "title": "液氨储罐区长期带病运行", "text": "多次停用报警联动。", "medium": "江阴日报",
                 "exposedOn": "%s", "responsible": "澄江街道办事处"}""".formatted(enterprise, inDays(0)));

        refusedBy("update exposure set " + change + " where id = ?", exposure, constraint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deaths = -1 | accident_deaths_check",
                "grade = null | ck_accident_grade",
                "known_at = occurred_at - interval '1 hour' | ck_accident_times",
                "status = 'CONFIRMED' | ck_accident_confirmed",
                "status = 'NOT_ONE' | ck_accident_not_one",
                "published_on = occurred_on | ck_accident_published",
                "closed_on = occurred_on | ck_accident_closed",
                "filed_on = occurred_on | ck_accident_filed",
                "enterprise_id = null | ck_accident_unit"
            })
    void databaseRepeatsTheRulesOfAccidents(String change, String constraint) {
        var accident = created(supervisor, "accidents", """
                {"enterpriseId": "%s", "title": "高处坠落事故", "kind": "FALL", "occurredAt": "2026-11-01T01:00:00Z",
                 "site": "二号厂房", "course": "作业人员坠落。", "toll": {"deaths": 1, "missing": 0, "seriousInjuries": 0,
                 "minorInjuries": 0, "atRisk": 0, "trapped": 0, "evacuated": 0}}""".formatted(enterprise));

        refusedBy("update accident set " + change + " where id = ?", accident, constraint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enterprise_id = concerned_id | ck_accountability_nobodys",
                "status = 'DECIDED' | ck_accountability_decided",
                "name_masked = null | ck_accountability_name",
                "drop_reason = 'x' | ck_accountability_dropped",
                "malfeasance = true, subject_kind = 'ENTERPRISE_STAFF' | ck_accountability_malfeasance"
            })
    void databaseRepeatsTheRulesOfAccountabilities(String change, String constraint) {
        var accountability = created(supervisor, "accountabilities", """
                {"subjectKind": "OFFICIAL", "origin": "OTHER", "concernedId": "%s", "sector": "EMERGENCY", "post": "科长",
                 "name": "王建国", "conduct": "监管不力", "basis": "003 号文"}""".formatted(enterprise));

        refusedBy("update accountability set " + change + " where id = ?", accountability, constraint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"until = since - 1 | ck_visit_ground_days", "ground = 'RUMOUR' | visit_ground_ground_check"})
    void databaseRepeatsTheRulesOfGrounds(String change, String constraint) {
        HazardEvents.deliver(HazardEvents.about("source-filed", enterprise));

        refusedBy("update visit_ground set " + change + " where enterprise_id = ?", enterprise, constraint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from visit_ground",
                "delete from visit_debt",
                "delete from exposure",
                "update exposure_step set note = 'rewritten'",
                "delete from accident",
                "update accident_toll set deaths = 0",
                "delete from accident_notice",
                "delete from accountability",
                "update accountability_step set note = 'rewritten'",
                "delete from delegation",
                "update delegation_power set clause = 'rewritten'",
                "update delegation_step set note = 'rewritten'",
                "delete from campaign",
                "update campaign_criterion set counted = 9",
                "update campaign_step set note = 'rewritten'",
                "delete from campaign_target",
                "update campaign_target_step set note = 'rewritten'",
                "delete from joint_action",
                "delete from department_notice",
                "delete from department_receipt",
                "update department_notice_step set note = 'rewritten'",
                "delete from crime_transfer",
                "update crime_transfer_step set note = 'rewritten'",
                "delete from inspection",
                "delete from inspection_step",
                "update inspection_step set note = 'rewritten'",
                "delete from finding",
                "delete from rectification_order",
                "update order_finding set finding_id = uuidv7()",
                "update order_step set note = 'rewritten'",
                "truncate order_step",
                "insert into inspection_basis values ('X', 'OTHER', 'x', 'x', 'x', '')",
                "alter table inspection disable row level security"
            })
    void serviceHasNoRightToForgetOrToTearDown(String statement) throws SQLException {
        Wall.assertNoRight(Intruder.in("000000000000"), statement);
    }

    @Test
    void ofManyBeginningsOnOneVersionOneIsMade() throws Exception {
        var planned = created(supervisor, VISITS, aVisit(enterprise, leader, inspector()));
        act(supervisor, VISITS, planned, "plan", InspectionApi.PLAN).then().statusCode(200);
        var tag = get(supervisor, VISITS, planned).header("ETag");
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 6; i++) {
                answers.add(threads.submit(() ->
                        act(leader.token(), VISITS, planned, "start", tag, "").statusCode()));
            }
            for (var answer : answers) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(InspectionApi.announced("inspection-started", planned)).hasSize(1);
    }

    @Test
    void ofManyOrdersAboutOneFindingOneIsIssued() throws Exception {
        var finding = created(leader.token(), FINDINGS, aFinding(visit));
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 6; i++) {
                answers.add(threads.submit(() -> create(leader.token(), ORDERS, anOrder(visit, inDays(10), finding))
                        .statusCode()));
            }
            for (var answer : answers) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 422);
    }

    @Test
    void orderThatMeetsItsDangersEndIsEitherRefusedOrAnswered() throws Exception {
        for (int i = 0; i < 8; i++) {
            var finding = created(leader.token(), FINDINGS, aFinding(visit));
            try (var threads = Executors.newSingleThreadExecutor()) {
                var issue = threads.submit(() -> create(leader.token(), ORDERS, anOrder(visit, inDays(10), finding)));
                HazardEvents.deliver(HazardEvents.event("closed", finding, finding, enterprise));
                var issued = issue.get();
                if (issued.statusCode() == 201) {
                    var order = UUID.fromString(issued.jsonPath().getString("id"));
                    assertThat(get(supervisor, ORDERS, order).jsonPath().getString("status"))
                            .isEqualTo("ANSWERED");
                } else {
                    assertThat(issued.jsonPath().getString("code")).isEqualTo("finding-settled");
                }
            }
        }
    }

    private static void refusedBy(String statement, UUID id, String constraint) {
        try (var database = TestDatabase.asOwner()) {
            assertThatThrownBy(() -> TestDatabase.execute(database, statement, id))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("\"" + constraint + "\"");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
