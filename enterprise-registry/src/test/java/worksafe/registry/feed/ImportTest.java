package worksafe.registry.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.feed.FeedFile.code;
import static worksafe.registry.feed.FeedFile.line;
import static worksafe.registry.feed.FeedFile.oldNumber;
import static worksafe.registry.feed.FeedFile.with;
import static worksafe.registry.feed.FeedFile.wrong;
import static worksafe.registry.feed.Imports.JIANGYIN;
import static worksafe.registry.feed.Imports.ROOT;
import static worksafe.registry.feed.Imports.sums;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class ImportTest {

    private static final Imports BUREAU = Imports.of(JIANGYIN);

    @CanIgnoreReturnValue
    private static String field(String code, String expression) {
        return TestDatabase.column(
                        "select " + expression + " from enterprise e join enterprise_identifier i"
                                + " on i.enterprise_id = e.id and i.valid_to is null where i.value = ?",
                        code)
                .getFirst();
    }

    private static long announced() {
        return Long.parseLong(TestDatabase.column("select count(*) from audit_entry where object_type = 'enterprise'")
                .getFirst());
    }

    @Nested
    class WholeFiles {

        @Test
        void everyLineHasOneFateAndTheFatesSumUp() {
            var good = code("320281");
            var twice = code("320281");
            var differing = code("320281");
            var file = new FeedFile()
                    .add(line(good, "江阴甲厂"))
                    .add(line(twice, "江阴乙厂"))
                    .add(line(twice, "江阴乙厂"))
                    .add(line(differing, "江阴丙厂"))
                    .add(line(differing, "江阴丁厂"))
                    .add(line(wrong(code("320281")), "江阴戊厂"))
                    .add(line("无", "江阴己厂"))
                    .add(line(oldNumber("320281"), "江阴庚厂"))
                    .add(line(code("120119"), "蓟州厂"))
                    .add(line("一二三", "江阴辛厂"))
                    .add(List.of("少了九列"));

            var summary = BUREAU.imported(file.bytes());

            assertThat(BUREAU.fates(summary.getString("id")))
                    .isEqualTo(Map.ofEntries(
                            Map.entry(2, "REGISTERED"),
                            Map.entry(3, "REGISTERED"),
                            Map.entry(4, "UNCHANGED [REPEATED_LINE]"),
                            Map.entry(5, "REGISTERED"),
                            Map.entry(6, "HELD [REPEATED_LINE_DIFFERS]"),
                            Map.entry(7, "HELD [CHECK_CHARACTER_MISMATCH]"),
                            Map.entry(8, "HELD [CODE_MISSING, REGION_FROM_ADDRESS]"),
                            Map.entry(9, "REGISTERED [OLD_REGISTRATION_NUMBER]"),
                            Map.entry(10, "REJECTED [OUTSIDE_SCOPE, PROVINCE_DIFFERS]"),
                            Map.entry(11, "HELD [CODE_NOT_UNDERSTOOD, REGION_FROM_ADDRESS]"),
                            Map.entry(12, "REJECTED [COLUMN_COUNT]")));
            assertThat(sums(summary)).isEqualTo(List.of(4, 0, 1, 4, 2));
            assertThat(summary.getLong("lines")).isEqualTo(11);
            assertThat(summary.getLong("settled")).isEqualTo(11);
            assertThat(summary.getInt("flags.OLD_REGISTRATION_NUMBER")).isEqualTo(1);
            assertThat(summary.getString("encoding")).isEqualTo("UTF-8");
            assertThat(field(differing, "e.name")).isEqualTo("江阴丙厂");
            var job = BUREAU.job(summary.getString("id"));
            assertThat(job.getLong("processed")).isEqualTo(11);
            assertThat(job.getLong("total")).isEqualTo(11);
            assertThat(job.getMap("counts"))
                    .isEqualTo(Map.of("staged", 11, "registered", 4, "unchanged", 1, "held", 4, "rejected", 2));
        }

        @Test
        void newEnterpriseWaitsInItsCountysPoolAndIsAnnouncedOnce() {
            var code = code("320281");

            BUREAU.imported(new FeedFile().add(line(code, "江阴市新材料有限公司")).bytes());

            assertThat(field(
                            code,
                            "concat_ws('|', version, e.state, e.region, unassigned, e.sector, enterprise_type,"
                                    + " ownership, legal_representative, capital_fen, capital_currency, capital_text,"
                                    + " established_on, address, source)"))
                    .isEqualTo("1|ACTIVE|320281000000|t|EMERGENCY|有限责任公司|UNKNOWN|张某|100000000|CNY|100万人民币|1999-04-16"
                            + "|江阴市滨江东路1号|industry-commerce");
            var data = TestDatabase.column("select data from outbox where data like '%' || ? || '%'", code);
            assertThat(data).hasSize(1);
            EventContract.ofType("worksafe.registry.enterprise-registered.v1").accepts(data.getFirst());
            assertThat(data.getFirst())
                    .startsWith(
                            "{\"enterpriseId\":\"" + field(code, "e.id") + "\",\"revision\":1,\"name\":\"江阴市新材料有限公司\"")
                    .contains("\"creditCode\":\"" + code + "\",\"enterpriseType\"")
                    .contains("\"region\":\"320281000000\",\"unassigned\":true,\"sector\":\"EMERGENCY\"")
                    .doesNotContain("null");
            assertThat(TestDatabase.column(
                            "select concat_ws('|', key, type, aggregate, revision, region, sector, enterprise_id ="
                                    + " aggregate_id) from outbox where data like '%' || ? || '%'",
                            code))
                    .containsExactly("enterprise:" + field(code, "e.id")
                            + "|worksafe.registry.enterprise-registered.v1|enterprise|1|320281000000|EMERGENCY|t");
        }

        @Test
        void eventOfAnImportLooksLikeTheEventOfARequest() {
            var imported = code("320281");
            var entered = code("320281");
            BUREAU.imported(new FeedFile().add(line(imported, "同一家厂")).bytes());

            var answer = given().auth()
                    .oauth2(Tokens.of("supervisor", JIANGYIN))
                    .header("Idempotency-Key", Imports.key())
                    .contentType("application/json")
                    .body("""
                        {"name": "同一家厂", "creditCode": "%s", "region": "320281000000",
                         "enterpriseType": "有限责任公司", "legalRepresentative": "张某",
                         "address": "江阴市滨江东路1号", "establishedOn": "1999-04-16"}\
                        """.formatted(entered))
                    .post(ROOT + "/enterprises");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);

            var neutral = "regexp_replace(replace(data, ?, 'CODE'),"
                    + " '\"(enterpriseId|occurredAt)\":\"[^\"]*\"', '\"\\1\":\"\"', 'g')";
            assertThat(TestDatabase.column(
                            "select " + neutral + " from outbox where data like '%' || ? || '%'", imported, imported))
                    .isEqualTo(TestDatabase.column(
                            "select " + neutral + " from outbox where data like '%' || ? || '%'", entered, entered));
        }

        @Test
        void whatAnImportBroughtStandsBehindWhatPeopleWrote() {
            var imported = code("320281");
            var entered = code("320281");
            BUREAU.imported(new FeedFile().add(line(imported, "江阴市待比对厂")).bytes());
            var answer = given().auth()
                    .oauth2(Tokens.of("supervisor", JIANGYIN))
                    .header("Idempotency-Key", Imports.key())
                    .contentType("application/json")
                    .body("""
                        {"name": "江阴市先比对厂", "creditCode": "%s", "region": "320281000000"}\
                        """.formatted(entered))
                    .post(ROOT + "/enterprises");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);

            for (var queue : List.of("obligation_due", "grade_due", "register_due")) {
                var brought = "select d.brought from " + queue + " d join enterprise_identifier i"
                        + " on i.enterprise_id = d.enterprise_id where i.value = ?";
                assertThat(TestDatabase.column(brought, imported))
                        .as(queue)
                        .isNotEmpty()
                        .containsOnly("t");
                assertThat(TestDatabase.column(brought, entered))
                        .as(queue)
                        .isNotEmpty()
                        .containsOnly("f");
            }
        }

        @Test
        void auditHasOneLeafForEachEventThatLeadsToItsData() {
            var code = code("320281");
            BUREAU.imported(new FeedFile().add(line(code, "江阴市审计厂")).bytes());
            BUREAU.imported(new FeedFile().add(line(code, "江阴市审计二厂")).bytes());

            assertThat(TestDatabase.column(
                            "select concat_ws('|', a.action, a.object_version, a.actor,"
                                    + " a.after_sha256 = encode(sha256(convert_to(o.data, 'UTF8')), 'hex'),"
                                    + " a.before_sha256 is not distinct from lag(a.after_sha256) over (order by a.id))"
                                    + " from audit_entry a join outbox o on o.id = a.event_id"
                                    + " where o.data like '%' || ? || '%' order by a.id",
                            code))
                    .containsExactly(
                            "enterprise-registered|1|dev-feed-320281000000|t|t",
                            "enterprise-changed|2|dev-feed-320281000000|t|t");
        }

        @Test
        void secondImportOfTheSameFileChangesNothing() {
            var file = new FeedFile().many(30, "320281");
            var twice = code("320281");
            file.add(line(twice, "江阴一")).add(line(twice, "江阴二")).add(line(wrong(code("320281")), "江阴三"));
            assertThat(sums(BUREAU.imported(file.bytes()))).isEqualTo(List.of(31, 0, 0, 2, 0));
            var before = TestDatabase.column("select xmin::text || version from enterprise order by id");
            var leaves = announced();

            var again = BUREAU.imported(file.bytes());

            assertThat(sums(again)).isEqualTo(List.of(0, 0, 31, 2, 0));
            assertThat(TestDatabase.column("select xmin::text || version from enterprise order by id"))
                    .isEqualTo(before);
            assertThat(announced()).isEqualTo(leaves);
        }

        @Test
        void changedLineChangesItsEnterpriseAndSaysSo() {
            var code = code("320281");
            var line = line(code, "江阴市旧名厂");
            BUREAU.imported(new FeedFile().add(line).bytes());

            var summary = BUREAU.imported(
                    new FeedFile().add(with(with(line, 0, "江阴市新名厂"), 4, "李某")).bytes());

            assertThat(sums(summary)).isEqualTo(List.of(0, 1, 0, 0, 0));
            assertThat(field(code, "concat_ws('|', name, legal_representative, version)"))
                    .isEqualTo("江阴市新名厂|李某|2");
            var data = TestDatabase.column(
                    "select data from outbox where type like '%changed%' and data like '%' || ? || '%'", code);
            assertThat(data).hasSize(1);
            EventContract.ofType("worksafe.registry.enterprise-changed.v1").accepts(data.getFirst());
            assertThat(data.getFirst()).contains("\"revision\":2,\"name\":\"江阴市新名厂\",\"creditCode\":\"" + code);
        }

        @Test
        void whatALineDoesNotSayErasesNothing() {
            var code = code("320281");
            var line = line(code, "江阴市不忘厂");
            BUREAU.imported(new FeedFile().add(line).bytes());

            var silent = with(with(with(with(line, 3, "N/A"), 4, "N/A"), 5, "N/A"), 9, "");
            var summary = BUREAU.imported(new FeedFile().add(silent).bytes());

            assertThat(sums(summary)).isEqualTo(List.of(0, 0, 1, 0, 0));
            assertThat(field(
                            code,
                            "concat_ws('|', enterprise_type, legal_representative, capital_fen, address, version)"))
                    .isEqualTo("有限责任公司|张某|100000000|江阴市滨江东路1号|1");
        }

        @Test
        void whatALineOnlyPretendsToSayErasesNothing() {
            var kept = "concat_ws('|', version, enterprise_type, legal_representative, capital_fen, capital_currency,"
                    + " capital_text, business_scope, established_on, address)";
            var code = code("320281");
            var full = line(code, "江阴市守成厂");
            BUREAU.imported(new FeedFile().add(full).bytes());
            var known = field(code, kept);
            var nothing = full;
            for (var column : Map.of(2, "nan", 3, "\\N", 4, "(null)", 6, "#N/A", 9, "None")
                    .entrySet()) {
                nothing = with(nothing, column.getKey(), column.getValue());
            }

            for (var capital : List.of("若干", "500", "<null>")) {
                var again = BUREAU.imported(
                        new FeedFile().add(with(nothing, 5, capital)).bytes());

                assertThat(sums(again)).as(capital).isEqualTo(List.of(0, 0, 1, 0, 0));
                assertThat(field(code, kept)).as(capital).isEqualTo(known);
            }
            var changed =
                    BUREAU.imported(new FeedFile().add(with(full, 5, "5千万元")).bytes());
            assertThat(sums(changed)).isEqualTo(List.of(0, 1, 0, 0, 0));
            assertThat(field(code, "concat_ws('|', capital_fen, capital_text)")).isEqualTo("5000000000|5千万元");
        }

        @Test
        void townAssignedByASupervisorStays() throws SQLException {
            var code = code("320281");
            var line = line(code, "江阴市已分配厂");
            BUREAU.imported(new FeedFile().add(line).bytes());
            try (var owner = TestDatabase.asOwner()) {
                TestDatabase.execute(
                        owner,
                        "with moved as (update enterprise set region = 320281102000, unassigned = false, version = 2"
                                + " where id = ?::uuid returning id) update enterprise_identifier set region ="
                                + " 320281102000 from moved where enterprise_id = moved.id",
                        field(code, "e.id"));
            }

            assertThat(sums(BUREAU.imported(new FeedFile().add(line).bytes()))).isEqualTo(List.of(0, 0, 1, 0, 0));
            assertThat(sums(BUREAU.imported(
                            new FeedFile().add(with(line, 4, "王某")).bytes())))
                    .isEqualTo(List.of(0, 1, 0, 0, 0));
            assertThat(field(code, "concat_ws('|', e.region, unassigned, version)"))
                    .isEqualTo("320281102000|f|3");
            assertThat(TestDatabase.column(
                                    "select data from outbox where type like '%changed%' and data like '%' || ? || '%'",
                                    code)
                            .getFirst())
                    .contains("\"region\":\"320281102000\",\"unassigned\":false");
        }

        @Test
        void endedEnterpriseIsNotRevived() throws SQLException {
            var code = code("320281");
            var line = line(code, "江阴市已注销厂");
            BUREAU.imported(new FeedFile().add(line).bytes());
            try (var owner = TestDatabase.asOwner()) {
                TestDatabase.execute(
                        owner,
                        "update enterprise set state = 'CANCELLED', version = 2 where id = ?::uuid",
                        field(code, "e.id"));
            }

            var same = BUREAU.imported(new FeedFile().add(line).bytes());
            var other = BUREAU.imported(new FeedFile().add(with(line, 4, "王某")).bytes());

            assertThat(BUREAU.fates(same.getString("id"))).containsEntry(2, "UNCHANGED [ENTERPRISE_NOT_ACTIVE]");
            assertThat(BUREAU.fates(other.getString("id"))).containsEntry(2, "HELD [ENTERPRISE_NOT_ACTIVE]");
            assertThat(field(code, "concat_ws('|', e.state, legal_representative, version)"))
                    .isEqualTo("CANCELLED|张某|2");
        }

        @Test
        void trialSaysWhatAMergeWouldDoAndDoesNothing() {
            var known = code("320281");
            BUREAU.imported(new FeedFile().add(line(known, "江阴市已知厂")).bytes());
            var file = new FeedFile()
                    .add(line(known, "江阴市改名厂"))
                    .many(5, "320281")
                    .add(line(wrong(code("320281")), "江阴市存疑厂"));
            var before = TestDatabase.column("select xmin::text || version from enterprise order by id");
            var leaves = announced();

            var trial = BUREAU.imported(file.bytes(), "&mode=VALIDATE");

            assertThat(trial.getString("mode")).isEqualTo("VALIDATE");
            assertThat(sums(trial)).isEqualTo(List.of(5, 1, 0, 1, 0));
            assertThat(TestDatabase.column("select xmin::text || version from enterprise order by id"))
                    .isEqualTo(before);
            assertThat(announced()).isEqualTo(leaves);
            assertThat(sums(BUREAU.imported(file.bytes()))).isEqualTo(List.of(5, 1, 0, 1, 0));
        }

        @Test
        void retriedRequestBeginsNoSecondImport() {
            var file = new FeedFile().many(1, "320281").bytes();
            var key = Imports.key();

            var first = BUREAU.send(file, "", key);
            var second = BUREAU.send(file, "", key);

            assertThat(second.statusCode()).isEqualTo(202);
            assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(second.jsonPath().getString("id"))
                    .isEqualTo(first.jsonPath().getString("id"));
            BUREAU.ended(first.jsonPath().getString("id"), "SUCCEEDED");
            assertProblem(
                    BUREAU.send(new FeedFile().many(1, "320281").bytes(), "", key), 422, "idempotency-key-reused");
        }
    }

    @Nested
    class Scopes {

        @Test
        void codeInForceBehindTheWallIsRejectedAndPutOnRecord() {
            var code = code("320281");
            Imports.of("120119000000")
                    .imported(new FeedFile()
                            .add(with(with(line(code("120119"), "蓟州区新厂"), 7, "天津"), 8, "蓟州"))
                            .bytes());
            // The bureau of Wuxi registers it; the enterprise then moves to Jizhou, out of Jiangyin's sight.
            BUREAU.imported(new FeedFile().add(line(code, "江阴市迁出厂")).bytes());
            TestDatabase.execute(
                    "with moved as (update enterprise e set region = 120119000000, version = 2 from"
                            + " enterprise_identifier i where i.enterprise_id = e.id and i.value = ? returning e.id)"
                            + " update enterprise_identifier set region = 120119000000 from moved where enterprise_id ="
                            + " moved.id",
                    code);

            var summary = BUREAU.imported(
                    new FeedFile().add(line(code, "江阴市迁出厂")).many(3, "320281").bytes());

            assertThat(BUREAU.fates(summary.getString("id"))).containsEntry(2, "REJECTED [REGISTERED_ELSEWHERE]");
            assertThat(sums(summary)).isEqualTo(List.of(3, 0, 0, 0, 1));
            assertThat(TestDatabase.column(
                            "select concat_ws('|', action, decision, reason) from audit_entry where object_id = ?",
                            summary.getString("id") + ":2"))
                    .containsExactly("enterprise-registration|REFUSED|registered-elsewhere");
        }

        @Test
        void cityBureauRegistersInAllItsCountiesAndItsOwnPool() {
            var wuxi = Imports.of("320200000000");
            var city = code("320200");
            var county = code("320282");

            var summary = wuxi.imported(new FeedFile()
                    .add(with(line(city, "无锡市直属厂"), 9, "无锡市人民西路37号"))
                    .add(with(line(county, "宜兴市厂"), 9, "宜兴市人民路1号"))
                    .bytes());

            assertThat(wuxi.fates(summary.getString("id")))
                    .isEqualTo(Map.of(2, "REGISTERED [REGION_ONLY_CITY]", 3, "REGISTERED"));
            assertThat(field(city, "concat_ws('|', e.region, unassigned)")).isEqualTo("320200000000|t");
            assertThat(field(county, "concat_ws('|', e.region, unassigned)")).isEqualTo("320282000000|t");
        }

        @Test
        void importsOfAnotherPlaceAreNotFound() {
            var id = BUREAU.imported(new FeedFile().many(1, "320281").bytes()).getString("id");
            var other = given().auth().oauth2(Tokens.of("supervisor", "120119000000"));

            for (var path : List.of("", "/rows", "/report")) {
                assertProblem(
                        given().auth()
                                .oauth2(Tokens.of("supervisor", "120119000000"))
                                .get(ROOT + "/imports/" + id + path),
                        404,
                        "not-found");
            }
            assertThat(other.get(ROOT + "/imports?limit=200").jsonPath().getList("items.id", String.class))
                    .doesNotContain(id);
            assertThat(given().auth()
                            .oauth2(Tokens.of("supervisor", "320000000000"))
                            .get(ROOT + "/imports/" + id)
                            .statusCode())
                    .isEqualTo(200);
            assertProblem(
                    given().auth()
                            .oauth2(Tokens.ofSector("supervisor", JIANGYIN, "TRANSPORT"))
                            .get(ROOT + "/imports/" + id),
                    404,
                    "not-found");
        }

        @Test
        void onlyBureausImport() {
            var file = new FeedFile().many(1, "320281").bytes();

            assertProblem(new Imports(Tokens.of("inspector", JIANGYIN)).send(file), 403, "forbidden");
            assertProblem(given().contentType("text/csv").body(file).post(ROOT + "/imports"), 401, "unauthorized");
        }
    }

    @Nested
    class Lists {

        @Test
        void rowsAreNarrowedByFateAndFlagAndPaged() {
            var file = new FeedFile()
                    .many(3, "320281")
                    .add(line("无", "一"))
                    .many(2, "320281")
                    .add(line("无", "二"));
            var id = BUREAU.imported(file.bytes()).getString("id");

            assertThat(BUREAU.rows(id, "&fate=HELD").getList("items.line")).isEqualTo(List.of(5, 8));
            assertThat(BUREAU.rows(id, "&flag=CODE_MISSING").getList("items.name"))
                    .isEqualTo(List.of("一", "二"));
            assertThat(BUREAU.rows(id, "&fate=REGISTERED&flag=CODE_MISSING").getList("items"))
                    .isEmpty();
            var first = given().auth()
                    .oauth2(BUREAU.token())
                    .get(ROOT + "/imports/" + id + "/rows?limit=4")
                    .jsonPath();
            var second = given().auth()
                    .oauth2(BUREAU.token())
                    .get(ROOT + "/imports/" + id + "/rows?limit=4&cursor=" + first.getString("nextCursor"))
                    .jsonPath();
            assertThat(first.getList("items.line")).isEqualTo(List.of(2, 3, 4, 5));
            assertThat(second.getList("items.line")).isEqualTo(List.of(6, 7, 8));
            assertThat(second.getString("nextCursor")).isNull();
            assertThat(first.getString("items[0].enterpriseId")).isNotNull();
            assertProblem(
                    given().auth().oauth2(BUREAU.token()).get(ROOT + "/imports/" + id + "/rows?fate=LOST"),
                    400,
                    "invalid-request");
        }

        @Test
        void importsAreListedNewestFirst() {
            var older =
                    BUREAU.imported(new FeedFile().many(1, "320281").bytes()).getString("id");
            var newer =
                    BUREAU.imported(new FeedFile().many(1, "320281").bytes()).getString("id");

            var page = given().auth()
                    .oauth2(BUREAU.token())
                    .get(ROOT + "/imports?limit=1")
                    .jsonPath();
            var next = given().auth()
                    .oauth2(BUREAU.token())
                    .get(ROOT + "/imports?limit=1&cursor=" + page.getString("nextCursor"))
                    .jsonPath();

            assertThat(page.getList("items.id")).isEqualTo(List.of(newer));
            assertThat(next.getList("items.id")).isEqualTo(List.of(older));
        }

        @Test
        void reportGivesTheFileBackWithFatesAndReasons() {
            var good = code("320281");
            var id = BUREAU.imported(new FeedFile()
                            .add(with(line(good, "=HYPERLINK(1)"), 6, "一,\"二\""))
                            .add(List.of("=cmd", "残缺"))
                            .bytes())
                    .getString("id");

            var chinese = given().auth().oauth2(BUREAU.token()).get(ROOT + "/imports/" + id + "/report");
            var english = given().auth()
                    .oauth2(BUREAU.token())
                    .header("Accept-Language", "en")
                    .get(ROOT + "/imports/" + id + "/report");

            assertThat(chinese.statusCode()).isEqualTo(200);
            assertThat(chinese.contentType()).isEqualTo("text/csv; charset=UTF-8");
            assertThat(new String(chinese.asByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("\uFEFF行号,处理结果,说明," + FeedFile.HEADER + "\r\n2,新登记,,'=HYPERLINK(1)," + good
                            + ",1999-04-16,有限责任公司,张某,100万人民币,\"一,\"\"二\"\"\",江苏,无锡,江阴市滨江东路1号\r\n"
                            + "3,未接收,列数与表头不符（应有 10 列，实有 2 列）,\"'=cmd,残缺\",,,,,,,,,\r\n");
            assertThat(new String(english.asByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains(
                            "Line,Fate,Explanation,",
                            "\r\n3,rejected,\"not as many columns as the header (10 expected, 2 found)\",");
        }
    }
}
