package worksafe.registry.bureau.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.bureau.delivery.Bureaus.COUNTY;
import static worksafe.registry.bureau.delivery.Bureaus.ROOT;
import static worksafe.registry.bureau.delivery.Bureaus.awaitJob;
import static worksafe.registry.bureau.delivery.Bureaus.creditCode;
import static worksafe.registry.bureau.delivery.Bureaus.enterprise;
import static worksafe.registry.bureau.delivery.Bureaus.fates;
import static worksafe.registry.bureau.delivery.Bureaus.get;
import static worksafe.registry.bureau.delivery.Bureaus.post;
import static worksafe.registry.bureau.delivery.Bureaus.settled;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worksafe.kernel.Sha256;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What bureaus send, however it comes, and what becomes of it. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class BureauDeliveryTest {

    private static final String SUPERVISOR = Tokens.of("supervisor", COUNTY);

    private static final TopicPartition PARTITION = new TopicPartition("worksafe.bureau-records", 0);

    @Inject
    DropFolder folder;

    @Inject
    BureauRecordsConsumer topic;

    private static String headcount(String code, String day, int people) {
        return "{\"统一社会信用代码\": \"%s\", \"统计日期\": \"%s\", \"从业人数\": %d}".formatted(code, day, people);
    }

    @Test
    void signedRecordBecomesAFactOfItsEnterpriseOnce() {
        var labour = Bureaus.of("LABOUR", "HEADCOUNT");
        var code = creditCode();
        var enterprise = enterprise(code, "");

        var first = labour.pushed("HEADCOUNT", headcount(code, "2026-01-31", 120));
        var again = labour.pushed("HEADCOUNT", headcount(code, "2026-01-31", 120));
        var later = labour.pushed("HEADCOUNT", headcount(code, "2026-02-28", 130));
        var older = labour.pushed("HEADCOUNT", headcount(code, "2025-12-31", 90));

        assertThat(fates(first)).containsExactly("APPLIED");
        assertThat(again).as("the delivery of the same body, sent again").isEqualTo(first);
        assertThat(fates(later)).containsExactly("APPLIED");
        assertThat(fates(older)).containsExactly("APPLIED [OLDER_THAN_KNOWN]");
        assertThat(get(SUPERVISOR, "enterprises/" + enterprise).getInt("headcount"))
                .isEqualTo(130);
        var facts = get(SUPERVISOR, "enterprises/" + enterprise + "/bureau-facts");
        assertThat(facts.getList("items.content.headcount")).containsExactly("130", "120", "90");
        assertThat(facts.getString("items[0].senderName")).isEqualTo("江阴市某局");
        var feed = get(SUPERVISOR, "bureau-feeds?recordType=HEADCOUNT&limit=200&sort=-since")
                .getList("items.lastDeliveryId", String.class);
        assertThat(feed).contains(older);
    }

    @Test
    void feedsThatAreLateAreCounted() {
        var labour = Bureaus.of("LABOUR", "HEADCOUNT");
        var delivery = labour.pushed("HEADCOUNT", headcount(creditCode(), "2026-01-31", 120));
        TestDatabase.execute(
                "update bureau_feed set due_on = date '2020-01-01' where last_delivery_id = ?::uuid", delivery);

        PassingTime.run("bureau-feeds-late");

        assertThat(io.restassured.RestAssured.get("/q/metrics").asString())
                .containsPattern("worksafe_bureau_feeds_late(\\{[^}]*})? [1-9]");
        TestDatabase.execute(
                "update bureau_feed set due_on = date '2099-01-01' where last_delivery_id = ?::uuid", delivery);
    }

    @Test
    void whatIsNotSignedByTheSenderIsRefused() {
        var labour = Bureaus.of("LABOUR", "HEADCOUNT");
        var body = "{\"recordType\": \"HEADCOUNT\", \"records\": [{}]}";
        var now = Bureaus.now().getEpochSecond();

        assertProblem(labour.push(body, labour.sign(body + " ", now)), 403, "bureau-signature-wrong");
        assertProblem(labour.push(body, labour.sign(body, now - 3600)), 403, "bureau-signature-wrong");
        assertProblem(labour.push(body, "nonsense"), 403, "bureau-signature-wrong");
        assertProblem(labour.push("[]", labour.sign("[]", now)), 400, "bureau-file-unreadable");
        var output = "{\"recordType\": \"OUTPUT\", \"records\": [{}]}";
        assertProblem(labour.push(output, labour.sign(output, now)), 422, "bureau-record-type-other");
        var injury = "{\"recordType\": \"WORK_INJURY\", \"records\": [{}]}";
        assertProblem(labour.push(injury, labour.sign(injury, now)), 422, "bureau-record-type-not-registered");
    }

    @Test
    void wordOfAPersonStandsUntilAPersonTakesTheRecord() {
        var labour = Bureaus.of("LABOUR", "HEADCOUNT");
        var code = creditCode();
        var enterprise = enterprise(code, ", \"headcount\": 100");

        var held = labour.pushed("HEADCOUNT", headcount(code, "2026-01-31", 120));
        assertThat(fates(held)).containsExactly("HELD [CONFIRMED_FACT_DIFFERS]");
        assertThat(get(SUPERVISOR, "enterprises/" + enterprise).getInt("headcount"))
                .isEqualTo(100);

        post(SUPERVISOR, "bureau-deliveries/" + held + "/records/1/confirmation", "{\"basis\": \"实地核实\"}")
                .then()
                .statusCode(200);
        assertThat(fates(held)).containsExactly("APPLIED");
        assertThat(get(SUPERVISOR, "enterprises/" + enterprise).getInt("headcount"))
                .isEqualTo(120);
        assertProblem(
                post(SUPERVISOR, "bureau-deliveries/" + held + "/records/1/dismissal", "{\"basis\": \"重复\"}"),
                409,
                "bureau-record-not-held");
    }

    @Test
    void heldRecordComesBackWithItsReasonAndIsTakenOnceItIsRight() {
        var labour = Bureaus.of("LABOUR", "HEADCOUNT");
        var code = creditCode();
        var unknown = creditCode();
        var held = labour.pushed(
                "HEADCOUNT", headcount(unknown, "2026-01-31", 50) + ", " + headcount("91320281", "2026-01-31", 60));
        assertThat(fates(held)).containsExactly("HELD [ENTERPRISE_UNKNOWN]", "HELD [FIELD_NOT_UNDERSTOOD]");
        assertThat(get(SUPERVISOR, "bureau-feeds/reconciliation?list=TOLD_NOT_REGISTERED&limit=200")
                        .getList("items.code", String.class))
                .contains(unknown);

        var report = given().auth()
                .oauth2(SUPERVISOR)
                .get(ROOT + "bureau-deliveries/" + held + "/report?lines=PROBLEMS&format=csv")
                .asString();
        assertThat(report).contains(unknown, "统一社会信用代码", "管辖范围内没有该代码的企业");
        enterprise(code, "");
        enterprise(unknown, "");
        var corrected = report.replace("91320281,", code + ",");
        assertThat(fates(settled(labour.upload("HEADCOUNT", "", corrected.getBytes(StandardCharsets.UTF_8)))))
                .containsExactly("APPLIED", "APPLIED");

        var replay = post(SUPERVISOR, "bureau-deliveries/" + held + "/replay", "");
        replay.then().statusCode(202);
        awaitJob(replay.jsonPath().getString("id"));
        assertThat(fates(held)).containsExactly("UNCHANGED", "HELD [FIELD_NOT_UNDERSTOOD]");
        post(SUPERVISOR, "bureau-deliveries/" + held + "/records/2/correction", """
                        {"values": {"creditCode": "%s"}, "basis": "电话核对"}""".formatted(code))
                .then()
                .statusCode(200);
        assertThat(fates(held)).containsExactly("UNCHANGED", "UNCHANGED");
    }

    @Test
    void dryRunSaysWhatWouldBecomeOfItAndKeepsNothing() {
        var labour = Bureaus.of("LABOUR", "HEADCOUNT");
        var code = creditCode();
        var enterprise = enterprise(code, "");
        var file = "统一社会信用代码,统计日期,从业人数\n" + code + ",2026-01-31,120\n";

        var dry = settled(labour.upload("HEADCOUNT", "&dryRun=true", file.getBytes(Charset.forName("GB18030"))));

        assertThat(fates(dry)).containsExactly("APPLIED");
        assertThat((Object) get(SUPERVISOR, "enterprises/" + enterprise).get("headcount"))
                .isNull();
        assertThat(get(SUPERVISOR, "enterprises/" + enterprise + "/bureau-facts")
                        .getList("items"))
                .isEmpty();
        assertThat(get(SUPERVISOR, "bureau-records?recordType=HEADCOUNT&limit=200")
                        .getList("items.deliveryId", String.class))
                .doesNotContain(dry);
        assertProblem(post(SUPERVISOR, "bureau-deliveries/" + dry + "/replay", ""), 422, "bureau-delivery-dry");
    }

    @Test
    void rightCodeBesideAnotherNameIsRemarkedAndTaken() {
        var labour = Bureaus.of("LABOUR", "HEADCOUNT");
        var code = creditCode();
        enterprise(code, "");

        var told = labour.pushed("HEADCOUNT", """
                {"creditCode": "%s", "enterpriseName": "另一家企业", "asOf": "2026-01-31", "headcount": "120"},
                {"creditCode": "%s", "enterpriseName": "报送测试企业 %s", "asOf": "2026-02-28", "headcount": "120"}""".formatted(code, code, code));

        assertThat(fates(told).getFirst()).isEqualTo("APPLIED [NAME_DIFFERS]");
        assertThat(fates(told).getLast()).doesNotContain("NAME_DIFFERS");
    }

    @Test
    void whatWasReceivedEarlierChangesNothingThatWasReceivedSince() {
        var labour = Bureaus.of("LABOUR", "HEADCOUNT");
        var code = creditCode();
        var early = labour.pushed("HEADCOUNT", headcount(code, "2026-01-31", 50));
        assertThat(fates(early)).containsExactly("HELD [ENTERPRISE_UNKNOWN]");
        var enterprise = enterprise(code, "");
        assertThat(fates(labour.pushed("HEADCOUNT", headcount(code, "2026-01-31", 60))))
                .containsExactly("APPLIED");

        var path = "bureau-deliveries/" + early + "/replay";
        assertProblem(post(Tokens.ofSector("supervisor", COUNTY, "EMERGENCY"), path, ""), 422, "outside-jurisdiction");
        var replay = post(SUPERVISOR, path, "");
        replay.then().statusCode(202);
        awaitJob(replay.jsonPath().getString("id"));

        assertThat(fates(early)).containsExactly("UNCHANGED [OLDER_THAN_KNOWN]");
        assertThat(get(SUPERVISOR, "enterprises/" + enterprise).getInt("headcount"))
                .isEqualTo(60);
    }

    @Test
    void senderTellsOfItsPlaceAndAProgramSeesWhatItSent() {
        var labour = Bureaus.of("LABOUR", "HEADCOUNT");
        var elsewhere = creditCode();
        enterprise("320282102000", elsewhere, "");
        var file = ("统一社会信用代码,统计日期,从业人数\n" + elsewhere + ",2026-01-31,120\n").getBytes(StandardCharsets.UTF_8);

        labour.upload(Tokens.of("feed", COUNTY), "HEADCOUNT", "", file).then().statusCode(403);
        var uploaded = settled(labour.upload(Tokens.of("operator", Bureaus.PROVINCE), "HEADCOUNT", "", file));

        assertThat(fates(uploaded)).containsExactly("HELD [ENTERPRISE_UNKNOWN]");
        given().auth()
                .oauth2(Tokens.of("feed", COUNTY))
                .get(ROOT + "bureau-deliveries/" + uploaded)
                .then()
                .statusCode(404);
        assertThat(get(Tokens.of("feed", COUNTY), "bureau-deliveries?limit=200").getList("items.id"))
                .doesNotContain(uploaded);
    }

    private static String injury(String code, String number, String ground, String result, int grade) {
        return """
                {"统一社会信用代码": "%s", "认定文号": "%s", "受伤日期": "2026-02-11", "认定依据": "%s", "结果": "%s", "伤残等级": "%d"}""".formatted(code, number, ground, result, grade);
    }

    @Test
    void graveInjuryThatNoAccidentWasReportedForRaisesALeadOnce() {
        var labour = Bureaus.of("LABOUR", "WORK_INJURY");
        var code = creditCode();
        var enterprise = enterprise(code, "");
        var records = injury(code, "工认1号", "第十四条第（一）项", "伤残", 4) + ", "
                + injury(code, "工认2号", "第十四条第（六）项", "死亡", 1) + ", "
                + injury(code, "工认3号", "第十四条第（一）项", "伤残", 9);

        assertThat(fates(labour.pushed("WORK_INJURY", records))).containsExactly("APPLIED", "APPLIED", "APPLIED");
        assertThat(fates(labour.pushed("WORK_INJURY", " " + records)))
                .containsExactly("UNCHANGED", "UNCHANGED", "UNCHANGED");

        var leads = get(SUPERVISOR, "leads?enterpriseId=" + enterprise);
        assertThat(leads.getList("items.kind")).containsExactly("CONCEALED_ACCIDENT");
        assertThat(leads.getString("items[0].title")).contains("工认1号");
        var owner = Tokens.ofEnterprise(UUID.fromString(enterprise));
        given().auth().oauth2(owner).get(ROOT + "leads").then().statusCode(403);
        assertThat(get(owner, "enterprises/" + enterprise + "/archive").prettify())
                .doesNotContain("工认1号");
    }

    @Test
    void accidentThatWasReportedThenLeavesNothingToSuspect() {
        var labour = Bureaus.of("LABOUR", "WORK_INJURY");
        var code = creditCode();
        var enterprise = UUID.fromString(enterprise(code, ""));
        var event = UUID.fromString(Bureaus.fresh());
        TestDatabase.execute(
                "insert into archive_event (id, enterprise_id, context, kind, subject_id, type, revision, occurred_at,"
                        + " entered_at, received_at, data, region, sector, region_at_event) values (?, ?, 'inspections',"
                        + " 'accident', ?, 'worksafe.inspections.accident-reported.v1', 1, now(), now(), now(),"
                        + " '{\"occurredOn\": \"2026-02-20\"}', 320281102000, 'EMERGENCY', 0)",
                event,
                enterprise,
                event);
        TestDatabase.execute(
                "insert into archive_entry (id, enterprise_id, context, kind, subject_id, title, state, overdue, closed,"
                        + " revision, occurred_at, event_id, region, sector, region_at_event) values (?, ?, 'inspections',"
                        + " 'accident', ?, 't', 'REPORTED', false, false, 1, now(), ?, 320281102000, 'EMERGENCY', 0)",
                event,
                enterprise,
                event,
                event);

        labour.pushed("WORK_INJURY", injury(code, "工认9号", "第十四条第（一）项", "死亡", 1));

        assertThat(get(SUPERVISOR, "leads?enterpriseId=" + enterprise).getList("items"))
                .isEmpty();
    }

    @Test
    void oldProjectOfTheTradesOfTheLawRaisesALeadUnlessItIsFiled() {
        var development = Bureaus.of("DEVELOPMENT", "PROJECT_INITIATION");
        var code = creditCode();
        var enterprise = enterprise(code, "");
        var project = """
                {"统一社会信用代码": "%s", "项目代码": "%s", "项目名称": "%s", "行业代码": "%s", "立项日期": "2025-06-01", "总投资": "2亿元"}""";

        development.pushed(
                "PROJECT_INITIATION",
                project.formatted(code, "2506-320281-01", "年产5万吨甲醇项目", "C2614") + ", "
                        + project.formatted(code, "2506-320281-02", "办公楼装修", "K7010"));

        var leads = get(SUPERVISOR, "leads?enterpriseId=" + enterprise);
        assertThat(leads.getList("items.kind")).containsExactly("PROJECT_UNFILED");
        assertThat(leads.getString("items[0].title")).contains("2506-320281-01");
    }

    @Test
    void fileOfTheFolderIsTakenInWhenItsMarkerIsThere(@TempDir Path root) throws IOException {
        var labour = Bureaus.of("LABOUR", "HEADCOUNT");
        var code = creditCode();
        enterprise(code, "");
        var own = Files.createDirectory(root.resolve(labour.code()));
        folder.sweep(root);
        var inbox = own.resolve("inbox");
        var file = ("统一社会信用代码,统计日期,从业人数\n" + code + ",2026-01-31,120\n").getBytes(StandardCharsets.UTF_8);
        Files.write(inbox.resolve("people.csv"), file);
        Files.writeString(inbox.resolve("a.manifest.json"), """
                {"sender": "%s", "recordType": "HEADCOUNT", "file": "people.csv", "sha256": "%s"}""".formatted(labour.code(), Sha256.hex(file)));
        folder.sweep(root);
        assertThat(inbox.resolve("people.csv")).exists();

        Files.createFile(inbox.resolve("a.ready"));
        folder.sweep(root);

        assertThat(own.resolve("done/people.csv")).exists();
        assertThat(own.resolve("done/a.ready")).exists();
        var result = Files.readString(own.resolve("done/a.result.json"));
        var delivery = result.substring(result.indexOf(": \"") + 3, result.lastIndexOf('"'));
        awaitJob(delivery);
        assertThat(fates(delivery)).containsExactly("APPLIED");
    }

    private static ConsumerRecords<String, String> poll(List<ConsumerRecord<String, String>> messages) {
        return new ConsumerRecords<>(Map.of(PARTITION, messages), Map.of());
    }

    private static ConsumerRecord<String, String> message(int offset, Bureaus sender, String signature, String value) {
        var message = new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, sender.code(), value);
        message.headers().add(BureauRecordsConsumer.SENDER, sender.code().getBytes(StandardCharsets.UTF_8));
        message.headers().add(BureauRecordsConsumer.SIGNATURE, signature.getBytes(StandardCharsets.UTF_8));
        return message;
    }

    private static String delivery(UUID id, String type, String record) {
        return """
                {"deliveryId": "%s", "recordType": "%s", "records": [%s]}""".formatted(id, type, record);
    }

    @Test
    void messageOfTheTopicIsADeliveryOnceAndABadOneHoldsUpNoOther() {
        var labour = Bureaus.of("LABOUR", "HEADCOUNT");
        var code = creditCode();
        var enterprise = enterprise(code, "");
        var id = UUID.randomUUID();
        var good = delivery(id, "HEADCOUNT", headcount(code, "2026-01-31", 120));
        var other = delivery(id, "HEADCOUNT", headcount(code, "2026-01-31", 121));
        var elsewhere = delivery(UUID.randomUUID(), "OUTPUT", "{}");
        // It was signed long ago: a message may lie on the topic for as long.
        var then = Bureaus.now().getEpochSecond() - 86_400;
        var first = (int) (then % 1_000_000_000);
        var messages = poll(List.of(
                message(first, labour, "nonsense", good),
                message(first + 1, labour, labour.sign("no json", then), "no json"),
                message(first + 2, labour, labour.sign(elsewhere, then), elsewhere),
                message(first + 3, labour, labour.sign(good, then), good),
                message(first + 4, labour, labour.sign(good, then), good),
                message(first + 5, labour, labour.sign(other, then), other)));

        topic.receive(messages);
        topic.receive(messages);

        var sender = get(SUPERVISOR, "bureau-senders?limit=200")
                .getString("items.find { it.code == '" + labour.code() + "' }.id");
        var deliveries = get(SUPERVISOR, "bureau-deliveries?senderId=" + sender);
        assertThat(deliveries.getList("items.mode")).containsExactly("TOPIC");
        awaitJob(deliveries.getString("items[0].id"));
        assertThat(fates(deliveries.getString("items[0].id"))).containsExactly("APPLIED");
        assertThat(get(SUPERVISOR, "enterprises/" + enterprise).getInt("headcount"))
                .isEqualTo(120);
        assertThat(get(SUPERVISOR, "bureau-refusals?senderId=" + sender).getList("items.code", String.class))
                .containsExactlyInAnyOrder(
                        "bureau-file-unreadable", "bureau-record-type-other", "bureau-delivery-id-taken");
        assertThat(get(SUPERVISOR, "bureau-refusals?limit=200").getList("items.code"))
                .as("nobody known signed, so only the nation is told")
                .doesNotContain("bureau-signature-wrong");
        assertThat(get(Tokens.of("operator", "000000000000"), "bureau-refusals?limit=200")
                        .getList("items.code"))
                .contains("bureau-signature-wrong");
    }

    /** Takes a message in that was signed then, and waits until its record has its fate; tells the delivery. */
    private String read(Bureaus sender, long signed, String record) {
        var value = delivery(UUID.randomUUID(), "HEADCOUNT", record);
        topic.receive(
                poll(List.of(message((int) (signed % 1_000_000_000), sender, sender.sign(value, signed), value))));
        var id = TestDatabase.column(
                        "select d.id from bureau_delivery d join bureau_sender s on s.id = d.sender_id where s.code = ?"
                                + " and d.mode = 'TOPIC' order by d.received_at desc, d.id desc limit 1",
                        sender.code())
                .getFirst();
        awaitJob(id);
        return id;
    }

    @Test
    void messageThatLayOnTheTopicCountsFromWhenItWasSigned() {
        var labour = Bureaus.of("LABOUR", "HEADCOUNT");
        var code = creditCode();
        var enterprise = enterprise(code, "");
        var before = Bureaus.now().getEpochSecond() - 86_400;
        labour.pushed("HEADCOUNT", headcount(code, "2026-01-31", 60));

        assertThat(fates(read(labour, before, headcount(code, "2026-01-31", 50))))
                .containsExactly("UNCHANGED [OLDER_THAN_KNOWN]");
        assertThat(get(SUPERVISOR, "enterprises/" + enterprise).getInt("headcount"))
                .isEqualTo(60);

        // A clock that is ahead does not let a message outdate what comes after it.
        assertThat(fates(read(labour, before + 2 * 86_400, headcount(code, "2026-01-31", 70))))
                .containsExactly("APPLIED [CORRECTS_EARLIER]");
        assertThat(fates(labour.pushed("HEADCOUNT", headcount(code, "2026-01-31", 80))))
                .containsExactly("APPLIED [CORRECTS_EARLIER]");
    }

    @Test
    void programReadsWhatItsBureauSentWithoutAToken() {
        var labour = Bureaus.of("LABOUR", "HEADCOUNT");
        var code = creditCode();
        enterprise(code, "");
        var value = delivery(UUID.randomUUID(), "HEADCOUNT", headcount(code, "2026-02-28", 7));
        var now = Bureaus.now().getEpochSecond();
        topic.receive(poll(List.of(message((int) (now % 1_000_000_000), labour, labour.sign(value, now), value))));
        var program = Tokens.of("feed", COUNTY);
        var mine = "bureau-records?bureau=LABOUR&recordType=HEADCOUNT&limit=200";
        assertThat(get(program, mine).getList("items.values.creditCode")).doesNotContain(code);

        labour.pushed("HEADCOUNT", headcount(code, "2026-01-31", 7));

        assertThat(get(program, mine).getList("items.values.creditCode")).contains(code, code);
        assertThat(get(program, "bureau-records?bureau=MARKET&recordType=HEADCOUNT")
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void registrationIsAnEnterpriseItsChangeIsAChangeAndItsEndAnEnd() {
        var market = Bureaus.of("MARKET", "REGISTRATION", "REGISTRATION_CHANGE", "REGISTRATION_END");
        var code = creditCode();
        var registered = """
                {"统一社会信用代码": "%s", "企业名称": "登记测试%s有限公司", "成立日期": "2025-03-04", "企业类型": "有限责任公司",
                 "法定代表人": "王某某", "住所": "江阴市澄江路1号"}""".formatted(code, code);

        assertThat(fates(market.pushed("REGISTRATION", registered + ", " + registered)))
                .containsExactly("APPLIED", "UNCHANGED");
        var found = get(SUPERVISOR, "enterprises?creditCode=" + code);
        assertThat(found.getList("items.region")).containsExactly(COUNTY);
        var id = found.getString("items[0].id");

        var moved = """
                {"统一社会信用代码": "%s", "企业名称": "登记测试%s股份有限公司", "变更日期": "2026-01-05", "住所": "江阴市长江路2号"}""".formatted(code, code);
        assertThat(fates(market.pushed("REGISTRATION_CHANGE", moved))).containsExactly("APPLIED");
        var changed = get(SUPERVISOR, "enterprises/" + id);
        assertThat(changed.getString("address")).isEqualTo("江阴市长江路2号");
        assertThat(changed.getString("name")).endsWith("股份有限公司");
        assertThat(changed.getString("legalRepresentative")).isEqualTo("王某某");

        var earlier = """
                {"统一社会信用代码": "%s", "变更日期": "2025-12-20", "法定代表人": "李某某", "住所": "江阴市长江路3号"}""".formatted(code);
        assertThat(fates(market.pushed("REGISTRATION_CHANGE", earlier))).containsExactly("APPLIED [OLDER_THAN_KNOWN]");
        var between = get(SUPERVISOR, "enterprises/" + id);
        assertThat(between.getString("legalRepresentative"))
                .as("nothing later is known")
                .isEqualTo("李某某");
        assertThat(between.getString("address")).as("of a later day").isEqualTo("江阴市长江路2号");

        var ended = """
                {"统一社会信用代码": "%s", "注销日期": "2026-02-06", "登记状态": "注销"}""".formatted(code);
        assertThat(fates(market.pushed("REGISTRATION_END", ended))).containsExactly("APPLIED");
        assertThat(get(SUPERVISOR, "enterprises/" + id).getString("state")).isEqualTo("CANCELLED");
        assertThat(fates(market.pushed("REGISTRATION_END", ended + ", " + ended)))
                .as("told again")
                .containsExactly("UNCHANGED", "UNCHANGED");
        assertThat(fates(market.pushed("REGISTRATION_CHANGE", moved.replace("2026-01-05", "2026-02-07"))))
                .containsExactly("HELD [ENTERPRISE_NOT_ACTIVE]");
    }
}
