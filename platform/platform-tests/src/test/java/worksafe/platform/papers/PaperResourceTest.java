package worksafe.platform.papers;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.FreshIds.id;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PaperResourceTest {

    private static final String ROOT = "/api/v1/probe/papers";
    private static final String FILES = "/api/v1/probe/files/";
    private static final String COUNTY = "320281000000";
    private static final String HANDED_OVER = """
            {"way": "DIRECT", "recipient": "王建国", "relation": "法定代表人"}""";
    private static final String REASON = """
            {"reason": "所列问题有误"}""";

    @Inject
    PaperOperations operations;

    @Inject
    Scopes scopes;

    @Inject
    InstantSource clock;

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;
    private UUID owner;
    private String one;
    private String other;

    @BeforeEach
    void anEnterpriseAndTwoInspectors() {
        enterprise = id();
        owner = id();
        one = "inspector-" + id();
        other = "inspector-" + id();
        TestDatabase.execute(
                "insert into enterprise_snapshot (enterprise_id, name, region, sector) values (?, '江阴市澄江化工有限公司', 320281102005, 'EMERGENCY')",
                enterprise);
    }

    private UUID drawn() {
        return drawn(PaperFixtures.content());
    }

    private UUID drawn(ObjectNode content) {
        return scopes.call(
                Intruder.in(COUNTY),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> operations.draw(
                                PaperFixtures.draft(owner, enterprise, content, one, other),
                                new Actor(one, "李检查"),
                                clock.instant())));
    }

    private String token(String account) {
        return Tokens.of("inspector", COUNTY, account);
    }

    private static Response get(String token, UUID paper) {
        return given().auth().oauth2(token).get(ROOT + "/" + paper);
    }

    private Response act(String token, UUID paper, String verb, String body) {
        return act(token, paper, verb, get(supervisor, paper).header("ETag"), body);
    }

    private static Response act(String token, UUID paper, String verb, @Nullable String tag, String body) {
        var request = given().auth().oauth2(token).contentType("application/json");
        request = body.isEmpty() ? request : request.body(body);
        return (tag == null ? request : request.header("If-Match", tag)).post(ROOT + "/" + paper + "/" + verb);
    }

    private UUID signed() {
        var paper = drawn();
        act(token(one), paper, "signature", "").then().statusCode(200);
        act(token(other), paper, "signature", "").then().statusCode(200);
        return paper;
    }

    private static String uploaded(String token) {
        var answer = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", id().toString())
                .queryParam("name", "签收件.pdf")
                .contentType("application/octet-stream")
                .body("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
                        .getBytes(UTF_8))
                .post("/api/v1/probe/files");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    private static Response verify(String url) {
        return given().get("/api/v1/probe/papers/verify/" + url.substring(url.lastIndexOf('=') + 1));
    }

    private static List<String> announced(UUID paper) {
        try (var database = TestDatabase.asOwner()) {
            return TestDatabase.column(
                    database, "select type from outbox where aggregate_id = ? order by position", paper);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void goesFromDraftToTheCopyThatCameBack() throws Exception {
        var paper = drawn();
        var draft = get(supervisor, paper).jsonPath();
        assertThat(draft.getString("number")).matches("TS320281-\\d{4}-\\d{6}");
        assertThat(draft.getString("status")).isEqualTo("DRAFT");
        assertThat(draft.getList("paragraphs")).contains("1．可燃气体报警器失效。依据：《安全生产法》第三十六条第二款。");
        var url = draft.getString("verifyUrl");
        assertThat(url).matches("https://ajj.example/public/papers\\?code=[0-9A-V]{26}");
        verify(url).then().statusCode(404);

        assertThat(act(token(one), paper, "signature", "").jsonPath().getString("status"))
                .isEqualTo("DRAFT");
        var signed = act(token(other), paper, "signature", "");
        assertThat(signed.statusCode()).as(signed.asString()).isEqualTo(200);
        assertThat(signed.jsonPath().getString("status")).isEqualTo("SIGNED");
        assertThat(signed.header("ETag")).isEqualTo("\"v3\"");

        var served = act(supervisor, paper, "service", HANDED_OVER);
        assertThat(served.statusCode()).as(served.asString()).isEqualTo(200);
        var today = ChinaTime.dayOf(InstantSource.system().instant()).toString();
        assertThat(served.jsonPath().getString("servedOn")).isEqualTo(today);
        assertThat(served.jsonPath().getString("receipt.recipient")).isEqualTo("王**");
        assertThat(served.asString()).doesNotContain("王建国");

        var strange = "{\"fileId\": \"" + id() + "\"}";
        assertProblem(act(token(one), paper, "signed-copy", strange), 404, "not-found");
        var file = uploaded(token(one));
        given().auth().oauth2(supervisor).get(FILES + file + "/content").then().statusCode(404);
        assertProblem(act(supervisor, paper, "signed-copy", "{\"fileId\": \"" + file + "\"}"), 404, "not-found");
        var copied = act(token(one), paper, "signed-copy", "{\"fileId\": \"" + file + "\"}");
        assertThat(copied.jsonPath().getString("signedCopyFileId")).isEqualTo(file);
        for (var reader : List.of(supervisor, Tokens.ofEnterprise(enterprise))) {
            given().auth().oauth2(reader).get(FILES + file + "/content").then().statusCode(200);
        }
        given().auth()
                .oauth2(Tokens.ofEnterprise(id()))
                .get(FILES + file)
                .then()
                .statusCode(404);
        assertThat(copied.jsonPath().getString("status")).isEqualTo("SERVED");
        assertThat(announced(paper))
                .containsExactly(
                        "worksafe.probe.paper-drafted.v1",
                        "worksafe.probe.paper-signed.v1",
                        "worksafe.probe.paper-signed.v1",
                        "worksafe.probe.paper-served.v1",
                        "worksafe.probe.paper-copy-returned.v1");
    }

    @Test
    void everybodyVerifiesASignedPaperAndLearnsNothingOfWhomItConcerns() {
        var paper = signed();
        var known = get(supervisor, paper).jsonPath();
        var url = known.getString("verifyUrl");

        var verified = verify(url);
        assertThat(verified.statusCode()).as(verified.asString()).isEqualTo(200);
        assertThat(verified.jsonPath().getMap("$").keySet())
                .isEqualTo(java.util.Set.of(
                        "number",
                        "kind",
                        "kindTitle",
                        "authority",
                        "region",
                        "regionName",
                        "signedOn",
                        "contentSha256",
                        "valid"));
        assertThat(verified.jsonPath().getString("contentSha256")).isEqualTo(known.getString("contentSha256"));
        assertThat(verified.jsonPath().getString("authority")).isEqualTo("江阴市应急管理局");
        assertThat(verified.jsonPath().getBoolean("valid")).isTrue();

        act(supervisor, paper, "withdrawal", REASON).then().statusCode(200);
        assertThat(verify(url).jsonPath().getBoolean("valid")).isFalse();
        assertThat(verify(url).jsonPath().getString("withdrawnOn")).isNotNull();
        verify(url.substring(0, url.length() - 1) + "W").then().statusCode(404);
        verify(url.toLowerCase(java.util.Locale.ROOT)).then().statusCode(404);
    }

    @Test
    void fileIsTheSameUntilThePaperChanges() throws Exception {
        var paper = drawn();
        var draft = pdf(supervisor, paper);
        assertThat(pdf(Tokens.of("auditor", COUNTY), paper)).isEqualTo(draft);
        assertThat(text(draft)).contains("【草稿，尚未签署】").contains("执法人员（签名）：________________");

        act(token(one), paper, "signature", "").then().statusCode(200);
        act(token(other), paper, "signature", "").then().statusCode(200);
        act(supervisor, paper, "service", HANDED_OVER).then().statusCode(200);

        var served = text(pdf(supervisor, paper));
        assertThat(served)
                .contains("直接送达", "王**", "法定代表人")
                .doesNotContain("王建国", "草稿", "________")
                .contains(get(supervisor, paper).jsonPath().getString("contentSha256"));
        act(supervisor, paper, "withdrawal", REASON).then().statusCode(200);
        assertThat(text(pdf(supervisor, paper))).contains("【已撤回】");
    }

    private static byte[] pdf(String token, UUID paper) {
        var file = given().auth().oauth2(token).get(ROOT + "/" + paper + "/pdf");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition")).matches("attachment; filename=\"TS320281-\\d{4}-\\d{6}\\.pdf\"");
        return file.asByteArray();
    }

    private static String text(byte[] file) throws java.io.IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
        }
    }

    @Test
    void publicNoticeServesWhenItsDaysAreOver() {
        var paper = signed();
        var yesterday = ChinaTime.dayOf(InstantSource.system().instant()).minusDays(1);
        // Signed just now: what was put up yesterday was not this paper.
        assertProblem(act(supervisor, paper, "service", """
                        {"way": "PUBLIC_NOTICE", "evidence": "市局门户网站公告栏", "happenedAt": "%sT10:00:00+08:00"}""".formatted(yesterday)), 422, "fact-before-cause");

        var served = act(supervisor, paper, "service", """
                {"way": "PUBLIC_NOTICE", "evidence": "市局门户网站公告栏"}""").jsonPath();

        assertThat(LocalDate.parse(served.getString("servedOn"))).isEqualTo(yesterday.plusDays(31));
        assertThat(served.getString("receipt.period")).isEqualTo("30 CALENDAR_DAYS");
        assertThat(served.getString("receipt.clause")).startsWith("第九十五条");
    }

    @Test
    void whatIsSentServesWhenItIsReceived() {
        var paper = signed();
        var today = ChinaTime.dayOf(InstantSource.system().instant());
        TestDatabase.execute("update paper set signed_at = signed_at - interval '3 days' where id = ?", paper);
        var mail = """
                {"way": "MAIL", "evidence": "EMS 1234", "happenedAt": "%sT10:00:00+08:00", "receivedOn": "%s"}""";

        assertProblem(
                act(supervisor, paper, "service", mail.formatted(today.minusDays(2), today.minusDays(3))),
                422,
                "fact-before-cause");
        assertProblem(
                act(supervisor, paper, "service", mail.formatted(today.minusDays(2), today.plusDays(1))),
                422,
                "fact-in-future");
        var served = act(supervisor, paper, "service", mail.formatted(today.minusDays(2), today.minusDays(1)));

        assertThat(served.statusCode()).as(served.asString()).isEqualTo(200);
        assertThat(served.jsonPath().getString("receipt.actedOn"))
                .isEqualTo(today.minusDays(2).toString());
        assertThat(served.jsonPath().getString("servedOn"))
                .isEqualTo(today.minusDays(1).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"way\": \"DIRECT\"} | /recipient",
                "{\"way\": \"LEFT\"} | /evidence",
                "{\"way\": \"MAIL\", \"recipient\": \"王建国\"} | /evidence",
                "{\"way\": \"ELECTRONIC\", \"evidence\": \"邮箱\"} | /consent",
                "{\"way\": \"ELECTRONIC\", \"evidence\": \"邮箱\", \"consent\": false} | /consent",
                "{\"way\": \"ENTRUSTED\", \"recipient\": \"王建国\"} | /evidence",
                "{\"way\": \"PUBLIC_NOTICE\"} | /evidence",
                "{\"way\": \"MAIL\", \"evidence\": \"EMS 1\"} | /receivedOn",
                "{\"way\": \"LEFT\", \"evidence\": \"录像\", \"receivedOn\": \"2026-03-14\"} | /receivedOn",
                "{\"way\": \"PIGEON\"} | /way",
                "{} | /way"
            })
    void serviceWithoutItsProofIsRefusedAndNothingWritten(String body, String pointer) {
        var paper = signed();

        var refused = act(supervisor, paper, "service", body);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(pointers(refused)).contains(pointer);
        assertThat(get(supervisor, paper).header("ETag")).isEqualTo("\"v3\"");
        assertThat(announced(paper)).hasSize(3);
    }

    @Test
    void servingBeforeAllHaveSignedIsRefused() {
        var paper = drawn();
        act(token(one), paper, "signature", "").then().statusCode(200);

        assertProblem(act(supervisor, paper, "service", HANDED_OVER), 409, "illegal-transition");
        assertProblem(act(token(one), paper, "signature", ""), 422, "paper-signed-already");
        assertProblem(act(token("inspector-" + id()), paper, "signature", ""), 403, "paper-not-a-signer");
        assertProblem(
                act(supervisor, paper, "signed-copy", "{\"fileId\": \"" + id() + "\"}"), 409, "illegal-transition");
        assertProblem(act(supervisor, paper, "withdrawal", "{\"reason\": \" \"}"), 400, "invalid-request");
        assertThat(get(supervisor, paper).header("ETag")).isEqualTo("\"v2\"");
    }

    @Test
    void verbsWantTheVersionThatWasSeen() {
        var paper = drawn();

        assertProblem(act(token(one), paper, "signature", null, ""), 428, "precondition-required");
        assertProblem(act(token(one), paper, "signature", "\"v7\"", ""), 412, "precondition-failed");
    }

    @Test
    void strangersSeeNothing() {
        var paper = signed();
        var strangers = List.of(
                Tokens.of("supervisor", "320281103000"),
                Tokens.of("supervisor", "120119000000"),
                Tokens.ofSector("supervisor", COUNTY, "TRANSPORT"),
                Tokens.ofEnterprise(id()));
        for (var stranger : strangers) {
            get(stranger, paper).then().statusCode(404);
            given().auth()
                    .oauth2(stranger)
                    .get(ROOT + "/" + paper + "/pdf")
                    .then()
                    .statusCode(404);
            assertThat(given().auth()
                            .oauth2(stranger)
                            .get(ROOT + "?ownerId=" + owner)
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
        }
        act(Tokens.of("supervisor", "320281103000"), paper, "service", "\"v3\"", HANDED_OVER)
                .then()
                .statusCode(404);
        for (var verb : List.of("signature", "service", "withdrawal", "disclosure")) {
            act(Tokens.ofEnterprise(enterprise), paper, verb, "\"v3\"", verb.equals("signature") ? "" : HANDED_OVER)
                    .then()
                    .statusCode(403);
        }
        get(Tokens.ofEnterprise(enterprise), paper).then().statusCode(200);
        given().get(ROOT + "/" + paper).then().statusCode(401);
    }

    @Test
    void draftIsNotShownToWhomItConcerns() throws SQLException {
        var paper = drawn();
        var concerned = Tokens.ofEnterprise(enterprise);
        var listed = ROOT + "?ownerId=" + owner;

        Wall.takenDown(List.of("paper"), () -> {
            get(concerned, paper).then().statusCode(404);
            given().auth()
                    .oauth2(concerned)
                    .get(ROOT + "/" + paper + "/pdf")
                    .then()
                    .statusCode(404);
            assertThat(given().auth().oauth2(concerned).get(listed).jsonPath().getList("items"))
                    .isEmpty();
        });
        try (var app = TestDatabase.asApp(Intruder.ofEnterprises(enterprise))) {
            assertThat(TestDatabase.column(app, "select 1 from paper where id = '" + paper + "'"))
                    .isEmpty();
            assertThat(TestDatabase.column(app, "select 1 from paper_step where paper_id = '" + paper + "'"))
                    .isEmpty();
        }
        act(token(one), paper, "signature", "").then().statusCode(200);
        act(token(other), paper, "signature", "").then().statusCode(200);
        get(concerned, paper).then().statusCode(200);
        assertThat(given().auth().oauth2(concerned).get(listed).jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void wallAloneHidesPapersAndWhatHappenedToThem() throws SQLException {
        var paper = signed();
        var queries = List.of(
                "select 1 from paper where id = '" + paper + "'",
                "select 1 from paper_step where paper_id = '" + paper + "' and kind = 'DRAFTED'");
        for (var query : queries) {
            try (var app = TestDatabase.asApp(Intruder.ofSectors(COUNTY, Sector.EMERGENCY))) {
                assertThat(TestDatabase.column(app, query)).hasSize(1);
            }
            for (var stranger : List.of(
                    Scope.nothing(),
                    Intruder.in("320281103000"),
                    Intruder.ofSectors(COUNTY, Sector.TRANSPORT),
                    Intruder.ofEnterprises(id()))) {
                try (var app = TestDatabase.asApp(stranger)) {
                    assertThat(TestDatabase.column(app, query))
                            .as("%s", stranger)
                            .isEmpty();
                }
            }
        }
        Wall.takenDown(
                List.of("paper", "paper_step"),
                () -> get(Tokens.of("supervisor", "320281103000"), paper).then().statusCode(404));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update paper set content = '{}'",
                "update paper set number = 'x'",
                "update paper set signers = '{a,b}'",
                "delete from paper",
                "update paper_step set name = 'x'",
                "delete from paper_step",
                "update public_paper set number = 'x'",
                "delete from public_paper"
            })
    void whatWasFrozenStays(String attempt) throws SQLException {
        Wall.assertNoRight(Intruder.in("000000000000"), attempt);
    }

    @Test
    void databaseRepeatsTheRules() {
        var paper = drawn();
        for (var attempt : List.of(
                "update paper set status = 'SIGNED' where id = ?",
                "update paper set status = 'SERVED' where id = ?",
                "update paper set signed_copy_file_id = id where id = ?",
                "update paper set service_way = 'LEFT', service_acted_on = '2026-01-02', service_served_on = '2026-01-02',"
                        + " service_evidence = 'x' where id = ?",
                "insert into paper_step select paper_id, 7, kind, occurred_at, happened_at, subject, name, note from paper_step"
                        + " where paper_id = ? and kind = 'DRAFTED' union all select paper_id, 8, 'SIGNED', occurred_at, happened_at,"
                        + " 'A', name, note from paper_step where paper_id = '" + paper
                        + "' union all select paper_id, 9, 'SIGNED',"
                        + " occurred_at, happened_at, 'a', name, note from paper_step where paper_id = '" + paper
                        + "'")) {
            assertThatThrownBy(() -> TestDatabase.execute(attempt, paper))
                    .as(attempt)
                    .isInstanceOf(Exception.class);
        }
    }

    @Test
    void oneOfManyAtOnceWins() throws Exception {
        var paper = drawn();
        // The same official clicks eight times, on the same version.
        assertThat(statuses(
                        8,
                        () -> act(token(one), paper, "signature", "\"v1\"", "").statusCode()))
                .containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412, 412, 412);
        act(token(other), paper, "signature", "").then().statusCode(200);
        // Served and withdrawn at once.
        assertThat(statuses(
                        6,
                        () -> act(supervisor, paper, "service", "\"v3\"", HANDED_OVER)
                                .statusCode()))
                .containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
        assertThat(announced(paper)).hasSize(4);
    }

    @Test
    void oneStandingPaperOfARowAtATime() throws Exception {
        var drawn = statuses(4, () -> {
            try {
                return drawn() == null ? 0 : 201;
            } catch (RuleViolation | jakarta.persistence.PersistenceException refused) {
                return 409;
            } catch (RuntimeException refused) {
                return 409;
            }
        });
        assertThat(drawn).containsExactlyInAnyOrder(201, 409, 409, 409);
        var standing = given().auth()
                .oauth2(supervisor)
                .get(ROOT + "?ownerId=" + owner)
                .jsonPath()
                .getList("items.id", String.class);
        assertThat(standing).hasSize(1);
        assertThatThrownBy(this::drawn)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(PaperProblem.PAPER_EXISTS));

        act(supervisor, UUID.fromString(standing.getFirst()), "withdrawal", REASON)
                .then()
                .statusCode(200);
        assertThat(drawn()).isNotNull();
    }

    @Test
    void missingFieldAndUnprintableCharacterLeaveNothingBehind() {
        var empty = PaperFixtures.content();
        empty.remove("authority");
        assertThatThrownBy(() -> drawn(empty))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.getMessage()).contains("authority"));
        assertThatThrownBy(() -> drawn(PaperFixtures.content().put("enterprise", "𠮷野家")))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.getMessage()).contains("U+20BB7"));
        assertThat(given().auth()
                        .oauth2(supervisor)
                        .get(ROOT + "?ownerId=" + owner)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void whoSignsAndWhatProvesTheServiceCanBePrinted() {
        var paper = drawn();
        var strange = Tokens.request()
                .subject(one)
                .name("𠮷检查")
                .roles("inspector")
                .region(COUNTY)
                .mint();
        assertProblem(act(strange, paper, "signature", ""), 422, "paper-character-unprintable");
        act(token(one), paper, "signature", "").then().statusCode(200);
        act(token(other), paper, "signature", "").then().statusCode(200);

        for (var field : List.of("recipient", "relation", "evidence")) {
            var body = HANDED_OVER
                    .replace("}", ", \"evidence\": \"签收\"}")
                    .replaceFirst("\"" + field + "\": \"", "\"" + field + "\": \"𠮷");
            assertProblem(act(supervisor, paper, "service", body), 422, "paper-character-unprintable");
        }
        assertThat(get(supervisor, paper).header("ETag")).isEqualTo("\"v3\"");
    }

    @Test
    void recipientIsReadInClearForAPurposeAndAudited() {
        var paper = signed();
        act(supervisor, paper, "service", HANDED_OVER).then().statusCode(200);
        var purpose = """
                {"purpose": "case-handling", "explanation": "澄应急案〔2026〕18号"}""";

        var opened = given().auth()
                .oauth2(supervisor)
                .contentType("application/json")
                .body(purpose)
                .post(ROOT + "/" + paper + "/disclosure");

        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(200);
        assertThat(opened.jsonPath().getString("recipient")).isEqualTo("王建国");
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        try (var database = TestDatabase.asOwner()) {
            assertThat(TestDatabase.column(
                            database,
                            "select action from audit_entry where object_id = ? and action like '%read' order by action",
                            paper.toString()))
                    .containsExactly("paper-recipient-read", "personal-data-read");
            assertThat(
                            TestDatabase.column(
                                    database,
                                    "select 1 from paper where service_recipient_sealed like '%王%' or service_recipient like '%建国%'"))
                    .isEmpty();
            assertThat(TestDatabase.column(database, "select 1 from outbox where data like '%王建国%'"))
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void eventsKeepTheirContract() {
        var paper = signed();
        act(supervisor, paper, "service", HANDED_OVER).then().statusCode(200);
        act(supervisor, paper, "signed-copy", "{\"fileId\": \"" + uploaded(supervisor) + "\"}")
                .then()
                .statusCode(200);
        act(supervisor, paper, "withdrawal", REASON).then().statusCode(200);

        var told = TestDatabase.column(
                "select type || ' ' || data from outbox where aggregate_id = ? order by position", paper);
        assertThat(told).hasSize(6);
        for (var event : told) {
            var parts = event.split(" ", 2);
            EventContract.ofType(parts[0]).isKeptBy(parts[1]);
        }
    }

    private static List<Integer> statuses(int many, Callable<Integer> call) throws Exception {
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(many)) {
            List<Future<Integer>> all =
                    IntStream.range(0, many).mapToObj(i -> threads.submit(call)).toList();
            for (var answer : all) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
