package worksafe.platform.figures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.figures.Deeds.get;
import static worksafe.platform.figures.Deeds.ok;
import static worksafe.platform.testing.Intruder.in;
import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.platform.testing.Intruder.ofSectors;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.Sector;
import worksafe.kernel.Sha256;
import worksafe.kernel.Uuid7;
import worksafe.platform.figures.signing.ReportKey;
import worksafe.platform.figures.signing.ReportKeyView;
import worksafe.platform.figures.signing.ReportKeys;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;

/** Frozen is frozen: whatever happens to rows, enterprises, definitions and jobs afterwards. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FigureReportTest {

    private static final String COUNTY = "320281000000";
    private static final long VILLAGE = 320281102005L;
    private static final long OTHER_TOWN = 320281103000L;
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 20);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final List<String> TABLES =
            List.of("figure_report", "figure_report_figure", "figure_report_row", "figure_report_cell");

    private static final List<String> BESIDE = List.of("figure_report_table", "figure_report_text");

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID owed;
    private UUID moving;

    @BeforeEach
    void plant() {
        TestDatabase.execute("truncate figure_report cascade");
        Deeds.none();
        var enterprise = Uuid7.next(InstantSource.system());
        moving = Deeds.add(VILLAGE, "EMERGENCY", enterprise, "MAJOR", MARCH, MARCH);
        var unused = Deeds.add(VILLAGE, "EMERGENCY", null, "GENERAL", MARCH, MARCH.plusDays(1));
        var unusedToo = Deeds.add(OTHER_TOWN, "TRANSPORT", null, "GENERAL", MARCH, MARCH.minusDays(3));
        owed = Deeds.add(OTHER_TOWN, "TRANSPORT", null, "GENERAL", MARCH, null);
        Deeds.fold();
    }

    @Test
    void reportHoldsFiguresRowsAndTargetsOfItsDay() {
        var report = frozen("{\"period\": \"2026-03\"}");

        assertThat(report.getString("number")).matches("TP320281-\\d{4}-\\d{6}");
        assertThat(report.getString("region")).isEqualTo(COUNTY);
        assertThat(report.getInt("edition")).isEqualTo(1);
        assertThat(report.getLong("basisRows")).isGreaterThanOrEqualTo(4);
        var line = "lines.find { it.figure == 'deed-on-time' }.";
        assertThat(report.getLong(line + "numerator")).isEqualTo(2);
        assertThat(report.getLong(line + "denominator")).isEqualTo(3);
        assertThat(report.getLong(line + "owed")).isEqualTo(1);
        assertThat(report.getFloat(line + "value")).isEqualTo(66.67f);
        var figure = "figures.find { it.figure == 'deed-on-time' }.";
        assertThat(report.getInt(figure + "version")).isEqualTo(1);
        assertThat(report.getInt(figure + "target")).isEqualTo(95);
        assertThat(report.getBoolean(figure + "reached")).isFalse();
        assertThat(report.getString(figure + "clause")).isEqualTo("第二条");

        for (var number : List.of("numerator", "denominator", "owed")) {
            assertThat(listed(supervisor, report.getString(line + number + "List")))
                    .as(number)
                    .isEqualTo(report.getLong(line + number));
        }
        for (var by : List.of("place", "sector", "grade")) {
            var lines = ok(get(supervisor, "/figure-reports/" + report.getString("id") + "/lines?by=" + by));
            assertThat(lines.getList("items")).as(by).isNotEmpty();
            for (int i = 0; i < lines.getList("items").size(); i++) {
                var list = lines.getString("items[" + i + "].denominatorList");
                if (list != null) {
                    assertThat(listed(supervisor, list))
                            .as(list)
                            .isEqualTo(lines.getLong("items[" + i + "].denominator"));
                }
            }
        }
        var csv = get(supervisor, "/figure-reports/" + report.getString("id") + "/lines?format=csv");
        assertThat(csv.asString()).contains("66.67");
        assertThat(get(
                                supervisor,
                                "/figure-reports/" + report.getString("id") + "/rows?format=xlsx&figure=deed-on-time")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void departmentOfASectorListsReportsToo() {
        var report = frozen("{\"period\": \"2026-03\"}");

        assertThat(ok(get(Tokens.ofSector("supervisor", COUNTY, "transport"), "/figure-reports"))
                        .getList("items.id"))
                .contains(report.getString("id"));
    }

    @Test
    void nothingThatHappensAfterwardsChangesIt() {
        var before = frozen("{\"period\": \"2026-03\"}");
        var rows = get(supervisor, "/figure-reports/" + before.getString("id") + "/rows")
                .asString();

        // An enterprise moves away, a row is put right, another comes, one goes.
        TestDatabase.execute("update deed set region = 320282101001, sector = 'WATER' where id = ?", moving);
        TestDatabase.execute("update deed set done_on = ? where id = ?", MARCH, owed);
        var unused = Deeds.add(VILLAGE, "EMERGENCY", null, "GENERAL", MARCH, MARCH);
        TestDatabase.execute("delete from deed where sector = 'EMERGENCY'");
        Deeds.fold();

        assertThat(report(before.getString("id")).getMap("$")).isEqualTo(before.getMap("$"));
        assertThat(get(supervisor, "/figure-reports/" + before.getString("id") + "/rows")
                        .asString())
                .isEqualTo(rows);
    }

    @Test
    void lateCorrectionIsAnotherEditionThatSaysWhatChanged() {
        var first = frozen("{\"period\": \"2026-03\"}");
        assertProblem(freeze("{\"period\": \"2026-03\"}"), 409, "figure-report-frozen");
        assertThat(outcome(freeze("{\"period\": \"2026-03\", \"reason\": \"核对\"}")))
                .containsEntry("unchanged", 1);
        assertThat(editions()).containsExactly("1");

        TestDatabase.execute("update deed set done_on = ? where id = ?", MARCH, owed);
        assertThat(outcome(freeze("{\"period\": \"2026-03\", \"reason\": \"补录三月整改记录\"}")))
                .containsEntry("frozen", 1);

        assertThat(editions()).containsExactly("1", "2");
        var second = report(TestDatabase.column("select id from figure_report where edition = 2")
                .getFirst());
        assertThat(second.getString("previousId")).isEqualTo(first.getString("id"));
        assertThat(second.getString("reason")).isEqualTo("补录三月整改记录");
        assertThat(second.getLong("changedRows")).isEqualTo(1);
        assertThat(second.getString("number")).isNotEqualTo(first.getString("number"));
        assertThat(second.getList("changes.component")).containsExactly("MET", "OWED");
        assertThat(second.getList("changes.before")).containsExactly(1, 1);
        assertThat(second.getList("changes.after")).containsExactly(2, 0);
        assertThat(report(first.getString("id")).getMap("$")).isEqualTo(first.getMap("$"));
        assertThat(ok(get(supervisor, "/figure-reports?period=2026-03")).getList("items.edition"))
                .containsExactly(2, 1);

        for (var data : TestDatabase.column(
                "select data from outbox where type = 'worksafe.probe.figure-report-frozen.v1' order by id desc limit 2")) {
            EventContract.ofType("worksafe.probe.figure-report-frozen.v1").accepts(data);
        }
        EventContract.ofType("worksafe.probe.figure-report-frozen.v1")
                .isKeptBy(TestDatabase.column(
                                "select data from outbox where type = 'worksafe.probe.figure-report-frozen.v1'"
                                        + " order by id desc limit 1")
                        .getFirst());
    }

    @Test
    void reportIsComparedWithThoseThatWereThereAndStaysSo() {
        var february = LocalDate.of(2026, 2, 10);
        var unused = Deeds.add(VILLAGE, "EMERGENCY", null, "GENERAL", february, february);
        var late = Deeds.add(VILLAGE, "EMERGENCY", null, "GENERAL", february, february.plusDays(1));
        Deeds.fold();
        var base = frozen("{\"period\": \"2026-02\"}");
        var march = frozen("{\"period\": \"2026-03\"}");
        var id = march.getString("id");

        var compared = "compared.find { it.figure == 'deed-on-time' }.";
        assertThat(march.getString(compared + "value")).isEqualTo("66.67");
        assertThat(march.getString(compared + "preceding.period")).isEqualTo("2026-02");
        assertThat(march.getString(compared + "preceding.report")).isEqualTo(base.getString("number"));
        assertThat(march.getFloat(compared + "preceding.value")).isEqualTo(50.0f);
        assertThat(march.getFloat(compared + "preceding.difference")).isEqualTo(16.67f);
        assertThat(march.getString(compared + "preceding.percent")).isNull();
        assertThat(march.getString(compared + "yearBefore.period")).isEqualTo("2025-03");
        assertThat(march.getString(compared + "yearBefore.gap")).isEqualTo("NO_REPORT");
        assertThat(march.getString(compared + "yearBefore.value")).isNull();
        assertThat(march.getList("tables.table")).containsExactly("deeds");
        assertThat(march.getString("tables[0].clause")).isEqualTo("第四条");

        var table = ok(get(supervisor, "/figure-reports/" + id + "/tables/deeds"));
        var village = "items.find { it.figure == 'deed-on-time' && it.region == '320281102000' }.";
        assertThat(table.getInt(village + "denominator")).isEqualTo(2);
        assertThat(table.getFloat(village + "preceding.value")).isEqualTo(50.0f);
        var other = "items.find { it.figure == 'deed-on-time' && it.region == '320281103000' }.";
        assertThat(table.getString(other + "preceding.gap"))
                .as("none there in February: a ratio of nothing, and no 0")
                .isEqualTo("NO_BASE_VALUE");
        assertThat(get(supervisor, "/figure-reports/" + id + "/tables/deeds?format=csv")
                        .asString())
                .contains("66.67", "16.67", base.getString("number"));
        assertThat(get(supervisor, "/figure-reports/" + id + "/tables/deeds?format=xlsx")
                        .statusCode())
                .isEqualTo(200);
        assertProblem(get(supervisor, "/figure-reports/" + id + "/tables/few"), 404, "not-found");

        // February is corrected, and a year before is frozen: March was compared with neither.
        TestDatabase.execute("update deed set done_on = ? where id = ?", february, late);
        assertThat(outcome(freeze("{\"period\": \"2026-02\", \"reason\": \"补录二月整改记录\"}")))
                .containsEntry("frozen", 1);
        assertThat(outcome(freeze("{\"period\": \"2025-03\"}"))).containsEntry("frozen", 1);
        assertThat(report(id).getMap("$")).isEqualTo(march.getMap("$"));

        TestDatabase.execute("update deed set done_on = ? where id = ?", MARCH, owed);
        assertThat(outcome(freeze("{\"period\": \"2026-03\", \"reason\": \"补录三月整改记录\"}")))
                .containsEntry("frozen", 1);
        var second = report(TestDatabase.column("select id from figure_report where period = '2026-03' and edition = 2")
                .getFirst());
        assertThat(second.getFloat(compared + "preceding.value")).isEqualTo(100.0f);
        assertThat(second.getString(compared + "yearBefore.gap")).isEqualTo("NO_BASE_VALUE");
    }

    @Test
    void tableDoesNotTellOfFew() {
        var report = frozen("{\"period\": \"2026Q1\"}");
        assertThat(report.getList("tables.table")).containsExactly("deeds", "few");

        var table = ok(get(supervisor, "/figure-reports/" + report.getString("id") + "/tables/few"));
        assertThat(table.getList("items.group")).containsExactly("GENERAL", "MAJOR");
        assertThat(table.getList("items.hidden")).containsOnly(true);
        assertThat(table.getList("items.findAll { it.numerator != null || it.value != null }"))
                .isEmpty();
        assertThat(printed(report.getString("id"))).contains("等级表").contains("不列");
    }

    @Test
    void keyOfSm2IsPublishedAsSuch() throws SQLException {
        var keys = new ReportKeys(
                Optional.of("c2lnbmVkIGJ5IFNNMiBpbiB0aGlzIHRlc3Qgb25seS4="), "SM2", InstantSource.system());
        try (var app = TestDatabase.asApp()) {
            var key = keys.signing(app).orElseThrow();
            var published = keys.all(app).stream()
                    .filter(one -> one.keyId().equals(key.id()))
                    .toList();

            assertThat(published).extracting(ReportKeyView::algorithm).containsExactly("SM2");
            assertThat(ReportKey.verifies(published.getFirst().publicKey(), "报表", key.sign("报表")))
                    .isTrue();
            app.rollback();
        }
    }

    @Test
    void anybodyVerifiesAReportAndItTellsOfNobody() {
        var report = frozen("{\"period\": \"2026-03\"}");
        var id = report.getString("id");
        var signed = ok(get(supervisor, "/figure-reports/" + id + "/text"));
        var content = signed.getString("content");
        var digest = signed.getString("mark.contentSha256");
        assertThat(Sha256.hex(content)).isEqualTo(digest).isEqualTo(report.getString("mark.contentSha256"));
        assertThat(TestDatabase.column("select data::jsonb ->> 'contentSha256' from outbox where type ="
                        + " 'worksafe.probe.figure-report-frozen.v1' order by id desc limit 1"))
                .containsExactly(digest);

        var keys = ok(given().get(Deeds.ROOT + "/figure-reports/keys"));
        var key = keys.getString("items.find { it.keyId == '" + signed.getString("mark.keyId") + "' }.publicKey");
        assertThat(keys.getString("items.find { it.keyId == '" + signed.getString("mark.keyId") + "' }.algorithm"))
                .isEqualTo("Ed25519");
        var signature = signed.getString("mark.signature");
        assertThat(ReportKey.verifies(key, content, signature)).isTrue();
        assertThat(ReportKey.verifies(key, content.replace("MET", "OWED"), signature))
                .isFalse();

        var told = JsonPath.from(content);
        assertThat(told.getString("number")).isEqualTo(report.getString("number"));
        assertThat(told.getList("figures.figure")).contains("deed-on-time");
        assertThat(told.getList("tables.code")).containsExactly("deeds");
        assertThat(content)
                .doesNotContain(moving.toString())
                .doesNotContain(owed.toString())
                .doesNotContain(report.getString("frozenBy"));

        var printed = printed(id);
        assertThat(printed)
                .contains("办结情况表")
                .contains("66.67%（2/3）")
                .contains("无该期报表")
                .contains(digest)
                .doesNotContain(report.getString("frozenBy"))
                .doesNotContain(moving.toString());
        assertThat(get(supervisor, "/figure-reports/" + id + "/pdf").asByteArray())
                .isEqualTo(get(supervisor, "/figure-reports/" + id + "/pdf").asByteArray());

        var transport = Tokens.ofSector("supervisor", COUNTY, "TRANSPORT");
        assertProblem(get(transport, "/figure-reports/" + id + "/text"), 422, "outside-jurisdiction");
        assertThat(ok(get(transport, "/figure-reports/" + id)).getString("mark"))
                .isNull();
        var neighbour = Tokens.of("supervisor", "320282000000");
        for (var part : List.of("/text", "/pdf", "/tables/deeds")) {
            assertThat(get(neighbour, "/figure-reports/" + id + part).statusCode())
                    .as(part)
                    .isEqualTo(404);
        }
    }

    private String printed(String id) {
        var file = get(supervisor, "/figure-reports/" + id + "/pdf");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).startsWith("application/pdf");
        try (var document = Loader.loadPDF(file.asByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void sameRequestAgainFreezesOnce() {
        var key = Uuid7.next(InstantSource.system()).toString();
        var first = freeze(supervisor, key, "{\"period\": \"2026Q1\"}");
        var again = freeze(supervisor, key, "{\"period\": \"2026Q1\"}");

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertThat(outcome(first)).containsEntry("frozen", 1);
        assertThat(editions()).containsExactly("1");
    }

    @Test
    void lineOfWhatLiesInNoTownListsThatAlone() {
        var unused = Deeds.add(Long.parseLong(COUNTY), "EMERGENCY", null, "GENERAL", MARCH, MARCH);
        Deeds.fold();
        var report = frozen("{\"period\": \"2026-03\"}");

        var line = "items.find { it.figure == 'deed-on-time' && it.region == '" + COUNTY + "' }.";
        var lines = ok(get(supervisor, "/figure-reports/" + report.getString("id") + "/lines?by=place"));
        assertThat(lines.getLong(line + "denominator")).isEqualTo(1);
        assertThat(listed(supervisor, lines.getString(line + "denominatorList")))
                .isEqualTo(1);
    }

    @Test
    void monthsThatWereMissedAreFrozenToo() {
        var due =
                LocalDate.now(worksafe.kernel.ChinaTime.ZONE).withDayOfMonth(1).minusMonths(3);
        var unused = Deeds.add(VILLAGE, "EMERGENCY", null, "GENERAL", due, due);
        Deeds.fold();
        reportsOnTheFirstDay();

        PassingTime.run("figure-reports");

        Awaitility.await()
                .atMost(LONGEST)
                .until(() -> TestDatabase.column("select period_from from figure_report")
                        .equals(List.of(due.toString())));
    }

    private static void reportsOnTheFirstDay() {
        TestDatabase.execute("update policy set valid_to = null, parameters = '{\"value\": 1}'"
                + " where code = 'figure.report-day.month'");
    }

    /** The second of three counties fails, and the job is begun again for it alone. */
    @Test
    void jobThatIsKilledInTheMiddleLosesAndDoublesNothing() {
        var today = LocalDate.now(worksafe.kernel.ChinaTime.ZONE);
        var due = today.withDayOfMonth(1).minusMonths(1).plusDays(3);
        for (long village : new long[] {VILLAGE, 320282101001L, 320283101001L}) {
            var unused = Deeds.add(village, "EMERGENCY", null, "GENERAL", due, due);
        }
        Deeds.fold();
        reportsOnTheFirstDay();
        TestDatabase.execute("create function kill_it() returns trigger language plpgsql as $$ begin"
                + " if new.region = 320282000000 and (select attempts from job where id = new.job_id) = 1"
                + " then raise exception 'killed'; end if; return new; end $$");
        TestDatabase.execute(
                "create trigger kill_it before insert on figure_report for each row execute function kill_it()");
        try {
            PassingTime.run("figure-reports");
            var job = TestDatabase.column(
                            "select id from job where kind = 'figure-report' order by created_at desc limit 1")
                    .getFirst();
            Awaitility.await()
                    .atMost(LONGEST)
                    .until(() -> TestDatabase.column("select processed from job where id = ?::uuid", job)
                            .equals(List.of("2")));
            assertThat(TestDatabase.column("select region from figure_report order by region"))
                    .as("one that fails does not stop the others")
                    .containsExactly("320281000000", "320283000000");
            PassingTime.run("figure-reports"); // one is under way: nothing more is begun
            PassingTime.endLease(job);
            assertThat(finished(job)).containsEntry("frozen", 3);

            assertThat(TestDatabase.column("select region from figure_report order by region"))
                    .containsExactly("320281000000", "320282000000", "320283000000");
            assertThat(
                            TestDatabase.column(
                                    "select count(*) from (select report_id, figure, sum(n) from figure_report_cell"
                                            + " group by 1, 2 except select report_id, figure, count(*) from figure_report_row group by 1, 2) d"))
                    .containsExactly("0");
            assertThat(TestDatabase.column("select r.basis_rows - (select count(*) from figure_report_row b"
                            + " where b.report_id = r.id) from figure_report r"))
                    .containsOnly("0");
            assertThat(TestDatabase.column("select count(distinct number) from figure_report"))
                    .containsExactly("3");

            PassingTime.run("figure-reports");
            assertThat(TestDatabase.column(
                            "select count(*) from job where kind = 'figure-report' and state in ('QUEUED', 'RUNNING')"))
                    .containsExactly("0");
            assertThat(TestDatabase.column("select count(*) from figure_report"))
                    .containsExactly("3");
        } finally {
            TestDatabase.execute("drop trigger kill_it on figure_report");
            TestDatabase.execute("drop function kill_it()");
        }
    }

    @Test
    void reportsStandBehindTheWall() throws SQLException {
        var id = frozen("{\"period\": \"2026-03\"}").getString("id");
        assertThat(seen(in(COUNTY), id)).containsExactly(1, 2, 4, 4);
        assertThat(seen(ofSectors(COUNTY, Sector.TRANSPORT), id).get(2)).isEqualTo(2);
        for (var stranger : List.of(
                worksafe.platform.http.Scope.nothing(),
                in("320282000000"),
                in("120000000000"),
                ofEnterprises(moving),
                ofEnterprises())) {
            assertThat(seen(stranger, id)).as("%s", stranger).containsExactly(0, 0, 0, 0);
        }
        Wall.assertShowNothingWithoutAScope(TABLES);
        assertThat(seen(BESIDE, in(COUNTY), id)).containsExactly(1, 1);
        assertThat(seen(BESIDE, ofSectors(COUNTY, Sector.TRANSPORT), id)).containsExactly(1, 0);
        for (var stranger :
                List.of(worksafe.platform.http.Scope.nothing(), in("320282000000"), ofEnterprises(moving))) {
            assertThat(seen(BESIDE, stranger, id)).as("%s", stranger).containsOnly(0);
        }
        Wall.assertShowNothingWithoutAScope(BESIDE);
    }

    private static List<Integer> seen(worksafe.platform.http.Scope scope, String id) throws SQLException {
        return seen(TABLES, scope, id);
    }

    private static List<Integer> seen(List<String> tables, worksafe.platform.http.Scope scope, String id)
            throws SQLException {
        try (var app = TestDatabase.asApp(scope)) {
            return tables.stream()
                    .map(table -> TestDatabase.column(
                                    app,
                                    "select 1 from " + table + " where "
                                            + (table.equals("figure_report") ? "id" : "report_id") + " = ?::uuid",
                                    id)
                            .size())
                    .toList();
        }
    }

    @Test
    void applicationAloneShowsNothingOfOthers() throws SQLException {
        var id = frozen("{\"period\": \"2026-03\"}").getString("id");
        Wall.takenDown(TABLES, () -> {
            for (var token : List.of(
                    Tokens.of("supervisor", "320282000000"),
                    Tokens.of("supervisor", "320281102000"),
                    Tokens.of("auditor", "120000000000"))) {
                assertThat(get(token, "/figure-reports/" + id).statusCode()).isEqualTo(404);
                assertThat(get(token, "/figure-reports/" + id + "/lines").statusCode())
                        .isEqualTo(404);
                assertThat(get(token, "/figure-reports/" + id + "/rows").statusCode())
                        .isEqualTo(404);
                assertThat(ok(get(token, "/figure-reports")).getList("items")).isEmpty();
            }
            var transport = Tokens.ofSector("supervisor", COUNTY, "TRANSPORT");
            assertThat(ok(get(transport, "/figure-reports/" + id)).getLong("lines[1].denominator"))
                    .isEqualTo(1);
            assertThat(ok(get(transport, "/figure-reports/" + id + "/rows?figure=deed-on-time"))
                            .getList("items.sector"))
                    .containsOnly("TRANSPORT")
                    .hasSize(2);
        });
        assertThat(get(Tokens.ofEnterprise(moving), "/figure-reports/" + id).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update figure_report set reason = 'x'",
                "delete from figure_report",
                "update figure_report_cell set n = n + 1",
                "delete from figure_report_row",
                "update figure_report_figure set target = 1",
                "update figure_report_text set content = content",
                "delete from figure_report_base",
                "update figure_report_table set least = 0",
                "update figure_report_key set public_key = ''",
                "insert into figure_report_base (report_id, basis, base_id) select id, 'PRECEDING', id from figure_report",
                "insert into figure_report_cell (report_id, figure, region, sector, component, g1, g2, n)"
                        + " select id, 'deed-on-time', 320281102000, 'WATER', 'MET', '', '', 1 from figure_report",
                "insert into figure_report_row (report_id, figure, row_id, region, sector, component, g1, g2)"
                        + " select id, 'deed-on-time', uuidv7(), 320281102000, 'WATER', 'MET', '', '' from figure_report"
            })
    void nobodyWhoServesChangesOrAddsToIt(String attempt) throws SQLException {
        var unused = frozen("{\"period\": \"2026-03\"}");
        Wall.assertNoRight(in("000000000000"), attempt);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"period\": \"2026-13\"} | 400 | invalid-request",
                "{\"period\": \"2999\"} | 422 | figure-period-open",
                "{} | 400 | invalid-request",
                "{\"period\": \"2026-03\", \"region\": \"320282000000\"} | 400 | invalid-request",
                "{\"period\": \"2026-03\", \"region\": \"320200000000\"} | 400 | invalid-request",
                "{\"period\": \"2026-03\", \"reason\": \"\"} | 400 | invalid-request",
                "{\"period\": \"2026-03\", \"reason\": \"😀\"} | 400 | invalid-request"
            })
    void whatCannotBeFrozenIsRefused(String body, int status, String code) {
        assertProblem(freeze(body), status, code);
        assertThat(editions()).isEmpty();
    }

    @Test
    void departmentOfSomeSectorsFreezesNothing() {
        assertProblem(
                freeze(Tokens.ofSector("supervisor", COUNTY, "TRANSPORT"), "k" + owed, "{\"period\": \"2026-03\"}"),
                422,
                "outside-jurisdiction");
        assertThat(pointers(freeze("{\"period\": \"2026-03\", \"region\": \"320282000000\"}")))
                .containsExactly("/region");
        assertProblem(
                freeze(Tokens.of("inspector", COUNTY), "i" + owed, "{\"period\": \"2026-03\"}"), 403, "forbidden");
    }

    private static List<String> editions() {
        return TestDatabase.column("select edition from figure_report order by edition");
    }

    private static long listed(String token, String list) {
        var rows = given().auth().oauth2(token).urlEncodingEnabled(false).get(list + "&total=exact");
        assertThat(rows.statusCode()).as(rows.asString()).isEqualTo(200);
        assertThat(rows.jsonPath().getList("items"))
                .hasSize(Math.toIntExact(rows.jsonPath().getLong("total")));
        return rows.jsonPath().getLong("total");
    }

    private Response freeze(String body) {
        return freeze(supervisor, Uuid7.next(InstantSource.system()).toString(), body);
    }

    private static Response freeze(String token, String key, String body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(Deeds.ROOT + "/figure-reports");
    }

    private JsonPath frozen(String body) {
        assertThat(outcome(freeze(body))).containsEntry("frozen", 1);
        return report(TestDatabase.column("select id from figure_report order by frozen_at desc, edition desc limit 1")
                .getFirst());
    }

    private JsonPath report(String id) {
        return ok(get(supervisor, "/figure-reports/" + id));
    }

    private static java.util.Map<String, Object> outcome(Response begun) {
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(202);
        return finished(begun.jsonPath().getString("id"));
    }

    private static java.util.Map<String, Object> finished(String job) {
        Awaitility.await()
                .atMost(LONGEST)
                .until(() -> TestDatabase.column("select state from job where id = ?::uuid", job)
                        .equals(List.of("SUCCEEDED")));
        return JsonPath.from(TestDatabase.column("select counts from job where id = ?::uuid", job)
                        .getFirst())
                .getMap("$");
    }
}
