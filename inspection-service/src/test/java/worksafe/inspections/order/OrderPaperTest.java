package worksafe.inspections.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.FINDINGS;
import static worksafe.inspections.inspection.InspectionApi.ORDERS;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.aFinding;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.anOrder;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.outbox;
import static worksafe.inspections.inspection.InspectionApi.started;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.kernel.Sector;
import worksafe.platform.papers.template.PaperContent;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.Tokens;

/** The paper that tells an enterprise of an order, from the order to the day served. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class OrderPaperTest {

    private static final String PAPERS = "papers";
    private static final String HANDED_OVER = """
            {"way": "DIRECT", "recipient": "王建国", "relation": "法定代表人"}""";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;
    private Enrolled leader;
    private Enrolled second;
    private UUID visit;
    private UUID order;

    @BeforeEach
    void anOrderOfAVisit() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        leader = inspector();
        second = inspector();
        visit = started(enterprise, leader, second);
        order = created(
                leader.token(), ORDERS, anOrder(visit, inDays(10), created(leader.token(), FINDINGS, aFinding(visit))));
    }

    private UUID drawnUp() {
        var answer = act(leader.token(), ORDERS, order, "paper", OrderFeature.PAPER);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return UUID.fromString(answer.jsonPath().getString("paperId"));
    }

    private UUID served() {
        var paper = drawnUp();
        act(leader.token(), PAPERS, paper, "signature", "").then().statusCode(200);
        act(second.token(), PAPERS, paper, "signature", "").then().statusCode(200);
        act(supervisor, PAPERS, paper, "service", HANDED_OVER).then().statusCode(200);
        return paper;
    }

    private static byte[] pdf(String token, UUID order) {
        var file = given().auth().oauth2(token).get(ROOT + ORDERS + "/" + order + "/paper.pdf");
        assertThat(file.statusCode()).as(file.asString()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo("application/pdf");
        return file.asByteArray();
    }

    private static String text(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
        }
    }

    @Test
    void paperSaysWhatWasFoundUntilWhenByWhichClausesAndHowToAppeal() throws IOException {
        assertThat(get(supervisor, ORDERS, order).jsonPath().getList("allowedActions"))
                .contains("PAPER");
        given().auth()
                .oauth2(supervisor)
                .get(ROOT + ORDERS + "/" + order + "/paper")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(supervisor)
                .get(ROOT + ORDERS + "/" + order + "/paper.pdf")
                .then()
                .statusCode(404);

        var paper = drawnUp();

        var view = given().auth()
                .oauth2(supervisor)
                .get(ROOT + ORDERS + "/" + order + "/paper")
                .jsonPath();
        assertThat(view.getString("id")).isEqualTo(paper.toString());
        assertThat(view.getString("ownerId")).isEqualTo(order.toString());
        assertThat(view.getInt("signaturesNeeded")).isEqualTo(2);
        var number = get(supervisor, ORDERS, order).jsonPath().getString("number");
        var until = PaperContent.day(LocalDate.parse(inDays(10)));
        given().auth()
                .oauth2(Tokens.ofEnterprise(enterprise))
                .get(ROOT + ORDERS + "/" + order + "/paper")
                .then()
                .statusCode(404);
        assertThat(text(pdf(supervisor, order)))
                .contains("江阴市应急管理局", "责令限期整改指令书", "【草稿，尚未签署】", view.getString("number"))
                .contains("执法人员" + leader.name() + "（" + leader.number() + "）、" + second.name() + "（" + second.number()
                        + "）")
                .contains("1．危化品仓库可燃气体报警器失效")
                .contains("依据：《安全生产法》第三十六条第二款", "整改要求：更换失效探测器", "罚则：《安全生产法》第九十九条第（三）项")
                .contains("责令你单位在" + until + "前（含当日）", number)
                .contains("60日内向江阴市人民政府申请行政复议", "6个月内向江阴市人民法院提起行政诉讼");
        assertThat(get(supervisor, ORDERS, order).jsonPath().getList("allowedActions"))
                .doesNotContain("PAPER");
        assertThat(outbox("type", "paper-drafted", paper)).hasSize(1);
    }

    @Test
    void extendedOrderStillNamesByWhatItWasIssued() throws IOException {
        act(Tokens.ofEnterprise(enterprise), ORDERS, order, "extension-application", OrderFeature.pleading())
                .then()
                .statusCode(200);
        act(supervisor, ORDERS, order, "extension-answer", """
                {"answer": "GRANTED", "until": "%s", "opinion": "情况属实"}""".formatted(inDays(18)))
                .then()
                .statusCode(200);

        var unused = drawnUp();

        assertThat(text(pdf(supervisor, order)))
                .contains("依照《样例辖区规章》，责令你单位在" + PaperContent.day(LocalDate.parse(inDays(18))))
                .doesNotContain("待核", "系统缺省值", "第18号");
    }

    @Test
    void servingTellsTheOrderFromWhichDayPeriodsStart() throws IOException {
        var before = get(supervisor, ORDERS, order).header("ETag");
        var paper = served();

        var told = get(supervisor, ORDERS, order);
        assertThat(told.jsonPath().getString("servedOn")).isEqualTo(inDays(0));
        assertThat(told.jsonPath().getString("paperId")).isEqualTo(paper.toString());
        assertThat(told.jsonPath().getList("timeline.kind")).containsExactly("ISSUED", "PAPER_DRAWN_UP", "SERVED");
        assertThat(told.header("ETag")).isNotEqualTo(before);
        assertThat(text(pdf(supervisor, order))).contains("直接送达", "王**").doesNotContain("王建国", "草稿");
    }

    @Test
    void withdrawnPaperMakesRoomForAnother() {
        var first = served();
        act(supervisor, PAPERS, first, "withdrawal", "{\"reason\": \"整改要求有误\"}")
                .then()
                .statusCode(200);

        var told = get(supervisor, ORDERS, order).jsonPath();
        assertThat(told.getString("paperId")).isNull();
        assertThat(told.getString("servedOn")).isNull();
        assertThat(drawnUp()).isNotEqualTo(first);
    }

    @Test
    void withdrawnOrderTakesItsPaperBackWithIt() {
        var paper = served();
        var code = get(supervisor, PAPERS, paper).jsonPath().getString("verifyUrl");

        act(supervisor, ORDERS, order, "withdrawal", "{\"reason\": \"所列问题不成立\"}")
                .then()
                .statusCode(200);

        assertThat(get(supervisor, PAPERS, paper).jsonPath().getString("status"))
                .isEqualTo("WITHDRAWN");
        var verified = given().get(ROOT + "papers/verify/" + code.substring(code.lastIndexOf('=') + 1));
        assertThat(verified.jsonPath().getBoolean("valid")).isFalse();
        assertProblem(act(supervisor, ORDERS, order, "paper", OrderFeature.PAPER), 409, "illegal-transition");
    }

    @ParameterizedTest
    @CsvSource({"authority, 实施机关", "reviewAuthority, 行政复议机关", "court, 有管辖权的人民法院"})
    void paperWithoutAFieldIsRefusedByItsName(String field, String label) {
        var body = OrderFeature.PAPER
                .replace("\"" + field + "\": ", "\"" + field + "\": null, \"x\": ")
                .replaceAll(", \"x\": \"[^\"]*\"", "");

        var refused = given().auth()
                .oauth2(leader.token())
                .contentType("application/json")
                .header("Accept-Language", "zh-CN")
                .header("If-Match", "\"v1\"")
                .body(body)
                .post(ROOT + ORDERS + "/" + order + "/paper");

        assertProblem(refused, 422, "paper-field-missing");
        assertThat(refused.asString()).contains(field, label);
        assertThat(get(supervisor, ORDERS, order).header("ETag")).isEqualTo("\"v1\"");
    }

    @Test
    void onlyTheTeamDrawsUpAndSignsAndOthersSeeNothing() {
        assertProblem(
                act(inspector().token(), ORDERS, order, "paper", OrderFeature.PAPER), 403, "inspection-not-of-team");
        var paper = drawnUp();
        assertProblem(act(inspector().token(), PAPERS, paper, "signature", ""), 403, "paper-not-a-signer");
        for (var stranger : List.of(
                Tokens.of("supervisor", "320281103000"),
                Tokens.ofSector("supervisor", COUNTY, "TRANSPORT"),
                Tokens.ofEnterprise(RegistryEvents.registered(VILLAGE, Sector.EMERGENCY)))) {
            get(stranger, PAPERS, paper).then().statusCode(404);
            given().auth()
                    .oauth2(stranger)
                    .get(ROOT + ORDERS + "/" + order + "/paper.pdf")
                    .then()
                    .statusCode(404);
            given().auth()
                    .oauth2(stranger)
                    .get(ROOT + ORDERS + "/" + order + "/paper")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void servingAndWithdrawingAtOnceLeavesOneStory() throws Exception {
        var paper = drawnUp();
        act(leader.token(), PAPERS, paper, "signature", "").then().statusCode(200);
        act(second.token(), PAPERS, paper, "signature", "").then().statusCode(200);
        var tag = get(supervisor, ORDERS, order).header("ETag");

        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both = List.of(
                    threads.submit(() -> act(supervisor, PAPERS, paper, "service", "\"v3\"", HANDED_OVER)
                            .statusCode()),
                    threads.submit(() -> act(supervisor, ORDERS, order, "withdrawal", tag, "{\"reason\": \"不成立\"}")
                            .statusCode()));
            for (var answer : both) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).contains(200).allMatch(status -> status == 200 || status == 409 || status == 412);
        var status = get(supervisor, PAPERS, paper).jsonPath().getString("status");
        var told = get(supervisor, ORDERS, order).jsonPath();
        assertThat(status + " " + told.getString("status")).isIn("SERVED ISSUED", "WITHDRAWN WITHDRAWN");
        assertThat(told.getString("servedOn") != null).isEqualTo(status.equals("SERVED"));
    }

    @Test
    void fortyFindingsAreOnThePaper() throws IOException {
        var findings = IntStream.range(0, 40)
                .mapToObj(i -> created(leader.token(), FINDINGS, aFinding(visit)))
                .toArray(UUID[]::new);
        order = created(leader.token(), ORDERS, anOrder(visit, inDays(10), findings));
        var unused = drawnUp();

        var file = pdf(supervisor, order);

        var text = text(file);
        IntStream.rangeClosed(1, 40).forEach(place -> assertThat(text).contains(place + "．危化品仓库可燃气体报警器失效"));
        try (var document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isBetween(8, 14);
            var folder = System.getProperty("papers.pictures");
            if (folder != null) {
                var pictures = new PDFRenderer(document);
                for (var page = 0; page < document.getNumberOfPages(); page++) {
                    var target = Path.of(folder, "order" + page + ".png");
                    Files.deleteIfExists(target);
                    ImageIO.write(pictures.renderImageWithDPI(page, 80), "png", target.toFile());
                }
            }
        }
    }
}
