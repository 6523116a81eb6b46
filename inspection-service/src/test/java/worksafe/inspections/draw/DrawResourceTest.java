package worksafe.inspections.draw;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.draw.DrawApi.quota;
import static worksafe.inspections.library.LibraryApi.supervisor;
import static worksafe.platform.testing.Intruder.in;
import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.platform.testing.Intruder.ofSectors;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.logging.Log;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.inspections.draw.lists.ListMemory;
import worksafe.inspections.inspection.InspectionApi;
import worksafe.inspections.library.LibraryApi;
import worksafe.inspections.srd.Bundle;
import worksafe.inspections.srd.Nonce;
import worksafe.inspections.srd.Stage;
import worksafe.inspections.srd.form.Suite;
import worksafe.inspections.srd.list.ListedInspector;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.ProblemBody;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;
import worksafe.platform.testing.feature.FeatureContract;
import worksafe.verify.Verifier;

/** Draws as their authority, their contributors and the public meet them. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class DrawResourceTest {

    @Inject
    ListMemory memory;

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("draws", new DrawFeature(DrawApi.town(12, 6))).tests();
    }

    @Nested
    class FromPlanToDisclosure {

        @ParameterizedTest
        @EnumSource(Suite.class)
        void everybodyRecomputesWhatWasDrawn(Suite suite) throws IOException {
            var api = DrawApi.town(6, 4);
            var draw = api.created("""
                    "suite": "%s", "beacon": "SSQ-2026137", %s""".formatted(suite, quota(3)));

            api.frozen(draw);
            assertThat(api.published().jsonPath().getList("items")).isEmpty();
            api.committed(draw, suite);
            api.done(draw, "seal", "");

            var sealed = read(draw);
            assertThat(sealed.stage()).isInstanceOf(Stage.Sealed.class);
            assertThat(sealed.draw().lists().objects()).hasSize(6);
            assertThat(sealed.draw().lists().inspectors()).hasSize(4);
            assertThat(sealed.draw().sealedRecord().terms().teamSize()).isEqualTo(2);
            assertThat(sealed.draw().sealedRecord().terms().contributors())
                    .extracting("who")
                    .containsExactly(Contribution.SYSTEM, DrawApi.WHO);

            api.done(draw, "draw", """
                    {"beaconValue": "06 08 13 21 27 30+05"}""");

            var drawn = read(draw);
            assertThat(drawn.stage())
                    .isInstanceOfSatisfying(
                            Stage.Drawn.class,
                            stage -> assertThat(stage.beaconString()).isEqualTo("SSQ-2026137|06 08 13 21 27 30+05"));
            assertThat(DrawApi.bundle(draw).asString()).doesNotContain("\"nonce\"", "\"drawn\"", "\"teams\"");
            var ids = api.drawnIds(draw);
            assertThat(ids).hasSize(3).allMatch(id -> api.objects().contains(UUID.fromString(id)));
            assertThat(api.result(draw).jsonPath().getList("drawn.status", String.class))
                    .containsOnly("ASSIGNED");
            assertThat(WatchedVisits.of(draw)).singleElement().satisfies(visits -> {
                assertThat(visits.authority()).isEqualTo(RegionCode.of(api.town()));
                assertThat(visits.visits())
                        .extracting(visit -> visit.enterpriseId().toString())
                        .isEqualTo(ids);
                assertThat(visits.visits())
                        .allSatisfy(visit -> assertThat(api.inspectors()).containsAll(visit.inspectorIds()));
            });

            assertProblem(api.act(draw, "disclosure", ""), 409, "draw-visits-not-over");
            WatchedVisits.end(draw);
            api.done(draw, "disclosure", "");

            var disclosed = read(draw);
            disclosed.verify();
            assertThat(((Stage.Disclosed) disclosed.stage()).result().drawn())
                    .extracting("id")
                    .isEqualTo(ids);
            assertThat(Verifier.ofTheBundleAlone()
                            .verify(DrawApi.bundle(draw).asByteArray())
                            .holds())
                    .isTrue();
            var row = api.published().jsonPath();
            assertThat(row.getString("items[0].status")).isEqualTo("DISCLOSED");
            assertThat(row.getString("items[0].beacon")).isEqualTo("SSQ-2026137");
            assertThat(row.getInt("items[0].contributors")).isEqualTo(2);
            assertThat(row.getString("items[0].resultDigest"))
                    .isEqualTo(api.view(draw).jsonPath().getString("drawn.resultDigest"));
        }

        @Test
        void enterpriseIsShownWhatConcernsItAlone() {
            var api = DrawApi.town(4, 2);
            var draw = api.drawn(2);
            var asked =
                    DrawApi.PUBLIC + "/" + draw + "/objects/" + api.objects().getFirst() + "/proof";

            assertProblem(given().get(asked), 409, "draw-visits-not-over");
            WatchedVisits.end(draw);
            api.done(draw, "disclosure", "");

            var proof = given().get(asked).jsonPath();
            assertThat(proof.getString("object"))
                    .isEqualTo(api.objects().getFirst().toString());
            assertThat(proof.getInt("weight")).isEqualTo(3);
            assertThat(proof.getList("tickets")).hasSize(3);
            assertThat(proof.getBoolean("drawn"))
                    .isEqualTo(
                            api.drawnIds(draw).contains(api.objects().getFirst().toString()));
            var stranger = RegistryEvents.registered(LibraryApi.village(api.town()), Sector.EMERGENCY);
            assertProblem(
                    given().get(DrawApi.PUBLIC + "/" + draw + "/objects/" + stranger + "/proof"), 404, "not-found");
        }

        @Test
        void everybodyReadsTheNamesOfWhomADisclosedDrawDrew() {
            var api = DrawApi.town(4, 2);
            var draw = api.drawn(2);
            var asked = DrawApi.PUBLIC + "/" + draw + "/drawn?limit=1";

            assertProblem(given().get(asked), 409, "draw-visits-not-over");
            WatchedVisits.end(draw);
            api.done(draw, "disclosure", "");

            var first = given().get(asked).jsonPath();
            var second = given().get(asked + "&cursor=" + first.getString("nextCursor"))
                    .jsonPath();
            assertThat(List.of(first.getString("items[0].enterpriseId"), second.getString("items[0].enterpriseId")))
                    .isEqualTo(api.drawnIds(draw));
            assertThat(first.getString("items[0].enterpriseName")).isNotBlank();
            assertThat(first.getList("items[0].inspectors")).isNotEmpty();
            assertThat(second.getString("nextCursor")).isNull();
        }

        @Test
        void substituteThatFallsOutIsReplacedByTheSameAccount() throws IOException {
            var api = DrawApi.town(5, 4);
            var draw = api.drawn(2);
            var first = api.act(
                    draw, "substitution", substitution(api.drawnIds(draw).getFirst(), "已停业"));
            assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
            var substitute = first.jsonPath().getString("substitute.enterpriseId");

            var second = api.act(draw, "substitution", substitution(substitute, "已迁出"));

            assertThat(second.statusCode()).as(second.asString()).isEqualTo(200);
            assertThat(second.jsonPath().getInt("substitute.rank")).isEqualTo(4);
            assertThat(InspectionApi.get(supervisor(api.town()), InspectionApi.VISITS, visit(api, draw, substitute))
                            .jsonPath()
                            .getString("status"))
                    .isEqualTo("CANCELLED");
            WatchedVisits.end(draw);
            api.done(draw, "disclosure", "");
            assertThat(Verifier.ofTheBundleAlone()
                            .verify(DrawApi.bundle(draw).asByteArray())
                            .holds())
                    .isTrue();
        }

        @Test
        void nextOfTheStratumComesForASealedReason() throws IOException {
            var api = DrawApi.town(5, 4);
            var draw = api.drawn(2);
            var replaced = api.drawnIds(draw).getFirst();

            var answer = api.act(draw, "substitution", substitution(replaced, "已停业"));

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            var substitute = answer.jsonPath().getString("substitute.enterpriseId");
            assertThat(substitute).isNotIn(api.drawnIds(draw));
            assertThat(answer.jsonPath().getInt("substitute.rank")).isEqualTo(3);
            assertThat(WatchedVisits.dropped()).contains(UUID.fromString(replaced));
            assertThat(WatchedVisits.of(draw)).hasSize(2);
            assertThat(api.result(draw).jsonPath().getList("substitutions.replaced", String.class))
                    .containsExactly(replaced);
            WatchedVisits.end(draw);
            api.done(draw, "disclosure", "");
            read(draw).verify();
            assertThat(Verifier.ofTheBundleAlone()
                            .verify(DrawApi.bundle(draw).asByteArray())
                            .holds())
                    .isTrue();
        }

        @Test
        void longPoolIsFrozenByAJob() {
            var api = DrawApi.town(13, 2);
            var draw = api.created(2);

            var answer = api.act(draw, "freeze", "");

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
            assertThat(answer.header("Location"))
                    .contains("/jobs/" + answer.jsonPath().getString("id"));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(api.status(draw)).isEqualTo("FROZEN"));
            assertThat(api.view(draw).jsonPath().getInt("frozen.poolSize")).isEqualTo(13);
            api.committed(draw);
            api.done(draw, "seal", "");
        }

        @Test
        @Tag("proof")
        void hundredThousandObjectsAreFrozenSealedDrawnAndVerified() throws SQLException, IOException {
            assertFrozenSealedDrawnAndVerified(100_000, 30, 10);
        }

        /** Long enough for several chunks and cursors. */
        @Test
        void manyObjectsAreFrozenSealedDrawnAndVerified() throws SQLException, IOException {
            assertFrozenSealedDrawnAndVerified(12_000, 200, 10);
        }

        /** How long each step took goes to the log. */
        private static void assertFrozenSealedDrawnAndVerified(int objects, int tooManyPermille, int permille)
                throws SQLException, IOException {
            var api = DrawApi.town(0, 40);
            plant(api.town(), objects);
            api.capped(100);
            var tooMany = api.created("\"permille\": " + tooManyPermille);
            assertThat(api.act(tooMany, "freeze", "").statusCode()).isEqualTo(202);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .untilAsserted(() -> assertThat(LibraryApi.get(LibraryApi.supervisor(api.town()), "jobs")
                                    .jsonPath()
                                    .getList("items.failure", String.class))
                            .contains("draw-visits-too-many"));
            assertThat(api.status(tooMany)).isEqualTo("CREATED");

            var draw = api.created("\"permille\": " + permille);
            var began = System.nanoTime();

            assertThat(api.act(draw, "freeze", "").statusCode()).isEqualTo(202);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> assertThat(api.status(draw)).isEqualTo("FROZEN"));
            began = took("freeze", began);
            api.committed(draw);
            api.doneLater(draw, "seal", "", "SEALED");
            began = took("seal", began);
            api.doneLater(draw, "draw", "{}", "DRAWN");
            began = took("draw", began);
            WatchedVisits.end(draw);
            api.doneLater(draw, "disclosure", "", "DISCLOSED");
            began = took("disclosure", began);
            var bundle = DrawApi.bundle(draw).asByteArray();
            began = took("bundle of " + bundle.length + " bytes", began);
            assertThat(Verifier.ofTheBundleAlone().verify(bundle).holds()).isTrue();
            assertThat(took("verification", began)).isPositive();
            var visits = objects * permille / 1000;
            assertThat(api.view(draw).jsonPath().getInt("drawn.drawnCount")).isEqualTo(visits);
            LongPools.onceVisited(api, draw, visits);
        }

        private static long took(String step, long began) {
            var now = System.nanoTime();
            Log.infof("long draw: %s in %d ms", step, (now - began) / 1_000_000);
            return now;
        }

        static void plant(String town, int objects) throws SQLException {
            try (var owner = TestDatabase.asOwner()) {
                TestDatabase.execute(
                        owner,
                        "insert into enterprise_snapshot (enterprise_id, revision, name, region, sector, state)"
                                + " select uuidv7(), 1, '企业' || n, ?, 'EMERGENCY', 'ACTIVE' from generate_series(1, ?) n",
                        Long.parseLong(LibraryApi.village(town)),
                        objects);
                TestDatabase.execute(
                        owner,
                        "insert into library_object (id, version, name, region, sector, state) select enterprise_id, 1,"
                                + " name, region, sector, state from enterprise_snapshot where region = ?",
                        Long.parseLong(LibraryApi.village(town)));
            }
        }

        @Test
        void ratioIsRoundedUpInEveryStratum() {
            var api = DrawApi.town(5, 2);
            var unused = RegistryEvents.registered(LibraryApi.village(api.town()), Sector.WATER);
            var draw = api.frozen(api.created("\"permille\": 300"));

            var strata = LibraryApi.get(LibraryApi.supervisor(api.town()), "draws/" + draw + "/strata")
                    .jsonPath();

            assertThat(strata.getList("stratum", String.class)).containsExactly("EMERGENCY", "WATER");
            assertThat(strata.getList("size", Integer.class)).containsExactly(5, 1);
            assertThat(strata.getList("quota", Integer.class)).containsExactly(2, 1);
        }

        @Test
        void weightsAreExplained() {
            var api = DrawApi.town(2, 2);
            var unused = RegistryEvents.registered(LibraryApi.village(api.town()), Sector.WATER);
            var heavy = api.objects().getFirst();
            assertThat(LibraryApi.put(api.approver(), "objects/" + heavy + "/weight", "\"v1\"", """
                                    {"weight": 1000, "reason": "两次重大隐患逾期未改"}""")
                            .statusCode())
                    .isEqualTo(200);
            var draw = api.frozen(1);

            var weights = LibraryApi.get(LibraryApi.supervisor(api.town()), "draws/" + draw + "/weights")
                    .jsonPath();

            assertThat(weights.getList("weight", Integer.class)).containsExactlyInAnyOrder(1000, 3, 1);
            assertThat(weights.getString("find { it.weight == 1000 }.reason")).isEqualTo("两次重大隐患逾期未改");
            assertThat(weights.getString("find { it.weight == 3 }.policyRegion"))
                    .isEqualTo("320281000000");
            assertThat(weights.getString("find { it.weight == 1 }.source")).contains("国办发〔2015〕58号");
        }

        @Test
        void whoeverCannotBeDrawnOrSentIsLeftOutByRule() throws IOException {
            var api = DrawApi.town(3, 2);
            RegistryEvents.cancelled(api.objects().getLast(), 2, LibraryApi.village(api.town()), Sector.EMERGENCY);
            var expired = LibraryApi.enrolledUntil(api.town(), "2026-12-31");
            var away = LibraryApi.enrolled(api.town());
            LibraryApi.act(LibraryApi.supervisor(api.town()), "inspectors/" + away, "leave", """
                    {"from": "2026-11-20", "until": "2027-03-31", "reason": "SECONDMENT"}""");
            var partly = LibraryApi.enrolled(api.town());
            LibraryApi.act(LibraryApi.supervisor(api.town()), "inspectors/" + partly, "leave", """
                    {"from": "2026-12-01", "until": "2026-12-31", "reason": "TRAINING"}""");
            var retired = LibraryApi.enrolled(api.town());
            LibraryApi.act(LibraryApi.supervisor(api.town()), "inspectors/" + retired, "retirement", """
                    {"reason": "调离"}""");
            LibraryApi.recused(
                    api.town(), api.inspectors().getFirst(), api.objects().getFirst());

            var draw = api.sealed(1);

            var excluded = LibraryApi.get(LibraryApi.supervisor(api.town()), "draws/" + draw + "/exclusions?limit=2")
                    .jsonPath();
            assertThat(excluded.getList("items")).hasSize(2);
            var rest = LibraryApi.get(
                            LibraryApi.supervisor(api.town()),
                            "draws/" + draw + "/exclusions?limit=2&cursor=" + excluded.getString("nextCursor"))
                    .jsonPath();
            assertThat(rest.getString("nextCursor")).isNull();
            var all = new ArrayList<String>();
            for (var page : List.of(excluded, rest)) {
                for (int i = 0; i < page.getList("items").size(); i++) {
                    all.add(page.getString("items[" + i + "].subjectId") + " "
                            + page.getString("items[" + i + "].reason"));
                }
            }
            assertThat(all)
                    .containsExactlyInAnyOrder(
                            api.objects().getLast() + " NOT_ACTIVE",
                            expired + " CERTIFICATE_EXPIRED",
                            away + " ON_LEAVE",
                            retired + " RETIRED");
            var lists = read(draw).draw().lists();
            assertThat(lists.objects())
                    .extracting("id")
                    .doesNotContain(api.objects().getLast().toString());
            assertThat(lists.inspectors())
                    .hasSize(3)
                    .extracting(ListedInspector::id)
                    .contains(number(api, partly));
            assertThat(lists.recusals()).singleElement().satisfies(recusal -> {
                assertThat(recusal.objectId())
                        .isEqualTo(api.objects().getFirst().toString());
                assertThat(recusal.inspectorId())
                        .isEqualTo(number(api, api.inspectors().getFirst()));
                assertThat(recusal.reason()).isEqualTo("KINSHIP");
            });
        }

        @Test
        void leadersHaveTheQualificationNeeded() {
            var api = DrawApi.town(3, 1);
            LibraryApi.enrolled(api.town());
            LibraryApi.enrolled(api.town(), "mine");
            var draw = api.frozen(api.created("""
                    "needs": [{"sector": "EMERGENCY", "skill": "mine"}], %s""".formatted(quota(3))));
            api.committed(draw);
            api.done(draw, "seal", "");
            api.done(draw, "draw", "{}");

            var leaders = api.result(draw).jsonPath().getList("drawn.inspectors[0].number", String.class);

            assertThat(api.view(draw).jsonPath().getInt("frozen.needCount")).isEqualTo(3);
            assertThat(api.result(draw).jsonPath().getList("drawn.inspectors", List.class))
                    .allSatisfy(team -> assertThat(team).hasSize(2));
            assertThat(leaders).isNotEmpty();
        }
    }

    @Nested
    class LongPools {

        private static final String FIRST = """
                {"beaconValue": "06 08 13 21 27 30+05"}""";
        private static final String OTHER = """
                {"beaconValue": "01 02 03 04 05 06+07"}""";

        @Test
        void areSealedOpenedAndDisclosedByJobsAsAtOnce() throws IOException, SQLException {
            var api = DrawApi.town(15, 4);
            var draw = api.doneLater(api.created(4), "freeze", "", "FROZEN");
            assertProblem(api.act(draw, "seal", ""), 422, "draw-contribution-missing");
            api.committed(draw);

            api.doneLater(draw, "seal", "", "SEALED");
            api.doneLater(draw, "draw", "{}", "DRAWN");
            assertProblem(api.act(draw, "draw", "{}"), 409, "illegal-transition");
            assertProblem(api.act(draw, "disclosure", ""), 409, "draw-visits-not-over");
            WatchedVisits.end(draw);
            api.doneLater(draw, "disclosure", "", "DISCLOSED");

            read(draw).verify();
            assertThat(Verifier.ofTheBundleAlone()
                            .verify(DrawApi.bundle(draw).asByteArray())
                            .holds())
                    .isTrue();
            onceVisited(api, draw, 4);
            try (var owner = TestDatabase.asOwner()) {
                assertThat(TestDatabase.column(
                                owner, "select type from outbox where aggregate_id = ? order by position", draw))
                        .containsExactly(
                                "worksafe.inspections.draw-created.v1",
                                "worksafe.inspections.draw-frozen.v1",
                                "worksafe.inspections.draw-sealed.v1",
                                "worksafe.inspections.draw-drawn.v1",
                                "worksafe.inspections.draw-disclosed.v1");
                assertThat(TestDatabase.column(
                                owner, "select action from audit_entry where object_id = ?", draw.toString()))
                        .containsExactlyInAnyOrder(
                                "draw-created",
                                "draw-frozen",
                                "draw-sealed",
                                "draw-sealed-record",
                                "draw-drawn",
                                "draw-disclosed");
                assertThat(TestDatabase.column(
                                owner,
                                "select reason from audit_entry where action = 'nonce-opened' and object_id in"
                                        + " (select id::text from draw_contributor where draw_id = ?)",
                                draw))
                        .containsExactlyInAnyOrder(
                                "draw-opening",
                                "draw-opening",
                                "draw-disclosure",
                                "draw-disclosure",
                                "nonce-comparison");
                assertThat(TestDatabase.column(
                                owner,
                                "select distinct s.name from inspection_step s join inspection i on i.id ="
                                        + " s.inspection_id where i.draw_id = ?",
                                draw))
                        .isEqualTo(TestDatabase.column(owner, "select created_by_name from draw where id = ?", draw));
            }
        }

        @Test
        void areOpenedOnceAndWithTheFirstValueThoughTheJobIsBrokenOff() throws Exception {
            var api = DrawApi.town(15, 4);
            var draw = sealed(api);
            WatchedVisits.breakOff(draw);

            var job = later(api.act(draw, "draw", FIRST));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(WatchedVisits.of(draw)).hasSize(1));
            var before = api.etag(draw);
            var repeated = api.act(draw, "draw", FIRST);
            var refused = api.act(draw, "draw", OTHER);
            var ofAnother = LibraryApi.act(api.approver(), "draws/" + draw, "draw", FIRST);
            var aborted = api.act(draw, "abort", """
                    {"reason": "不喜欢这个结果"}""");
            var superseded = api.act(draw, "supersession", """
                    {"reason": "不喜欢这个结果"}""");

            assertThat(later(repeated)).isEqualTo(job);
            for (var answer : List.of(refused, ofAnother, aborted, superseded)) {
                assertThat(assertProblem(answer, 409, "draw-step-under-way")
                                .jsonPath()
                                .getString("detail"))
                        .contains(job);
            }
            assertThat(api.status(draw)).isEqualTo("SEALED");
            assertThat(api.etag(draw)).isEqualTo(before);
            assertThat(api.result(draw).jsonPath().getList("drawn")).isEmpty();
            onceVisited(api, draw, 0);

            PassingTime.endLease(job);
            api.ended(draw, "DRAWN");
            api.jobEnded(job, "SUCCEEDED");
            assertThat(((Stage.Drawn) read(draw).stage()).beaconString()).isEqualTo("SSQ-2026137|06 08 13 21 27 30+05");
            onceVisited(api, draw, 4);
            assertThat(WatchedVisits.of(draw)).hasSize(2);
            assertThat(WatchedVisits.of(draw).getFirst())
                    .isEqualTo(WatchedVisits.of(draw).getLast());
            assertProblem(api.act(draw, "draw", OTHER), 409, "illegal-transition");
        }

        @Test
        void ofTwoValuesGivenAtTheSameTimeOneCounts() throws Exception {
            var api = DrawApi.town(15, 4);
            var draw = sealed(api);
            var tag = api.etag(draw);
            var answers = new ArrayList<Future<io.restassured.response.Response>>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var body : List.of(FIRST, OTHER)) {
                    answers.add(threads.submit(() -> LibraryApi.act(api.opener(), "draws/" + draw, "draw", tag, body)));
                }
            }

            var codes = List.of(
                    answers.getFirst().get().statusCode(),
                    answers.getLast().get().statusCode());
            // Refused while the job runs, or by the version that it has left behind.
            assertThat(codes).containsOnlyOnce(202).containsAnyOf(409, 412);
            api.ended(draw, "DRAWN");
            assertThat(((Stage.Drawn) read(draw).stage()).beaconString())
                    .isEqualTo("SSQ-2026137|"
                            + (codes.getFirst() == 202 ? "06 08 13 21 27 30+05" : "01 02 03 04 05 06+07"));
            onceVisited(api, draw, 4);
        }

        @Test
        void jobsThatAreTakenUpAfterTheirEndChangeNothing() throws Exception {
            var api = DrawApi.town(15, 4);
            var draw = sealed(api);
            api.doneLater(draw, "draw", FIRST, "DRAWN");
            WatchedVisits.end(draw);
            api.doneLater(draw, "disclosure", "", "DISCLOSED");
            var before = api.view(draw).asString();

            for (var job : LibraryApi.get(LibraryApi.supervisor(api.town()), "jobs")
                    .jsonPath()
                    .getList("items.id", String.class)) {
                api.jobEnded(job, "SUCCEEDED");
                try (var owner = TestDatabase.asOwner()) {
                    TestDatabase.execute(
                            owner,
                            "update job set state = 'RUNNING', finished_at = null, lease_holder = uuidv7(),"
                                    + " lease_until = '2020-01-01' where id = ?::uuid",
                            job);
                }
                api.jobEnded(job, "SUCCEEDED");
            }

            assertThat(api.view(draw).asString()).isEqualTo(before);
            onceVisited(api, draw, 4);
            try (var owner = TestDatabase.asOwner()) {
                assertThat(TestDatabase.column(owner, "select 1 from outbox where aggregate_id = ?", draw))
                        .hasSize(5);
            }
        }

        @Test
        void cancelledJobOpensNothingAndLeavesTheDrawToAnother() throws Exception {
            var api = DrawApi.town(15, 4);
            var draw = sealed(api);
            WatchedVisits.breakOff(draw);
            var job = later(api.act(draw, "draw", FIRST));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(WatchedVisits.of(draw)).hasSize(1));

            given().auth()
                    .oauth2(LibraryApi.supervisor(api.town()))
                    .contentType("application/json")
                    .post("/api/v1/inspections/jobs/" + job + "/cancellation")
                    .then()
                    .statusCode(200);
            PassingTime.endLease(job);

            api.jobEnded(job, "CANCELLED");
            assertThat(api.status(draw)).isEqualTo("SEALED");
            onceVisited(api, draw, 0);
            api.doneLater(draw, "draw", OTHER, "DRAWN");
            onceVisited(api, draw, 4);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "seal=update frozen_object set weight = weight + 1 where draw_id = ?",
                    "draw=update frozen_object set weight = weight + 1 where draw_id = ?",
                    "draw=update frozen_inspector set cap = cap + 1 where draw_id = ?",
                    "disclosure=update drawn_object set ticket = repeat('0', 64) where draw_id = ?"
                })
        void listWasChangedUnderTheJob(String change) throws Exception {
            var parts = change.split("=", 2);
            var api = DrawApi.town(15, 4);
            var draw = api.committed(api.doneLater(api.created(4), "freeze", "", "FROZEN"));
            if (!parts[0].equals("seal")) {
                api.doneLater(draw, "seal", "", "SEALED");
            }
            if (parts[0].equals("disclosure")) {
                api.doneLater(draw, "draw", "{}", "DRAWN");
                WatchedVisits.end(draw);
            }
            var before = api.view(draw).asString();
            try (var owner = TestDatabase.asOwner()) {
                assertThat(TestDatabase.execute(owner, parts[1], draw)).isPositive();
            }

            var job = later(api.act(draw, parts[0], "{}"));

            api.jobEnded(job, "FAILED");
            assertThat(api.job(job).jsonPath().getString("failure"))
                    .isEqualTo(parts[0].equals("disclosure") ? "draw-already-drawn" : "draw-list-changed");
            assertThat(api.view(draw).asString()).isEqualTo(before);
            if (!parts[0].equals("disclosure")) {
                onceVisited(api, draw, 0);
                api.done(draw, "abort", """
                        {"reason": "名录被改动"}""");
            }
        }

        @Test
        void manyVisitsOfAShortPoolAreAJobsToo() throws Exception {
            var api = DrawApi.town(7, 4);
            var draw = api.sealed(6);

            api.doneLater(draw, "draw", "{}", "DRAWN");

            onceVisited(api, draw, 6);
        }

        private static UUID sealed(DrawApi api) {
            var draw = api.created("\"beacon\": \"SSQ-2026137\", " + quota(4));
            api.committed(api.doneLater(draw, "freeze", "", "FROZEN"));
            return api.doneLater(draw, "seal", "", "SEALED");
        }

        private static String later(io.restassured.response.Response answer) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
            return answer.jsonPath().getString("id");
        }

        /** Every drawn object is visited once, and its visit announced once. */
        static void onceVisited(DrawApi api, UUID draw, int visits) throws SQLException {
            try (var owner = TestDatabase.asOwner()) {
                assertThat(TestDatabase.column(
                                owner, "select enterprise_id::text from inspection where draw_id = ?", draw))
                        .hasSize(visits)
                        .containsExactlyInAnyOrderElementsOf(api.drawnIds(draw));
                assertThat(TestDatabase.column(
                                owner,
                                "select type from outbox where key = 'draw:' || ? and type like"
                                        + " '%inspection-assigned%'",
                                draw.toString()))
                        .hasSize(visits);
            }
        }
    }

    @Nested
    class PublicFile {

        @Test
        void isNotSentAgainUntilItIsAnother() {
            var api = DrawApi.town(4, 2);
            var draw = api.sealed(2);
            var sealed = DrawApi.bundle(draw);
            assertThat(sealed.header("Cache-Control")).isEqualTo("public, no-cache");
            kept(draw, sealed.header("ETag"), "public, no-cache");

            api.done(draw, "draw", "{}");
            var drawn = newer(draw, sealed);
            assertThat(drawn.header("Cache-Control")).isEqualTo("public, no-cache");
            assertThat(drawn.asString()).contains("\"resultDigest\"");

            WatchedVisits.end(draw);
            api.done(draw, "disclosure", "");
            var disclosed = newer(draw, drawn);
            assertThat(disclosed.header("Cache-Control")).isEqualTo("public, no-cache");
            assertThat(disclosed.asString()).contains("\"nonce\"");
            kept(draw, disclosed.header("ETag"), "public, no-cache");

            api.act(draw, "supersession", """
                    {"reason": "抽查比例提高"}""").then().statusCode(201);
            kept(draw, disclosed.header("ETag"), "public, no-cache");
            assertThat(DrawApi.bundle(draw).asString()).isEqualTo(disclosed.asString());
        }

        @Test
        void doesNotChangeAnyMoreWhenTheDrawIsAborted() {
            var api = DrawApi.town(3, 2);
            var draw = api.sealed(1);
            var sealed = DrawApi.bundle(draw);

            api.done(draw, "abort", """
                    {"reason": "计划调整"}""");

            kept(draw, sealed.header("ETag"), "public, no-cache");
        }

        @Test
        void isCheckedWhenItIsWrittenAndStaysWhatWasSealed() throws SQLException {
            var api = DrawApi.town(3, 2);
            var draw = api.sealed(1);
            var written = DrawApi.bundle(draw);
            var other = api.sealed(1);
            try (var owner = TestDatabase.asOwner()) {
                for (var changed : List.of(draw, other)) {
                    TestDatabase.execute(
                            owner, "update frozen_object set weight = weight + 1 where draw_id = ?", changed);
                }
            }

            var full = assertProblem(asked(other, "\"" + DrawApi.EVIDENCE + "\""), 409, "draw-list-changed");

            assertThat(full.header("ETag")).isNull();
            assertThat(full.header("Cache-Control")).isEqualTo("no-store");
            assertThat(DrawApi.bundle(draw).asString()).isEqualTo(written.asString());
            kept(draw, written.header("ETag"), "public, no-cache");
        }

        @Test
        void ofADrawThatWasNeverSealedHasNoTag() {
            var api = DrawApi.town(3, 2);

            assertProblem(asked(api.frozen(1), "*"), 404, "not-found");
        }

        @Test
        void takesRoomThatIsGivenBackHoweverItEnds() throws IOException {
            var api = DrawApi.town(3, 2);
            var draw = api.sealed(1);
            var known = DrawApi.bundle(draw).header("ETag");
            var other = api.sealed(1);
            try (var _ = allRoom()) {
                assertThat(assertProblem(DrawApi.bundle(other), 503, "draw-lists-busy")
                                .header("Retry-After"))
                        .isEqualTo("1");
                DrawApi.bundle(draw).then().statusCode(200);
                kept(draw, known, "public, no-cache");
            }

            for (int i = 0; i < 3; i++) {
                DrawApi.bundle(draw).then().statusCode(200);
                leaveAfterAsking(draw);
            }
            leaveAfterAsking(other);
            given().head(DrawApi.PUBLIC + "/" + draw + "/bundle").then().statusCode(200);

            try (var _ = allRoom()) {
                // Before the disclosure nothing is read for a proof.
                assertProblem(proof(api, draw), 409, "draw-visits-not-over");
            }
            api.done(draw, "draw", "{}");
            WatchedVisits.end(draw);
            api.done(draw, "disclosure", "");
            try (var _ = allRoom()) {
                assertProblem(proof(api, draw), 503, "draw-lists-busy");
            }
            proof(api, draw).then().statusCode(200);

            allRoom().close();
        }

        private static Response proof(DrawApi api, UUID draw) {
            return given().get(DrawApi.PUBLIC + "/" + draw + "/objects/"
                    + api.objects().getFirst() + "/proof");
        }

        @Test
        void readersWithoutANameCrowdOutNoAuthority() throws Exception {
            var api = DrawApi.town(6, 4);
            var disclosed = api.drawn(2);
            WatchedVisits.end(disclosed);
            api.done(disclosed, "disclosure", "");
            var draw = api.drawn(2);
            var proof = DrawApi.PUBLIC + "/" + disclosed + "/objects/"
                    + api.objects().getFirst() + "/proof";
            var over = new AtomicBoolean();
            try (var readers = Executors.newFixedThreadPool(8)) {
                var reading = new ArrayList<Future<Set<Integer>>>();
                for (int i = 0; i < 8; i++) {
                    var path = i % 2 == 0 ? proof : DrawApi.PUBLIC + "/" + disclosed + "/bundle";
                    reading.add(readers.submit(() -> {
                        var answered = new TreeSet<Integer>();
                        do {
                            answered.add(given().get(path).statusCode());
                        } while (!over.get());
                        return answered;
                    }));
                }
                try {
                    for (int i = 0; i < 20; i++) {
                        LibraryApi.get(supervisor(api.town()), "inspectors?format=csv")
                                .then()
                                .statusCode(200);
                    }
                    var replaced = substitution(api.drawnIds(draw).getFirst(), "已停业");
                    api.act(draw, "substitution", replaced).then().statusCode(200);
                } finally {
                    over.set(true);
                }
                for (var answered : reading) {
                    assertThat(answered.get()).contains(200).isSubsetOf(200, 503);
                }
            }
        }

        /** All the room there is, as soon as answers that are being ended have given theirs back. */
        private ListMemory.Share allRoom() {
            return Awaitility.await()
                    .ignoreException(RequestProblem.class)
                    .until(() -> memory.take(Integer.MAX_VALUE), Objects::nonNull);
        }

        private static void leaveAfterAsking(UUID draw) throws IOException {
            try (var caller = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
                caller.getOutputStream()
                        .write(("GET " + DrawApi.PUBLIC + "/" + draw + "/bundle HTTP/1.1\r\nHost: x\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }

        private static Response newer(UUID draw, Response before) {
            var answer = asked(draw, before.header("ETag"));
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.header("ETag")).matches("\"[0-9a-f]{64}\"").isNotEqualTo(before.header("ETag"));
            return answer;
        }

        private static void kept(UUID draw, String tag, String cacheControl) {
            for (var known : List.of(tag, "\"v1\", W/" + tag)) {
                var answer = asked(draw, known);
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(304);
                assertThat(answer.asString()).isEmpty();
                assertThat(answer.header("ETag")).isEqualTo(tag);
                assertThat(answer.header("Cache-Control")).isEqualTo(cacheControl);
            }
        }

        private static Response asked(UUID draw, String known) {
            return given().header("If-None-Match", known).get(DrawApi.PUBLIC + "/" + draw + "/bundle");
        }
    }

    @Nested
    class Numbers {

        @Test
        void haveNoGapsAndChainTheirSeals() throws IOException {
            var api = DrawApi.town(3, 2);

            var first = api.sealed(1);
            var aborted = api.sealed(1);
            api.done(aborted, "abort", """
                    {"reason": "计划调整"}""");
            var third = api.sealed(1);

            var terms = List.of(terms(first), terms(aborted), terms(third));
            assertThat(terms).extracting("drawNumber").containsExactly(1L, 2L, 3L);
            assertThat(terms.get(1).previousSeal()).isEqualTo(read(first).draw().seal());
            assertThat(terms.get(2).previousSeal())
                    .isEqualTo(read(aborted).draw().seal());
            var rows = api.published().jsonPath();
            assertThat(rows.getList("items.number", Integer.class)).containsExactly(3, 2, 1);
            assertThat(rows.getList("items.status", String.class)).containsExactly("SEALED", "ABORTED", "SEALED");
            assertThat(rows.getString("items[1].reason")).isEqualTo("计划调整");
            assertThat(rows.getString("items[0].beacon")).isEqualTo("none");
        }

        @Test
        void ofManySealsAtOnceEachHasItsOwn() throws Exception {
            var api = DrawApi.town(3, 2);
            var draws = new ArrayList<UUID>();
            for (int i = 0; i < 6; i++) {
                draws.add(api.committed(api.frozen(1)));
            }
            var answers = new ArrayList<Future<Integer>>();
            try (var threads = Executors.newFixedThreadPool(6)) {
                for (var draw : draws) {
                    answers.add(threads.submit(() -> api.act(draw, "seal", "").statusCode()));
                }
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }

            assertThat(api.published().jsonPath().getList("items.number", Integer.class))
                    .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        }

        private worksafe.inspections.srd.DrawTerms terms(UUID draw) throws IOException {
            return read(draw).draw().sealedRecord().terms();
        }
    }

    @Nested
    class Supersession {

        @Test
        void newDrawTakesThePlaceAndBothNameOneAnother() {
            var api = DrawApi.town(3, 2);
            var old = api.sealed(1);

            var answer = api.act(old, "supersession", """
                    {"reason": "抽查比例提高"}""");

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            var successor = UUID.fromString(answer.jsonPath().getString("id"));
            assertThat(answer.jsonPath().getString("supersedes")).isEqualTo(old.toString());
            assertThat(answer.jsonPath().getString("status")).isEqualTo("CREATED");
            assertThat(api.view(old).jsonPath().getString("supersededBy")).isEqualTo(successor.toString());
            var row = api.published().jsonPath();
            assertThat(row.getString("items[0].status")).isEqualTo("SUPERSEDED");
            assertThat(row.getString("items[0].supersededBy")).isEqualTo(successor.toString());
            assertThat(DrawApi.bundle(old).statusCode()).isEqualTo(200);
            api.frozen(successor);
            api.committed(successor);
            api.done(successor, "seal", "");
            assertThat(api.published().jsonPath().getString("items[0].supersedes"))
                    .isEqualTo(old.toString());
        }
    }

    @Nested
    class Refusals {

        @Test
        void poolIsEmpty() {
            var api = DrawApi.town(0, 2);
            var draw = api.created(1);

            var answer = assertProblem(english(api, draw, "freeze", "{}"), 422, "draw-pool-empty");

            assertThat(answer.jsonPath().getString("detail"))
                    .isEqualTo("No object is left that may be drawn: 0 within the filter, 0 of them excluded.");
            unchanged(api, draw, "CREATED", "\"v1\"");
        }

        @Test
        void quotaIsAboveItsStratum() {
            var api = DrawApi.town(3, 2);
            var draw = api.created(4);

            var answer = assertProblem(english(api, draw, "freeze", "{}"), 422, "draw-quota-too-large");

            assertThat(answer.jsonPath().getString("detail"))
                    .isEqualTo("The quota of stratum \"EMERGENCY\" is 4, but it has only 3 objects.");
            unchanged(api, draw, "CREATED", "\"v1\"");
        }

        @Test
        void quotaNamesAStratumThatThePoolHasNot() {
            var api = DrawApi.town(3, 2);
            var draw = api.created("""
                    "quotas": [{"stratum": "WATER", "count": 1}]""");

            var answer = assertProblem(english(api, draw, "freeze", "{}"), 422, "draw-quota-stratum-unknown");

            assertThat(answer.jsonPath().getString("detail"))
                    .isEqualTo("No object of the pool is in stratum \"WATER\", which has a quota.");
            unchanged(api, draw, "CREATED", "\"v1\"");
        }

        @Test
        void policyGivesAWeightThatNoDrawCanHold() {
            var api = DrawApi.town(2, 2);
            var added = LibraryApi.post(Tokens.of("approver", api.town()), "policies", """
                    {"code": "draw.object-weight", "region": "%s", "parameters": {"value": 1001}, "validFrom": "2026-01-01",
                     "source": "测试", "clause": "一", "force": "DOCUMENT"}""".formatted(api.town()));
            assertThat(ProblemBody.pointers(assertProblem(added, 400, "invalid-request")))
                    .containsExactly("/parameters");
        }

        @Test
        void onlyTheSystemContributes() {
            var api = DrawApi.town(0, 0);

            var answer = assertProblem(
                    api.create(api.plan(quota(1)).replaceAll("\"contributors\": \\[.*\\]", "\"contributors\": []")),
                    400,
                    "invalid-request");

            assertThat(ProblemBody.pointers(answer)).containsExactly("/contributors");
            assertThat(answer.jsonPath().getString("violations[0].code")).isEqualTo("draw-contributors-too-few");
            assertThat(answer.jsonPath().getString("violations[0].message"))
                    .contains("1")
                    .contains("2");
            assertThat(LibraryApi.get(LibraryApi.supervisor(api.town()), "draws")
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
        }

        @Test
        void formsThatCannotBe() {
            var api = DrawApi.town(0, 0);
            for (var wrong : List.of(
                    "\"permille\": 5, " + quota(1) + "=/quotas",
                    "\"teamSize\": 2=/quotas",
                    "\"quotas\": [{\"stratum\": \"A\"}]=/quotas/0",
                    "\"quotas\": [{\"stratum\": \"A\", \"count\": 1}, {\"stratum\": \"A\", \"count\": 1}]=/quotas",
                    "\"quotas\": [{\"stratum\": \"A\", \"count\": 0}]=/quotas",
                    "\"beacon\": \"a|b\", " + quota(1) + "=/beacon",
                    "\"needs\": [{\"skill\": \"mine\"}], " + quota(1) + "=/needs/0")) {
                var parts = wrong.split("=");

                var answer = assertProblem(api.create(api.plan(parts[0])), 400, "invalid-request");

                assertThat(ProblemBody.pointers(answer)).as(wrong).containsExactly(parts[1]);
            }
        }

        @Test
        void blanksAroundATextOfOneLineAreNotOfIt() {
            var api = DrawApi.town(0, 0);

            var created =
                    api.create(api.plan("\"quotas\": [{\"stratum\": \" A\", \"count\": 1}], \"beacon\": \"\u00a0a \""));

            assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
            assertThat(created.jsonPath().getString("quotas[0].stratum")).isEqualTo("A");
            assertThat(created.jsonPath().getString("beacon")).isEqualTo("a");
        }

        @Test
        void teamIsSmallerThanTheLawHasIt() {
            var api = DrawApi.town(0, 0);

            var answer =
                    assertProblem(api.create(api.plan("\"teamSize\": 1, " + quota(1))), 422, "draw-team-too-small");

            assertThat(answer.jsonPath().getString("legalSource")).contains("行政处罚法", "第四十二条");
        }

        @Test
        void filterReachesBeyondTheAuthority() {
            var api = DrawApi.town(0, 0);

            assertProblem(
                    api.create(api.plan("\"filter\": {\"region\": \"320281000000\"}, " + quota(1))),
                    422,
                    "outside-jurisdiction");
        }

        @Test
        void nonceDoesNotOpenTheCommitment() {
            var api = DrawApi.town(3, 2);
            var draw = api.frozen(1);
            var before = api.etag(draw);

            var answer = assertProblem(
                    api.commit(draw, Suite.SHA256, Nonce.random(new SecureRandom()), Nonce.random(new SecureRandom())),
                    422,
                    "draw-nonce-wrong");

            assertThat(answer.jsonPath().getString("detail")).contains(DrawApi.WHO);
            unchanged(api, draw, "FROZEN", before);
            assertThat(api.view(draw).jsonPath().getString("contributors[1].commitment"))
                    .isNull();
            assertProblem(api.act(draw, "seal", ""), 422, "draw-contribution-missing");
            api.committed(draw);
            assertProblem(
                    api.commit(draw, Suite.SHA256, Nonce.random(new SecureRandom()), null),
                    409,
                    "draw-already-deposited");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0000000000000000000000000000000000000000000000000000000000000000",
                    "abababababababababababababababababababababababababababababababab",
                    "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
                })
        void nonceFollowsAPattern(String nonce) {
            var api = DrawApi.town(3, 2);
            var draw = api.frozen(1);
            var before = api.etag(draw);

            assertProblem(api.commit(draw, Suite.SHA256, Nonce.ofHex(nonce), null), 422, "draw-nonce-degenerate");

            unchanged(api, draw, "FROZEN", before);
        }

        private static List<String> allowed(String token, String path) {
            return LibraryApi.get(token, path).jsonPath().getList("allowedActions", String.class);
        }

        @Test
        void oneAccountTakesPartsThatMustBeTwoPersons() {
            var api = DrawApi.town(3, 2);
            var one = Tokens.request()
                    .subject("Discipline-" + api.town())
                    .roles("supervisor", "approver")
                    .region(api.town())
                    .mint();
            var planned = LibraryApi.post(one, "draws", api.plan(DrawApi.quota(1)));
            var draw = UUID.fromString(planned.jsonPath().getString("id"));
            api.frozen(draw);
            assertProblem(
                    api.commit(draw, Suite.SHA256, Nonce.random(new SecureRandom()), null), 422, "draw-same-person");

            var other = api.frozen(1);
            api.committed(other);
            assertProblem(LibraryApi.act(one, "draws/" + other, "seal", "{}"), 422, "draw-same-person");
            api.done(other, "seal", "");
            assertProblem(LibraryApi.act(one, "draws/" + other, "draw", "{}"), 422, "draw-same-person");
            assertThat(allowed(one, "draws/" + other)).doesNotContain("DRAW");
            assertThat(allowed(api.opener(), "draws/" + other)).contains("DRAW");
            var sealer = LibraryApi.supervisor(api.town());
            assertProblem(LibraryApi.act(sealer, "draws/" + other, "draw", "{}"), 422, "draw-same-person");
            api.done(other, "draw", "{}");
            assertThat(api.evidence(other).statusCode()).isEqualTo(201);
            var replacing = substitution(api.drawnIds(other).getFirst(), "已停业");
            for (var token : List.of(one, api.opener())) {
                assertProblem(
                        LibraryApi.act(token, "draws/" + other, "substitution", replacing), 422, "draw-same-person");
            }
        }

        @Test
        void openerChangesWhatWasDrawn() {
            var api = DrawApi.town(4, 4);
            var draw = api.drawn(1);
            var answer = api.act(
                    draw, "substitution", substitution(api.drawnIds(draw).getFirst(), "已停业"));
            var visit = visit(api, draw, answer.jsonPath().getString("substitute.enterpriseId"));
            var team = InspectionApi.get(supervisor(api.town()), InspectionApi.VISITS, visit)
                    .jsonPath()
                    .getList("team.inspectorId", UUID.class);
            var joining = api.inspectors().stream()
                    .filter(one -> !team.contains(one))
                    .findFirst()
                    .orElseThrow();
            var change = """
                    {"leaving": "%s", "joining": "%s", "reason": "临时抽调"%s}""";
            var unproven = change.formatted(team.getFirst(), joining, "");
            var proven = change.formatted(team.getFirst(), joining, ", \"evidence\": \"" + DrawApi.EVIDENCE + "\"");
            var opener = Tokens.of("supervisor", api.town(), "OPENER-" + api.town());
            var contributor = Tokens.of("supervisor", api.town(), "Discipline-" + api.town());

            assertProblem(
                    about(api, opener, visit, "cancellation", InspectionApi.REASON), 422, "inspection-same-person");
            assertProblem(about(api, opener, visit, "team-change", proven), 422, "inspection-same-person");
            assertProblem(about(api, contributor, visit, "team-change", proven), 422, "inspection-same-person");
            assertThat(allowed(opener, "inspections/" + visit)).doesNotContain("TEAM_CHANGE", "CANCELLATION");
            var own = supervisor(api.town());
            assertProblem(about(api, own, visit, "team-change", unproven), 422, "inspection-evidence-missing");
            assertProblem(
                    about(api, own, visit, "team-change", proven.replace(DrawApi.EVIDENCE, "0".repeat(64))),
                    422,
                    "draw-evidence-unknown");

            var changed = about(api, own, visit, "team-change", proven);

            assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
            assertThat(changed.jsonPath().getList("team.inspectorId", UUID.class))
                    .contains(joining)
                    .doesNotContain(team.getFirst());
            assertThat(TestDatabase.column(
                            "select reason from audit_entry where object_id = ? and action = 'team-change-evidenced'",
                            visit.toString()))
                    .containsExactly("evidence: " + DrawApi.EVIDENCE);
        }

        @Test
        void evidenceWasNeverDeposited() {
            var api = DrawApi.town(3, 2);
            var draw = api.drawn(1);
            var drawn = api.drawnIds(draw).getFirst();
            var supervisor = LibraryApi.supervisor(api.town());
            var before = api.etag(draw);
            var replacing = substitution(drawn, "已停业");

            assertProblem(
                    LibraryApi.act(supervisor, "draws/" + draw, "substitution", replacing),
                    422,
                    "draw-evidence-unknown");
            unchanged(api, draw, "DRAWN", before);

            var evidence = api.evidence(draw);
            assertThat(evidence.jsonPath().getString("digest")).isEqualTo(DrawApi.EVIDENCE);
            var read = LibraryApi.get(
                    supervisor,
                    "draws/" + draw + "/evidence/" + evidence.jsonPath().getString("id"));
            assertThat(read.jsonPath().getString("content")).isNotEmpty();
            assertProblem(
                    LibraryApi.get(
                            Tokens.of("supervisor", "320281000000"),
                            "draws/" + draw + "/evidence/" + evidence.jsonPath().getString("id")),
                    403,
                    "draw-result-secret");
            assertThat(LibraryApi.act(supervisor, "draws/" + draw, "substitution", replacing)
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void contributorIsNotNamed() {
            var api = DrawApi.town(3, 2);
            var draw = api.frozen(1);
            var before = api.etag(draw);

            assertProblem(
                    given().auth()
                            .oauth2(Tokens.of("auditor", api.town(), "somebody-else"))
                            .contentType("application/json")
                            .body("""
                                    {"commitment": "%s", "nonce": "%s"}""".formatted(DrawApi.EVIDENCE, DrawApi.EVIDENCE))
                            .post("/api/v1/inspections/draws/" + draw + "/commitment"),
                    422,
                    "draw-contributor-unknown");

            unchanged(api, draw, "FROZEN", before);
        }

        @Test
        void sealIsOpenedASecondTime() {
            var api = DrawApi.town(3, 2);
            var draw = api.drawn(1);
            var before = api.etag(draw);
            var ids = api.drawnIds(draw);

            assertProblem(api.act(draw, "draw", "{}"), 409, "illegal-transition");

            unchanged(api, draw, "DRAWN", before);
            assertThat(api.drawnIds(draw)).isEqualTo(ids);
            assertThat(WatchedVisits.of(draw)).hasSize(1);
        }

        @Test
        void whatWasOpenedCannotBeAborted() {
            var api = DrawApi.town(3, 2);
            var draw = api.drawn(1);

            assertProblem(api.act(draw, "abort", """
                    {"reason": "不喜欢这个结果"}"""), 409, "illegal-transition");
            assertProblem(api.act(draw, "supersession", """
                    {"reason": "不喜欢这个结果"}"""), 409, "illegal-transition");

            assertThat(api.status(draw)).isEqualTo("DRAWN");
        }

        @Test
        void beaconIsMissingOrNotSealed() {
            var api = DrawApi.town(3, 2);
            var without = api.sealed(1);
            var with = api.committed(api.frozen(api.created("\"beacon\": \"SSQ-2026137\", " + quota(1))));
            api.done(with, "seal", "");

            assertProblem(api.act(without, "draw", """
                    {"beaconValue": "1"}"""), 422, "draw-beacon-not-as-sealed");
            assertProblem(api.act(with, "draw", "{}"), 422, "draw-beacon-not-as-sealed");

            assertThat(api.status(without)).isEqualTo("SEALED");
            assertThat(api.status(with)).isEqualTo("SEALED");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "objects=update frozen_object set weight = weight + 1 where draw_id = ?",
                    "objects=delete from frozen_object where draw_id = ? and enterprise_id = (select enterprise_id"
                            + " from frozen_object where draw_id = ? limit 1)",
                    "inspectors=update frozen_inspector set cap = cap + 1 where draw_id = ?",
                    "recusals=insert into frozen_recusal select ?, enterprise_id, (select min(number) from"
                            + " frozen_inspector where draw_id = ?), 'OTHER' from frozen_object where draw_id = ?"
                            + " limit 1",
                    "needs=insert into frozen_need select draw_id, enterprise_id, 'mine' from frozen_object where"
                            + " draw_id = ?",
                    "inspectors=update frozen_inspector set number = ' ' || number where draw_id = ?"
                })
        void listWasChangedAfterTheSeal(String change) throws SQLException {
            var api = DrawApi.town(3, 2);
            var draw = api.sealed(1);
            var before = api.etag(draw);
            var parts = change.split("=", 2);
            byOwner(parts[1], draw);

            var answer = assertProblem(api.act(draw, "draw", "{}"), 409, "draw-list-changed");

            assertThat(answer.jsonPath().getString("detail")).contains(parts[0]);
            unchanged(api, draw, "SEALED", before);
            assertThat(WatchedVisits.of(draw)).isEmpty();
            assertProblem(DrawApi.bundle(draw), 409, "draw-list-changed");
            assertThat(api.act(draw, "supersession", """
                    {"reason": "名录被改动"}""").statusCode()).isEqualTo(201);
        }

        @Test
        void listWasChangedBeforeTheSeal() throws SQLException {
            var api = DrawApi.town(3, 2);
            var draw = api.committed(api.frozen(1));
            byOwner("update frozen_object set weight = 1000 where draw_id = ?", draw);

            assertProblem(api.act(draw, "seal", ""), 409, "draw-list-changed");

            assertThat(api.status(draw)).isEqualTo("FROZEN");
            assertThat(api.published().jsonPath().getList("items")).isEmpty();
        }

        @Test
        void substitutionWithoutItsGrounds() {
            var api = DrawApi.town(2, 2);
            var draw = api.drawn(1);
            var before = api.etag(draw);
            var drawn = api.drawnIds(draw).getFirst();
            var other = api.objects().stream()
                    .map(UUID::toString)
                    .filter(id -> !id.equals(drawn))
                    .findFirst()
                    .orElseThrow();

            assertProblem(api.act(draw, "substitution", substitution(drawn, "路远")), 422, "draw-substitution-reason");
            assertProblem(
                    api.act(draw, "substitution", substitution(other, "已停业")), 422, "draw-substitution-not-standing");
            unchanged(api, draw, "DRAWN", before);

            api.act(draw, "substitution", substitution(drawn, "已停业")).then().statusCode(200);
            assertProblem(
                    api.act(draw, "substitution", substitution(other, "已停业")), 422, "draw-substitution-none-left");
        }

        private static io.restassured.response.Response english(DrawApi api, UUID draw, String verb, String body) {
            return given().auth()
                    .oauth2(LibraryApi.supervisor(api.town()))
                    .contentType("application/json")
                    .header("Accept-Language", "en")
                    .header("If-Match", api.etag(draw))
                    .body(body)
                    .post("/api/v1/inspections/draws/" + draw + "/" + verb);
        }

        private static void unchanged(DrawApi api, UUID draw, String status, String etag) {
            assertThat(api.status(draw)).isEqualTo(status);
            assertThat(api.etag(draw)).isEqualTo(etag);
        }

        private static void byOwner(String change, UUID draw) throws SQLException {
            var places = new Object[change.split("\\?", -1).length - 1];
            java.util.Arrays.fill(places, draw);
            try (var owner = TestDatabase.asOwner()) {
                assertThat(TestDatabase.execute(owner, change, places)).isPositive();
            }
        }
    }

    @Nested
    class Secrets {

        private static final List<String> WALLED = List.of(
                "draw",
                "draw_contributor",
                "frozen_stratum",
                "frozen_weight",
                "frozen_object",
                "frozen_inspector",
                "frozen_exclusion",
                "drawn_object",
                "drawn_substitution",
                "inspector",
                "recusal",
                "library_object");

        @Test
        void resultIsForTheDrawingAuthorityUntilItIsDisclosed() {
            var api = DrawApi.town(3, 2);
            var draw = api.drawn(1);
            var path = "draws/" + draw + "/result";

            assertThat(LibraryApi.get(api.approver(), path).statusCode()).isEqualTo(200);
            assertProblem(LibraryApi.get(Tokens.of("supervisor", "320281000000"), path), 403, "draw-result-secret");
            assertProblem(LibraryApi.get(Tokens.of("supervisor", "320282000000"), path), 404, "not-found");
            for (var role : List.of("inspector", "auditor", "expert")) {
                assertProblem(LibraryApi.get(Tokens.of(role, api.town()), path), 403, "forbidden");
            }
            assertProblem(LibraryApi.get(Tokens.ofEnterprise(api.objects().getFirst()), path), 403, "forbidden");

            WatchedVisits.end(draw);
            api.done(draw, "disclosure", "");
            assertThat(LibraryApi.get(Tokens.of("supervisor", "320281000000"), path)
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void noncesAreSealedAtRestAndOpenedWithATrace() throws SQLException {
            var api = DrawApi.town(3, 2);
            var draw = api.frozen(1);
            var nonce = Nonce.random(new SecureRandom());
            api.commit(draw, Suite.SHA256, nonce, null).then().statusCode(200);
            api.done(draw, "seal", "");
            api.done(draw, "draw", "{}");

            try (var owner = TestDatabase.asOwner()) {
                assertThat(TestDatabase.column(owner, "select nonce from draw_contributor where draw_id = ?", draw))
                        .hasSize(2)
                        .allMatch(text -> text.startsWith("v1.") && !text.contains(nonce.hex()));
                assertThat(TestDatabase.column(
                                owner,
                                "select reason from audit_entry where action = 'nonce-opened' and object_id in"
                                        + " (select id::text from draw_contributor where draw_id = ?)",
                                draw))
                        .contains("draw-opening");
                assertThat(TestDatabase.column(
                                owner, "select action from audit_entry where object_id = ?", draw.toString()))
                        .contains("draw-created", "draw-frozen", "draw-sealed", "draw-sealed-record", "draw-drawn");
                assertThat(TestDatabase.column(
                                owner,
                                "select data from outbox where aggregate_id = ?::uuid union all"
                                        + " select data from event_log where aggregate_id = ?::uuid",
                                draw,
                                draw))
                        .noneMatch(data -> data.contains(nonce.hex()))
                        .noneMatch(data -> api.objects().stream().anyMatch(id -> data.contains(id.toString())));
            }
        }

        @Test
        void publicSeesNothingOfWhatIsNotPublished() throws SQLException {
            var api = DrawApi.town(3, 2);
            var frozen = api.frozen(1);
            var drawn = api.drawn(1);

            assertProblem(DrawApi.bundle(frozen), 404, "not-found");
            try (var anybody = TestDatabase.asApp(Scope.nothing())) {
                assertThat(rows(anybody, "draw", "id", drawn)).isZero();
                assertThat(rows(anybody, "draw_contributor", "draw_id", drawn)).isZero();
                assertThat(rows(anybody, "frozen_object", "draw_id", frozen)).isZero();
                assertThat(rows(anybody, "frozen_exclusion", "draw_id", drawn)).isZero();
                assertThat(rows(anybody, "frozen_object", "draw_id", drawn)).isEqualTo(3);
                assertThat(rows(anybody, "drawn_object", "draw_id", drawn)).isZero();
            }
            WatchedVisits.end(drawn);
            api.done(drawn, "disclosure", "");
            try (var anybody = TestDatabase.asApp(Scope.nothing())) {
                assertThat(rows(anybody, "drawn_object", "draw_id", drawn)).isEqualTo(1);
                assertThat(rows(anybody, "draw_contributor", "draw_id", drawn)).isZero();
            }
        }

        @Test
        void wallHidesDrawsFromStrangersAndEnterprises() throws SQLException {
            var api = DrawApi.town(3, 2);
            var draw = api.drawn(1);
            for (var scope : List.of(
                    in("320282000000"), ofEnterprises(api.objects().getFirst()), ofSectors(api.town(), Sector.WATER))) {
                try (var app = TestDatabase.asApp(scope)) {
                    for (var table : List.of("draw_contributor", "frozen_exclusion", "drawn_object")) {
                        assertThat(rows(app, table, "draw_id", draw)).as(table).isZero();
                    }
                    assertThat(rows(app, "draw", "id", draw)).isZero();
                }
            }
            for (var notYet : List.of(in(api.town()), in("320281000000").leading())) {
                try (var app = TestDatabase.asApp(notYet)) {
                    assertThat(rows(app, "drawn_object", "draw_id", draw)).isZero();
                    assertThat(rows(app, "draw", "id", draw)).isEqualTo(1);
                }
            }
            try (var app = TestDatabase.asApp(in(api.town()).leading())) {
                assertThat(rows(app, "drawn_object", "draw_id", draw)).isEqualTo(1);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "update frozen_object set weight = 1",
                    "delete from frozen_object",
                    "truncate frozen_object",
                    "update frozen_inspector set cap = 1",
                    "delete from frozen_recusal",
                    "update frozen_need set skill = 'x'",
                    "update frozen_stratum set quota = 0",
                    "delete from frozen_exclusion",
                    "update drawn_object set ticket = ticket",
                    "delete from drawn_substitution",
                    "update published_draw set seal = seal",
                    "update published_draw set sealed_record = ''",
                    "delete from published_draw",
                    "delete from draw",
                    "delete from draw_chain",
                    "delete from draw_contributor",
                    "delete from inspector",
                    "delete from recusal",
                    "delete from library_object"
                })
        void serviceHasNoRightToRewriteWhatIsFixed(String statement) throws SQLException {
            Wall.assertNoRight(in("000000000000"), statement);
        }

        @Test
        void applicationAloneHidesWhatIsNotInScope() throws SQLException {
            var api = DrawApi.town(3, 2);
            var draw = api.drawn(1);
            var inspector = api.inspectors().getFirst();
            var object = api.objects().getFirst();
            var recusal = LibraryApi.recused(api.town(), inspector, object);
            Wall.takenDown(WALLED, () -> {
                for (var stranger : List.of(
                        Tokens.of("supervisor", "320282000000"), Tokens.ofSector("supervisor", api.town(), "WATER"))) {
                    for (var path : List.of(
                            "draws/" + draw,
                            "draws/" + draw + "/result",
                            "draws/" + draw + "/strata",
                            "draws/" + draw + "/weights",
                            "draws/" + draw + "/exclusions",
                            "inspectors/" + inspector,
                            "recusals/" + recusal,
                            "objects/" + object)) {
                        assertProblem(LibraryApi.get(stranger, path), 404, "not-found");
                    }
                    for (var path : List.of("draws", "inspectors", "recusals", "objects")) {
                        assertThat(LibraryApi.get(stranger, path + "?limit=200").asString())
                                .doesNotContain(
                                        draw.toString(), inspector.toString(), recusal.toString(), object.toString());
                    }
                }
                assertThat(DrawApi.bundle(draw).asString()).doesNotContain("\"nonce\"", "\"drawn\"", "\"teams\"");
                assertThat(api.view(draw).statusCode()).isEqualTo(200);
            });
        }

        @Test
        void nobodyAddsToAPublishedListFromOutside() throws SQLException {
            var api = DrawApi.town(3, 2);
            var draw = api.sealed(1);
            try (var app = TestDatabase.asApp(in("320282000000"))) {
                assertThatThrownBy(() ->
                                TestDatabase.execute(app, "insert into frozen_need values (?, uuidv7(), 'x')", draw))
                        .hasMessageContaining("row-level security");
            }
        }

        @Test
        void repeatedIdIsRefusedByTheTableItself() throws SQLException {
            var api = DrawApi.town(3, 2);
            var draw = api.frozen(1);
            try (var app = TestDatabase.asApp(in(api.town()))) {
                assertThatThrownBy(() -> TestDatabase.execute(
                                app,
                                "insert into frozen_object select draw_id, enterprise_id, 'ELSEWHERE', 1, basis from"
                                        + " frozen_object where draw_id = ? limit 1",
                                draw))
                        .isInstanceOf(SQLException.class)
                        .extracting("SQLState")
                        .isEqualTo("23505");
            }
        }

        private static int rows(java.sql.Connection connection, String table, String column, UUID draw) {
            return TestDatabase.column(connection, "select 1 from " + table + " where " + column + " = ?", draw)
                    .size();
        }
    }

    /** The visit that the draw sent to an enterprise. */
    private static UUID visit(DrawApi api, UUID draw, String enterprise) {
        var found = InspectionApi.ids(InspectionApi.list(
                supervisor(api.town()), InspectionApi.VISITS, "drawId=" + draw + "&enterpriseId=" + enterprise));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** A verb about a visit, on the version that its authority reads at that moment. */
    private static Response about(DrawApi api, String token, UUID visit, String verb, String body) {
        var tag = InspectionApi.get(supervisor(api.town()), InspectionApi.VISITS, visit)
                .header("ETag");
        return InspectionApi.act(token, InspectionApi.VISITS, visit, verb, tag, body);
    }

    private static String substitution(String object, String reason) {
        return """
                {"objectId": "%s", "reason": "%s", "evidence": "%s"}""".formatted(object, reason, DrawApi.EVIDENCE);
    }

    private static String number(DrawApi api, UUID inspector) {
        return LibraryApi.get(LibraryApi.supervisor(api.town()), "inspectors/" + inspector)
                .jsonPath()
                .getString("number");
    }

    private static Bundle read(UUID draw) throws IOException {
        var answer = DrawApi.bundle(draw);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Bundle.read(new ByteArrayInputStream(answer.asByteArray()));
    }
}
