package worksafe.inspections.library;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.library.LibraryApi.act;
import static worksafe.inspections.library.LibraryApi.anInspector;
import static worksafe.inspections.library.LibraryApi.enrolled;
import static worksafe.inspections.library.LibraryApi.freshNumber;
import static worksafe.inspections.library.LibraryApi.get;
import static worksafe.inspections.library.LibraryApi.post;
import static worksafe.inspections.library.LibraryApi.put;
import static worksafe.inspections.library.LibraryApi.supervisor;
import static worksafe.inspections.library.LibraryApi.village;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.inspections.InspectionProblem;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.ProblemBody;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** The libraries as their keepers meet them. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class LibraryResourceTest {

    @Inject
    Inspectors inspectors;

    @Inject
    Scopes scopes;

    private String town;
    private String supervisor;

    @BeforeEach
    void aTown() {
        town = LibraryApi.town();
        supervisor = supervisor(town);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("inspectors", new InspectorFeature(town)).tests();
    }

    @Nested
    class OfInspectors {

        @Test
        void areEnrolledChangedSentAwayAndRetired() {
            var id = enrolled(town, "hazchem");
            var thing = "inspectors/" + id;

            var changed = put(supervisor, thing, "\"v1\"", """
                {"name": "李敏", "certificate": {"number": "9", "validFrom": "2026-01-01", "validUntil": "2030-12-31"},
                 "skills": ["mine"], "cap": 3}\
                """);
            assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
            assertThat(changed.header("ETag")).isEqualTo("\"v2\"");
            act(supervisor, thing, "leave", """
                {"from": "2026-12-01", "until": "2026-12-05", "reason": "ANNUAL"}\
                """).then().statusCode(200);
            act(supervisor, thing, "retirement", """
                {"reason": "调离"}\
                """).then().statusCode(200);

            var view = get(supervisor, thing).jsonPath();
            assertThat(view.getString("status")).isEqualTo("RETIRED");
            assertThat(view.getInt("cap")).isEqualTo(3);
            assertThat(view.getString("leaves[0].from")).isEqualTo("2026-12-01");
            assertThat(get(supervisor, "inspectors?status=ACTIVE").jsonPath().getList("items"))
                    .isEmpty();
            assertThat(get(supervisor, "inspectors").jsonPath().getList("items.id", String.class))
                    .containsExactly(id.toString());
            assertProblem(act(supervisor, thing, "leave", """
                {"from": "2026-12-01", "until": "2026-12-05", "reason": "ANNUAL"}\
                """), 409, "illegal-transition");
        }

        @Test
        void nameIsKeptAsItLooksAndSaysSomething() {
            var body = anInspector(town, freshNumber(), "", "2099-12-31");

            assertProblem(post(supervisor, "inspectors", body.replace("李敏", "#N/A")), 400, "invalid-request");
            assertThat(post(supervisor, "inspectors", body.replace("李敏", "\\ufeff李\\u200b敏\\u00a0"))
                            .jsonPath()
                            .getString("name"))
                    .isEqualTo("李敏");
        }

        @Test
        void numberIsTakenOnce() {
            var number = freshNumber();
            post(supervisor, "inspectors", anInspector(town, number, "", "2099-12-31"))
                    .then()
                    .statusCode(201);

            var elsewhere = LibraryApi.town();
            var answer = assertProblem(
                    post(supervisor(elsewhere), "inspectors", anInspector(elsewhere, number, "", "2099-12-31")),
                    422,
                    "inspector-already-enrolled");

            assertThat(answer.jsonPath().getString("detail")).contains(number);
        }

        /** Service numbers are published with draws, certificates shown with the inspector. */
        @Test
        void numbersThatContainAnIdentityNumberAreRefusedWithoutRepeatingThem() {
            var service =
                    post(supervisor, "inspectors", anInspector(town, "ZF-110105-19491231-002X", "", "2099-12-31"));
            var certificate = post(
                    supervisor,
                    "inspectors",
                    anInspector(town, freshNumber(), "", "2099-12-31").replace("32028100123", "T11010519491231002x"));

            assertThat(ProblemBody.pointers(assertProblem(service, 400, "invalid-request")))
                    .containsExactly("/number");
            assertThat(ProblemBody.pointers(assertProblem(certificate, 400, "invalid-request")))
                    .containsExactly("/certificate/number");
            assertThat(service.asString() + certificate.asString()).doesNotContain("1949");
        }

        @Test
        void formsAndPlacesThatCannotBe() {
            var wrong = post(supervisor, "inspectors", anInspector(town, freshNumber(), "\"A B\"", "2020-01-01"));
            assertProblem(wrong, 400, "invalid-request");
            assertThat(ProblemBody.pointers(wrong)).containsExactly("/skills/0");
            assertThat(ProblemBody.pointers(assertProblem(
                            post(supervisor, "inspectors", anInspector(town, freshNumber(), "", "2020-01-01")),
                            400,
                            "invalid-request")))
                    .containsExactly("/certificate/validUntil");
            assertProblem(
                    post(supervisor, "inspectors", anInspector("320282103000", freshNumber(), "", "2099-12-31")),
                    422,
                    "outside-jurisdiction");
        }
    }

    @Nested
    class OfRecusals {

        @Test
        void keepAnInspectorAwayUntilTheyEnd() {
            var inspector = enrolled(town);
            var enterprise = RegistryEvents.registered(village(town), Sector.EMERGENCY);
            var id = LibraryApi.recused(town, inspector, enterprise);

            refused(inspector, enterprise, LocalDate.of(2026, 6, 1), InspectionProblem.INSPECTOR_RECUSED);
            act(supervisor, "recusals/" + id, "ending", """
                {"until": "2026-06-30"}\
                """).then().statusCode(200);

            refused(inspector, enterprise, LocalDate.of(2026, 6, 30), InspectionProblem.INSPECTOR_RECUSED);
            assertThat(able(inspector, enterprise, LocalDate.of(2026, 7, 1))).hasSize(1);
            assertThat(able(inspector, enterprise, LocalDate.of(2025, 12, 31))).hasSize(1);
            assertProblem(act(supervisor, "recusals/" + id, "ending", """
                {"until": "2026-07-30"}\
                """), 422, "recusal-ended");
            assertThat(get(supervisor, "recusals?inspectorId=" + inspector)
                            .jsonPath()
                            .getList("items.enterpriseName", String.class))
                    .containsExactly("江阴市澄江化工有限公司");
        }

        @Test
        void thoseThatAreNotOverAreListedApart() {
            var inspector = enrolled(town);
            var over = LibraryApi.recused(town, inspector, RegistryEvents.registered(village(town), Sector.EMERGENCY));
            var open = LibraryApi.recused(town, inspector, RegistryEvents.registered(village(town), Sector.EMERGENCY));
            act(supervisor, "recusals/" + over, "ending", """
                {"until": "2026-01-02"}\
                """).then().statusCode(200);

            assertThat(listed("recusals?open=true&inspectorId=" + inspector)).containsExactly(open.toString());
            assertThat(listed("recusals?open=false&inspectorId=" + inspector)).containsExactly(over.toString());
            assertThat(listed("recusals?inspectorId=" + inspector)).hasSize(2);
        }

        private List<String> listed(String query) {
            return get(supervisor, query).jsonPath().getList("items.id", String.class);
        }

        @Test
        void holdForTheSurvivorOfAMergerUntilTheyAreSeparated() {
            var inspector = enrolled(town);
            var duplicate = RegistryEvents.registered(village(town), Sector.EMERGENCY);
            var survivor = RegistryEvents.registered(village(town), Sector.EMERGENCY);
            var day = LocalDate.of(2026, 6, 1);
            var unused = LibraryApi.recused(town, inspector, duplicate);

            RegistryEvents.merged(duplicate, 2, survivor, village(town), Sector.EMERGENCY);

            refused(inspector, survivor, day, InspectionProblem.INSPECTOR_RECUSED);
            RegistryEvents.separated(duplicate, 3, village(town), Sector.EMERGENCY);
            refused(inspector, duplicate, day, InspectionProblem.INSPECTOR_RECUSED);
            assertThat(able(inspector, survivor, day)).hasSize(1);
        }

        @Test
        void inspectorsDeclareTheirOwnOnly() {
            var inspector = enrolled(town);
            var enterprise = RegistryEvents.registered(village(town), Sector.EMERGENCY);
            var body = LibraryApi.aRecusal(inspector, enterprise);
            var number = get(supervisor, "inspectors/" + inspector).jsonPath().getString("number");

            assertProblem(post(Tokens.of("inspector", town, "another"), "recusals", body), 422, "recusal-of-another");
            post(Tokens.of("inspector", town, "account-" + number), "recusals", body)
                    .then()
                    .statusCode(201);
        }

        @Test
        void refusalNamesWhoAndWhy() {
            var enterprise = RegistryEvents.registered(village(town), Sector.EMERGENCY);
            var unknown = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");
            var expired = LibraryApi.enrolledUntil(town, "2025-12-31");

            refused(unknown, enterprise, LocalDate.of(2026, 6, 1), InspectionProblem.INSPECTOR_UNKNOWN);
            assertThatThrownBy(() -> able(expired, enterprise, LocalDate.of(2026, 6, 1)))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refusal -> assertThat(refusal.arguments()).contains("李敏", "2025-12-31", "2026-06-01"));
        }

        private List<Inspectors.AbleInspector> able(UUID inspector, UUID enterprise, LocalDate day) {
            var scope = new Scope(RegionCode.of(town), null, null, "s", null);
            return scopes.call(
                    scope,
                    () -> QuarkusTransaction.requiringNew()
                            .call(() -> inspectors.requireAble(List.of(inspector), enterprise, day)));
        }

        private void refused(UUID inspector, UUID enterprise, LocalDate day, InspectionProblem problem) {
            assertThatThrownBy(() -> able(inspector, enterprise, day))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refusal -> assertThat(refusal.type()).isEqualTo(problem));
        }
    }

    @Nested
    class OfObjects {

        @Test
        void followTheRegistry() {
            var id = RegistryEvents.registered(village(town), Sector.EMERGENCY);
            var object = get(supervisor, "objects/" + id).jsonPath();
            assertThat(object.getBoolean("eligible")).isTrue();
            assertThat(object.getInt("weight.value")).isEqualTo(3);
            assertThat(object.getString("weight.policyRegion")).isEqualTo("320281000000");

            RegistryEvents.changed(id, 2, village(town), Sector.WATER);
            var changed = get(supervisor, "objects/" + id).jsonPath();
            assertThat(changed.getString("sector")).isEqualTo("WATER");
            assertThat(changed.getInt("weight.value")).isEqualTo(1);
            assertThat(changed.getString("weight.clause")).contains("二（三）");

            var elsewhere = LibraryApi.town();
            RegistryEvents.relocated(id, 3, village(elsewhere), Sector.WATER);
            assertProblem(get(supervisor, "objects/" + id), 404, "not-found");

            RegistryEvents.cancelled(id, 4, village(elsewhere), Sector.WATER);
            var ended = get(supervisor(elsewhere), "objects/" + id).jsonPath();
            assertThat(ended.getBoolean("eligible")).isFalse();
            assertThat(ended.getString("ineligibleBecause")).isEqualTo("CANCELLED");
            assertThat(get(supervisor(elsewhere), "objects?eligible=true")
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1001, -1})
        void weightOutOfRangeIsRefused(int weight) {
            var id = RegistryEvents.registered(village(town), Sector.EMERGENCY);
            var before = get(supervisor, "objects/" + id);

            var answer = assertProblem(
                    put(Tokens.of("approver", town), "objects/" + id + "/weight", "\"v1\"", """
                        {"weight": %d, "reason": "测试"}\
                        """.formatted(weight)),
                    400,
                    "invalid-request");

            assertThat(ProblemBody.pointers(answer)).containsExactly("/weight");
            var after = get(supervisor, "objects/" + id);
            assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
            assertThat(after.asString()).isEqualTo(before.asString());
        }

        @Test
        void approverSetsAWeightAndGivesItBack() {
            var id = RegistryEvents.registered(village(town), Sector.EMERGENCY);
            var approver = Tokens.of("approver", town);
            assertProblem(put(supervisor, "objects/" + id + "/weight", "\"v1\"", """
                {"weight": 9, "reason": "测试"}\
                """), 403, "forbidden");

            var set = put(approver, "objects/" + id + "/weight", "\"v1\"", """
                {"weight": 9, "reason": "投诉举报多"}\
                """);
            assertThat(set.jsonPath().getInt("weight.value")).isEqualTo(9);
            assertThat(set.jsonPath().getString("weight.kind")).isEqualTo("OVERRIDE");
            assertThat(set.jsonPath().getString("weight.reason")).isEqualTo("投诉举报多");
            assertThat(set.header("ETag")).isEqualTo("\"v2\"");
            var back = put(approver, "objects/" + id + "/weight", "\"v2\"", """
                {"reason": "已整改"}\
                """);
            assertThat(back.jsonPath().getInt("weight.value")).isEqualTo(3);
            assertThat(back.jsonPath().getString("weight.kind")).isEqualTo("POLICY");
        }
    }

    @Nested
    class Lists {

        @ParameterizedTest
        @CsvSource({
            "330000000000, province",
            "330100000000, city",
            "330101000000, county",
            "330101001000, town",
            "330101001001, region",
            "000000000000, nation"
        })
        void areServedByTheIndexOfTheirLevel(String region, String level) throws SQLException {
            plant();
            var scope = new Scope(RegionCode.of(region), null, null, "s", null);
            var at = level.equals("nation") ? "" : " where " + level + " = " + Long.parseLong(region);
            for (var list :
                    List.of("inspector=number", "recusal=declared_at", "library_object=name", "draw=created_at")) {
                var parts = list.split("=");
                try (var app = TestDatabase.asApp(scope)) {
                    var plan = TestDatabase.explain(
                            app,
                            "select id from " + parts[0] + at + " order by " + parts[1]
                                    + ", id fetch first 4 rows only");

                    assertThat(plan)
                            .contains("ix_" + parts[0] + "_" + level)
                            .doesNotContain("Seq Scan on " + parts[0] + " ", "Sort Key");
                }
            }
        }

        @Test
        void publicListIsServedByItsIndexes() throws SQLException {
            plant();
            try (var app = TestDatabase.asApp(Scope.nothing())) {
                assertThat(TestDatabase.explain(
                                app, "select id from published_draw order by sealed_at desc, id desc limit 4"))
                        .contains("ix_published_draw_sealed");
                assertThat(TestDatabase.explain(
                                app,
                                "select id from published_draw where region = 330101000000 order by sealed_at desc, id"
                                        + " desc limit 4"))
                        .contains("ix_published_draw_region");
            }
        }

        @Test
        void pagesGoOnWhereTheyEnded() {
            for (int i = 0; i < 5; i++) {
                enrolled(town);
                var unused = RegistryEvents.registered(village(town), Sector.EMERGENCY);
            }
            for (var list : List.of("inspectors", "objects")) {
                var first = get(supervisor, list + "?limit=3&total=exact").jsonPath();
                var second = get(supervisor, list + "?limit=3&cursor=" + first.getString("nextCursor"))
                        .jsonPath();

                assertThat(first.getInt("total")).isEqualTo(5);
                assertThat(first.getList("items.id", String.class))
                        .hasSize(3)
                        .doesNotContainAnyElementsOf(second.getList("items.id", String.class));
                assertThat(second.getList("items")).hasSize(2);
                assertThat(second.getString("nextCursor")).isNull();
            }
        }

        private static boolean planted;

        /** Thousands of rows in villages of three other provinces. */
        private static synchronized void plant() throws SQLException {
            if (planted) {
                return;
            }
            var places =
                    " from (select n, (33 + n % 3) * 10000000000 + (1 + n % 4) * 100000000 + (1 + n / 4 % 5) * 1000000"
                            + " + (1 + n / 20 % 10) * 1000 + (1 + n / 200 % 20) as place from generate_series(0, 7999) n)"
                            + " places";
            try (var owner = TestDatabase.asOwner()) {
                for (var statement : List.of(
                        "insert into enterprise_snapshot (enterprise_id, revision, name, region, sector, state) select"
                                + " ('0198c2d0-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 1, '列表企业' || n, place,"
                                + " 'EMERGENCY', 'ACTIVE'" + places,
                        "insert into library_object (id, version, name, region, sector, state) select enterprise_id, 1,"
                                + " name, region, sector, state from enterprise_snapshot where name like '列表企业%'",
                        "insert into inspector (id, version, number, name, subject, region, certificate_number,"
                                + " certificate_from, certificate_until, skills, cap, status) select uuidv7(), 1,"
                                + " 'PLAN-' || n, '李敏', 'plan-' || n, place, '1', date '2026-01-01', date '2027-01-01',"
                                + " '{}', 1, 'ACTIVE'" + places,
                        "insert into recusal (id, version, inspector_id, enterprise_id, region, reason, recused_from,"
                                + " declared_at, declared_by, declared_by_name) select uuidv7(), 1, i.id, (select"
                                + " min(enterprise_id::text)::uuid from enterprise_snapshot where name like '列表企业%'),"
                                + " i.region, 'KINSHIP', date '2026-01-01', timestamptz '2026-01-01' + (row_number() over"
                                + " ()) * interval '1 minute', 'x', 'x' from inspector i where number like 'PLAN-%'",
                        "insert into draw (id, version, region, plan, stratify_by, filter_region, filter_sectors,"
                                + " visits_from, visits_until, team_size, substitution_reasons, beacon, suite, status,"
                                + " created_at, created_by, created_by_name) select uuidv7(), 1, place, 'plan', 'NONE',"
                                + " place, '{}', date '2026-01-01', date '2026-02-01', 2, '{}', '', 'SHA256', 'CREATED',"
                                + " timestamptz '2026-01-01' + n * interval '1 minute', 'x', 'x'" + places,
                        "insert into published_draw (id, region, number, plan, status, contributors, beacon, pool_size,"
                                + " seal, sealed_record, sealed_at) select id, region, row_number() over (order by id),"
                                + " plan, 'SEALED', 2, '', 1, repeat('0', 64), '', created_at from draw where plan ="
                                + " 'plan'",
                        "vacuum analyze inspector",
                        "vacuum analyze recusal",
                        "vacuum analyze library_object",
                        "vacuum analyze draw",
                        "vacuum analyze published_draw")) {
                    TestDatabase.execute(owner, statement);
                }
            }
            planted = true;
        }
    }

    @Test
    void codesAreShownInBothLanguages() {
        var tables = given().auth()
                .oauth2(supervisor)
                .header("Accept-Language", "en")
                .get("/api/v1/inspections/code-tables");

        assertThat(tables.statusCode()).as(tables.asString()).isEqualTo(200);
        assertThat(tables.asString()).contains("SUPERSEDED", "Superseded").doesNotContain("\"code-table.");
    }
}
