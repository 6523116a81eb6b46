package worksafe.inspections.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** The registers that go with campaigns and with the offices that carry them out: each takes the entry that its document means. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class CampaignRegistersTest {

    private static final String TOWN = "\"region\": \"320281175000\"";
    private static final String CITY = "\"region\": \"320281000000\"";
    private static final String VILLAGE = "\"region\": \"320281175201\"";

    /** kind, who keeps it, an entry, what it is afterwards. */
    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("duty-list", CITY, """
                        {"list": "POWERS", "effectiveOn": "2026-01-01", "name": "安全生产权力和责任清单",
                         "items": [{"matter": "安全生产行政处罚", "body": "江阴市应急管理局", "plan": "按权责清单实施"}],
                         "publishedIn": "江阴市人民政府网站"}""", "DRAFT"),
                Arguments.of("joint-conference", CITY, """
                        {"heldOn": "2026-03-12", "conference": "ROAD_TRAFFIC", "convener": "江阴市公安局",
                         "members": ["江阴市交通运输局", "江阴市应急管理局"], "studied": "重点车辆监管",
                         "decisions": [{"what": "开展联合检查", "who": "江阴市公安局", "until": "2026-04-30"}]}""", "RECORDED"),
                Arguments.of("crackdown-feedback", TOWN, """
                        {"reportedOn": "2026-03-31", "clues": 12, "unlicensedProduction": 1, "unlicensedTrade": 2,
                         "unlicensedConstruction": 0, "closed": 3, "handedOver": 1, "situation": "已全部取缔"}""", "RECORDED"),
                Arguments.of("town-committee-work", TOWN, """
                        {"heldOn": "2026-03-20", "role": "SCHEDULING", "subject": "一季度安全生产调度", "chair": "镇长",
                         "members": ["应急办", "建设办"]}""", "RECORDED"),
                Arguments.of("town-office-analysis", TOWN, """
                        {"analysedOn": "2026-03-25", "office": "EMERGENCY_OFFICE", "officeName": "应急管理办公室",
                         "state": "三项制度落实率 92%", "prediction": "梅雨季用电风险上升", "enterprises": 130}""", "RECORDED"),
                Arguments.of("safety-duty-roster", TOWN, """
                        {"onDuty": "2026-03-12", "shift": "NIGHT", "leader": "周建平", "officer": "李明",
                         "phone": "0510-86861234", "calls": [{"at": "21:40", "nature": "TIP_OFF", "content": "反映出租房存放烟花爆竹",
                         "told": "已报应急办，连夜核查"}]}""", "RECORDED"),
                Arguments.of("authority-safety-meeting", VILLAGE, """
                        {"heldOn": "2026-03-05", "subject": "安全生产例会", "chair": "村主任", "participants": 12,
                         "minutes": "部署春季排查。"}""", "RECORDED"),
                Arguments.of("authority-safety-meeting", TOWN, """
                        {"heldOn": "2026-03-06", "subject": "安全生产例会", "chair": "分管副镇长", "participants": 20,
                         "minutes": "通报排查情况。"}""", "RECORDED"),
                Arguments.of("case-notice", CITY, """
                        {"number": "澄应急通〔2026〕8号", "recipient": "PROCURATORATE", "recipientName": "江阴市人民检察院",
                         "noticedOn": "2026-03-15", "title": "涉嫌危险作业", "facts": "关闭报警联动继续生产"}""", "DRAFT"),
                Arguments.of("health-enforcement-duty", CITY, """
                        {"department": "WORK_SAFETY", "duty": "ACCIDENTS_VIOLATIONS", "responsible": "职业健康科", "penalties": 4,
                         "conferenceOn": "2026-03-01", "statedOn": "2026-03-10"}""", "RECORDED"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void kindTakesTheEntryThatItsDocumentMeans(String code, String holder, String data, String state) {
        var supervisor = Tokens.of("supervisor", COUNTY);
        var entries = ROOT + "registers/" + code + "/entries";

        var recorded = given().auth()
                .oauth2(supervisor)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .contentType("application/json")
                .body("{" + holder + ", \"data\": " + data + "}")
                .post(entries);

        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
        assertThat(recorded.jsonPath().getString("state")).isEqualTo(state);
        assertThat(given().auth()
                        .oauth2(supervisor)
                        .get(entries + "?limit=200")
                        .jsonPath()
                        .getList("items.id", String.class))
                .contains(recorded.jsonPath().getString("id"));
    }

    /** Article 17 of the law: the list is public, with each matter and who answers for it. */
    @Test
    void listOfDutiesIsReadByEverybodyOnceASecondAccountAcceptedIt() {
        var entries = ROOT + "registers/duty-list/entries";
        var writer = Tokens.of("supervisor", COUNTY, "duty-list-writer");
        var approver = Tokens.of("approver", COUNTY, "duty-list-approver");
        var drafted = given().auth()
                .oauth2(writer)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .contentType("application/json")
                .body("""
                        {"region": "320281000000", "sector": "EMERGENCY", "data": {"list": "DUTY_SCOPE",
                         "effectiveOn": "2026-01-01", "name": "江阴市应急管理局安全生产职责",
                         "items": [{"matter": "危险化学品生产、经营", "body": "危险化学品监管科"}]}}""")
                .post(entries);
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
        var id = drafted.jsonPath().getString("id");
        var shown = ROOT + "public/register-entries/" + id;
        assertThat(given().get(shown).statusCode()).isEqualTo(404);

        var submitted = verb(writer, entries + "/" + id + "/submission", 1);
        assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(200);
        var accepted = verb(approver, entries + "/" + id + "/acceptance", 2);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);

        var entry = given().get(shown);
        assertThat(entry.statusCode()).as(entry.asString()).isEqualTo(200);
        assertThat(entry.jsonPath().getString("sector")).isEqualTo("EMERGENCY");
        assertThat(entry.jsonPath().getString("data.items[0].matter")).isEqualTo("危险化学品生产、经营");
        assertThat(entry.jsonPath().getString("data.items[0].body")).isEqualTo("危险化学品监管科");
    }

    private static Response verb(String token, String path, long version) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .post(path);
    }

    @Test
    void placesWithoutAnyEntryAreChased() {
        PassingTime.run("register-sweep");

        assertThat(missing("safety-duty-roster", "320281000000"))
                .contains("TOWN 320281110000")
                .allMatch(holder -> holder.startsWith("TOWN 320281"));
        assertThat(missing("authority-safety-meeting", "320281110000"))
                .contains("TOWN 320281110000")
                .anyMatch(holder -> holder.startsWith("VILLAGE 320281110"));
        assertThat(TestDatabase.column("select sector from register_holding where kind = 'authority-safety-meeting'"
                        + " and holder_type = 'DEPARTMENT' and region = 320281000000 and owed_since is not null"))
                .contains("EMERGENCY", "TRANSPORT")
                .doesNotContain("OTHER");
        assertThat(missing("town-office-analysis", "500151113000")).containsExactly("TOWN 500151113000");
    }

    @Test
    void rosterOfATownEndsTheChaseForIt() {
        PassingTime.run("register-sweep");
        assertThat(missing("safety-duty-roster", "320281111000")).containsExactly("TOWN 320281111000");

        var recorded = given().auth()
                .oauth2(Tokens.of("supervisor", COUNTY))
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .contentType("application/json")
                .body("""
                        {"region": "320281111000", "data": {"onDuty": "2026-03-12", "shift": "DAY", "leader": "周建平",
                         "officer": "李明", "phone": "0510-86861234"}}""")
                .post(ROOT + "registers/safety-duty-roster/entries");
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);

        assertThat(missing("safety-duty-roster", "320281111000")).isEmpty();
    }

    /** Type and place of those in that place that lack the register. */
    private static List<String> missing(String kind, String region) {
        var told = given().auth()
                .oauth2(Tokens.of("supervisor", region))
                .get(ROOT + "registers/" + kind + "/missing?limit=200");
        assertThat(told.statusCode()).as(told.asString()).isEqualTo(200);
        return told.jsonPath().getList("items.collect { it.holderType + ' ' + it.region }", String.class);
    }
}
