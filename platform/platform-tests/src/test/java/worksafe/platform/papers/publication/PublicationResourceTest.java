package worksafe.platform.papers.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.FreshIds.id;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Scope;
import worksafe.platform.papers.DisclosureClass;
import worksafe.platform.papers.PaperDraft;
import worksafe.platform.papers.PaperOperations;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PublicationResourceTest {

    private static final String ROOT = "/api/v1/probe/";
    private static final String COUNTY = "320281000000";
    private static final String REASON = """
            {"reason": "摘要有误"}""";

    @Inject
    PaperOperations papers;

    @Inject
    Scopes scopes;

    @Inject
    InstantSource clock;

    private final String proposer = Tokens.of("supervisor", COUNTY, "supervisor-" + id());
    private final String approver = Tokens.of("approver", COUNTY, "approver-" + id());
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        enterprise = id();
        TestDatabase.execute(
                "insert into enterprise_snapshot (enterprise_id, name, region, sector) values (?, '江阴市澄江化工有限公司', 320281102005, 'EMERGENCY')",
                enterprise);
    }

    private UUID paper(DisclosureClass disclosure, boolean signed) {
        var one = "inspector-" + id();
        var other = "inspector-" + id();
        var content = new JsonMapper().createObjectNode();
        content.put("authority", "江阴市应急管理局").put("enterprise", "江阴市澄江化工有限公司").put("due", "2026-03-27");
        content.putArray("findings").addObject().put("title", "可燃气体报警器失效").put("clause", "第一条");
        var draft = new PaperDraft(
                "probe",
                "probe",
                id(),
                "责令限期整改指令书",
                RegionCode.of("320281102005"),
                Sector.EMERGENCY,
                enterprise,
                "江阴市澄江化工有限公司",
                content,
                disclosure,
                List.of(one, other));
        var paper = scopes.call(
                Intruder.in(COUNTY),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> papers.draw(draft, new Actor(one, "李检查"), clock.instant())));
        if (signed) {
            act(Tokens.of("inspector", COUNTY, one), "papers", paper, "signature", "\"v1\"", "")
                    .then()
                    .statusCode(200);
            act(Tokens.of("inspector", COUNTY, other), "papers", paper, "signature", "\"v2\"", "")
                    .then()
                    .statusCode(200);
        }
        return paper;
    }

    private static Response act(String token, String what, UUID row, String verb, @Nullable String tag, String body) {
        var request = given().auth().oauth2(token).contentType("application/json");
        request = body.isEmpty() ? request : request.body(body);
        return (tag == null ? request : request.header("If-Match", tag)).post(ROOT + what + "/" + row + "/" + verb);
    }

    private Response act(String token, UUID publication, String verb, String body) {
        return act(token, "publications", publication, verb, get(publication).header("ETag"), body);
    }

    private Response get(UUID publication) {
        return given().auth().oauth2(proposer).get(ROOT + "publications/" + publication);
    }

    private static Response propose(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", id().toString())
                .body(body)
                .post(ROOT + "publications");
    }

    private static String about(UUID paper, String excerpt, @Nullable LocalDate until) {
        return """
                {"paperId": "%s", "excerpt": "%s", "channel": "PORTAL"%s}""".formatted(paper, excerpt, until == null ? "" : ", \"until\": \"" + until + "\"");
    }

    private UUID proposed(@Nullable LocalDate until) {
        var answer = propose(proposer, about(paper(DisclosureClass.VOLUNTARY, true), "可燃气体报警器失效，责令限期整改。", until));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    private UUID published(@Nullable LocalDate until) {
        var publication = proposed(until);
        act(approver, publication, "approval", "{}").then().statusCode(200);
        act(approver, publication, "release", "").then().statusCode(200);
        return publication;
    }

    private static LocalDate today() {
        return ChinaTime.dayOf(InstantSource.system().instant());
    }

    private static Response publicly(UUID publication) {
        return given().get(ROOT + "public/publications/" + publication);
    }

    private static List<String> listed() {
        return given().get(ROOT + "public/publications?limit=100").jsonPath().getList("items.id", String.class);
    }

    @Test
    void nothingIsPublicBeforeTwoPeopleHaveSaidSo() {
        var publication = proposed(null);
        assertThat(get(publication).jsonPath().getString("policyCode")).isEqualTo("publication.period");
        assertThat(get(publication).jsonPath().getString("clause")).startsWith("第二十六条");
        publicly(publication).then().statusCode(404);

        assertProblem(act(approver, publication, "release", ""), 409, "illegal-transition");
        assertProblem(act(proposer, publication, "approval", "{}"), 422, "publication-same-person");
        publicly(publication).then().statusCode(404);
        assertThat(act(approver, publication, "approval", "{\"opinion\": \"同意公开\"}")
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("APPROVED");
        publicly(publication).then().statusCode(404);
        assertProblem(act(approver, publication, "approval", "{}"), 409, "illegal-transition");
        assertThat(act(approver, publication, "release", "").jsonPath().getString("status"))
                .isEqualTo("PUBLISHED");

        var shown = publicly(publication).jsonPath();
        assertThat(shown.getMap("$").keySet())
                .isEqualTo(java.util.Set.of(
                        "id",
                        "region",
                        "regionName",
                        "kind",
                        "title",
                        "concerns",
                        "excerpt",
                        "channel",
                        "source",
                        "clause",
                        "publishedAt"));
        assertThat(shown.getString("concerns")).isEqualTo("江阴市澄江化工有限公司");
        assertThat(listed()).contains(publication.toString());
        assertProblem(act(approver, publication, "release", ""), 409, "illegal-transition");
    }

    @Test
    void publicationIsOwedFromTheLastSignatureAndMetWhenItIsPublic() {
        var owed = paper(DisclosureClass.VOLUNTARY, true);
        var other = paper(DisclosureClass.ON_REQUEST, true);
        var clocks =
                "select state || ' ' || side || ' ' || source from clock where subject_id = ? and kind = 'publication'";
        assertThat(TestDatabase.column(clocks, owed))
                .singleElement()
                .asString()
                .startsWith("RUNNING AUTHORITY 中华人民共和国政府信息公开条例");
        assertThat(TestDatabase.column(clocks, other)).isEmpty();

        var publication = UUID.fromString(
                propose(proposer, about(owed, "责令限期整改。", null)).jsonPath().getString("id"));
        act(approver, publication, "approval", "{}").then().statusCode(200);
        act(approver, publication, "release", "").then().statusCode(200);

        assertThat(TestDatabase.column(clocks, owed)).singleElement().asString().startsWith("MET");

        // What is taken back at once was not published.
        var due = "select due_at from clock where subject_id = ? and kind = 'publication'";
        act(approver, publication, "withdrawal", REASON).then().statusCode(200);
        assertThat(TestDatabase.column(clocks, owed))
                .hasSize(2)
                .anyMatch(clock -> clock.startsWith("RUNNING AUTHORITY"));
        assertThat(TestDatabase.column(due, owed).stream().distinct()).hasSize(1);
        var again = UUID.fromString(
                propose(proposer, about(owed, "责令限期整改。", null)).jsonPath().getString("id"));
        act(approver, again, "withdrawal", REASON).then().statusCode(200);
        assertThat(TestDatabase.column(clocks, owed)).hasSize(2).anyMatch(clock -> clock.startsWith("RUNNING"));
    }

    @Test
    void lastDayEndsItByItselfAndAWithdrawalAtOnce() {
        var publication = published(today());
        publicly(publication).then().statusCode(200);
        TestDatabase.execute("update public_notice set until = ? where id = ?", today().minusDays(1), publication);
        TestDatabase.execute("update publication set until = ? where id = ?", today().minusDays(1), publication);
        publicly(publication).then().statusCode(404);
        assertThat(listed()).doesNotContain(publication.toString());
        assertThat(get(publication).jsonPath().getBoolean("ended")).isTrue();

        var other = published(null);
        assertProblem(act(approver, other, "withdrawal", "{}"), 400, "invalid-request");
        act(approver, other, "withdrawal", REASON).then().statusCode(200);
        publicly(other).then().statusCode(404);
        assertThat(listed()).doesNotContain(other.toString());
        assertProblem(act(approver, other, "withdrawal", REASON), 409, "illegal-transition");
    }

    @Test
    void withdrawnPaperIsPublicNoMore() {
        var publication = published(null);
        var paper = UUID.fromString(get(publication).jsonPath().getString("subjectId"));

        act(proposer, "papers", paper, "withdrawal", "\"v3\"", REASON).then().statusCode(200);

        publicly(publication).then().statusCode(404);
        assertThat(get(publication).jsonPath().getString("status")).isEqualTo("WITHDRAWN");
    }

    @ParameterizedTest
    @CsvSource({
        "ON_REQUEST, true, publication-not-voluntary",
        "WITHHELD, true, publication-not-voluntary",
        "VOLUNTARY, false, publication-not-formed"
    })
    void onlyASignedPaperOfTheClassIsProposed(DisclosureClass disclosure, boolean signed, String problem) {
        assertProblem(propose(proposer, about(paper(disclosure, signed), "责令限期整改。", null)), 422, problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "联系人 13812345678",
                "电话 138 1234 5678",
                "身份证 11010519491231002X",
                "身份证110105194912310021。",
                "银行卡6222021234567890123",
                "电话１３８１２３４５６７８",
                "电话138.1234.5678",
                "证号T11010519491231002X",
                "微信号a13812345678",
                "91320281713256348Y"
            })
    void personalNumberIsRefused(String excerpt) {
        assertProblem(
                propose(proposer, about(paper(DisclosureClass.VOLUNTARY, true), excerpt, null)),
                422,
                "publication-personal");
    }

    @Test
    void badProposalsLeaveNothingBehind() {
        var paper = paper(DisclosureClass.VOLUNTARY, true);
        assertProblem(propose(proposer, about(paper, " ", null)), 400, "invalid-request");
        assertProblem(propose(proposer, about(paper, "摘要", today().minusDays(1))), 422, "publication-until-past");
        assertProblem(propose(proposer, about(id(), "摘要", null)), 404, "not-found");
        assertProblem(propose(Tokens.of("supervisor", "320281103000"), about(paper, "摘要", null)), 404, "not-found");
        assertProblem(propose(Tokens.ofEnterprise(enterprise), about(paper, "摘要", null)), 403, "forbidden");
        assertThat(TestDatabase.column("select 1 from publication where subject_id = ?", paper))
                .isEmpty();

        // A credit code is none of a person.
        propose(
                        proposer,
                        about(
                                paper,
                                "江阴某厂（91320281713256348X）2026-03-12 10:30检查，2026.03.27前整改，见TS320281-2026-000001。",
                                null))
                .then()
                .statusCode(201);
        assertProblem(propose(proposer, about(paper, "又一次", null)), 409, "publication-exists");
    }

    @Test
    void strangersSeeNothingOfWhatIsNotPublicYet() throws SQLException {
        var publication = proposed(null);
        for (var stranger : List.of(
                Tokens.of("supervisor", "320281103000"),
                Tokens.ofSector("supervisor", COUNTY, "TRANSPORT"),
                Tokens.ofEnterprise(id()))) {
            given().auth()
                    .oauth2(stranger)
                    .get(ROOT + "publications/" + publication)
                    .then()
                    .statusCode(404);
        }
        act(Tokens.of("approver", "320281103000"), "publications", publication, "approval", "\"v1\"", "{}")
                .then()
                .statusCode(404);
        given().get(ROOT + "publications/" + publication).then().statusCode(401);
        for (var query : List.of(
                "select 1 from publication where id = '" + publication + "'",
                "select 1 from publication_step where publication_id = '" + publication + "'")) {
            try (var app = TestDatabase.asApp(Intruder.in(COUNTY))) {
                assertThat(TestDatabase.column(app, query)).hasSize(1);
            }
            for (var stranger : List.of(Scope.nothing(), Intruder.in("320281103000"), Intruder.ofEnterprises(id()))) {
                try (var app = TestDatabase.asApp(stranger)) {
                    assertThat(TestDatabase.column(app, query)).isEmpty();
                }
            }
        }
    }

    @Test
    void undecidedPublicationIsNotShownToWhomItConcerns() throws SQLException {
        var publication = proposed(null);
        var concerned = Tokens.ofEnterprise(enterprise);

        Wall.takenDown(List.of("publication"), () -> {
            given().auth()
                    .oauth2(concerned)
                    .get(ROOT + "publications/" + publication)
                    .then()
                    .statusCode(404);
            assertThat(given().auth()
                            .oauth2(concerned)
                            .get(ROOT + "publications")
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
        });
        try (var app = TestDatabase.asApp(Intruder.ofEnterprises(enterprise))) {
            assertThat(TestDatabase.column(app, "select 1 from publication where id = '" + publication + "'"))
                    .isEmpty();
        }
        act(approver, publication, "approval", "{}").then().statusCode(200);
        act(approver, publication, "release", "").then().statusCode(200);
        given().auth()
                .oauth2(concerned)
                .get(ROOT + "publications/" + publication)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update publication set excerpt = 'x'",
                "delete from publication",
                "update publication_step set note = 'x'",
                "update public_notice set excerpt = 'x'",
                "delete from public_notice"
            })
    void whatWasWrittenStays(String attempt) throws SQLException {
        Wall.assertNoRight(Intruder.in("000000000000"), attempt);
    }

    @Test
    void publicationOnWhatIsNoLawIsRefusedByTheDatabase() {
        var publication = proposed(null);
        assertThatThrownBy(() -> TestDatabase.execute(
                        "update publication set basis_force = 'DOCUMENT' where id = ?", publication))
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() ->
                        TestDatabase.execute("update publication set status = 'PUBLISHED' where id = ?", publication))
                .isInstanceOf(Exception.class);
    }

    @Test
    void oneOfManyAtOnceWins() throws Exception {
        var publication = proposed(null);
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(5)) {
            List<Future<Integer>> all = IntStream.range(0, 5)
                    .mapToObj(i ->
                            threads.submit(() -> act(approver, "publications", publication, "approval", "\"v1\"", "{}")
                                    .statusCode()))
                    .toList();
            for (var answer : all) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412, 412);
    }

    @Test
    void eventsKeepTheirContract() {
        var publication = published(today().plusDays(30));
        act(approver, publication, "withdrawal", REASON).then().statusCode(200);

        var told = TestDatabase.column(
                "select type || ' ' || data from outbox where aggregate_id = ? order by position", publication);
        assertThat(told).hasSize(4);
        for (var event : told) {
            var parts = event.split(" ", 2);
            EventContract.ofType(parts[0]).isKeptBy(parts[1]);
        }
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("publication", PublicationStatus.class, PublicationStatus::next);
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, approval, 200",
        "PROPOSED, release, 409",
        "PROPOSED, withdrawal, 200",
        "APPROVED, approval, 409",
        "APPROVED, release, 200",
        "APPROVED, withdrawal, 200",
        "PUBLISHED, approval, 409",
        "PUBLISHED, release, 409",
        "PUBLISHED, withdrawal, 200",
        "WITHDRAWN, approval, 409",
        "WITHDRAWN, release, 409",
        "WITHDRAWN, withdrawal, 409"
    })
    void everyVerbInEveryStatus(PublicationStatus status, String verb, int answer) {
        var publication = proposed(null);
        if (status == PublicationStatus.APPROVED || status == PublicationStatus.PUBLISHED) {
            act(approver, publication, "approval", "{}").then().statusCode(200);
        }
        if (status == PublicationStatus.PUBLISHED) {
            act(approver, publication, "release", "").then().statusCode(200);
        }
        if (status == PublicationStatus.WITHDRAWN) {
            act(approver, publication, "withdrawal", REASON).then().statusCode(200);
        }

        var body = switch (verb) {
            case "approval" -> "{}";
            case "release" -> "";
            default -> REASON;
        };
        var given = act(approver, publication, verb, body);

        assertThat(given.statusCode()).as(given.asString()).isEqualTo(answer);
        if (answer == 409) {
            assertThat(get(publication).jsonPath().getString("status")).isEqualTo(status.name());
        }
    }
}
