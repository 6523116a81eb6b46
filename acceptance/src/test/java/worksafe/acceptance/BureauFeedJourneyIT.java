package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import worksafe.kernel.HmacSha256;
import worksafe.kernel.Sha256;

/**
 * Four bureaus, each by four ways: a signed request, a file that is uploaded, one that is laid into a folder, a message. Each row
 * gets its fate, what was told is known of the enterprise, and the bureau reads what became of it.
 */
class BureauFeedJourneyIT {

    private static final String REGISTRY = "/api/v1/registry/";
    private static final String TOPIC = "worksafe.bureau-records";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SERIAL = 7_970;

    /** Registered by nobody. */
    private static final String UNKNOWN = Journey.creditCode("320281", SERIAL + 9);

    private final Suite suite = Suite.running();
    private final Journey journey = new Journey(suite);
    private final Http operator = suite.http(suite.token("operator", JIANGYIN));
    private final Http supervisor = suite.http(suite.token("supervisor", JIANGYIN));
    private final Http program = suite.http(suite.token("feed", JIANGYIN, "bureau-programs"));

    private enum Way {
        PUSH,
        UPLOAD,
        FOLDER,
        TOPIC
    }

    /** In what form the files of a bureau come. */
    private enum Form {
        CSV,
        CSV_GB18030,
        JSON_LINES_GB18030,
        /** The report of what was pushed: a file that can be sent again, and tells nothing new. */
        WORKBOOK
    }

    /**
     * What a bureau sends, a row for each way.
     *
     * @param held a row of which nothing can become
     * @param flag why
     */
    private record Feed(
            String bureau,
            String type,
            Form form,
            Map<Way, Map<String, String>> rows,
            Map<String, String> held,
            String flag) {

        String code() {
            return "journey-" + bureau.toLowerCase(Locale.ROOT).replace('_', '-');
        }

        List<Map<String, String>> sent(Way way) {
            return List.of(rows.get(way), held);
        }

        /** What becomes of the good row. */
        String fate(Way way) {
            return form == Form.WORKBOOK && (way == Way.UPLOAD || way == Way.FOLDER) ? "UNCHANGED" : "APPLIED";
        }
    }

    /** A bureau as it is registered. */
    private record Sender(String id, byte[] key) {

        String sign(String body) {
            var seconds = Instant.now().getEpochSecond();
            var mac = HmacSha256.mac(
                    key, (seconds + ".").getBytes(StandardCharsets.US_ASCII), body.getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac);
        }
    }

    private static List<Feed> feeds(String known) {
        var registrations = new HashMap<Way, Map<String, String>>();
        var headcounts = new HashMap<Way, Map<String, String>>();
        var projects = new HashMap<Way, Map<String, String>>();
        var outputs = new HashMap<Way, Map<String, String>>();
        for (var way : Way.values()) {
            var n = way.ordinal() + 1;
            registrations.put(
                    way, row("统一社会信用代码", registered(way), "企业名称", "江阴报送登记" + way + "有限公司", "成立日期", "2026-01-0" + n));
            headcounts.put(way, row("统一社会信用代码", known, "统计日期", "2026-0" + n + "-28", "从业人数", "120"));
            projects.put(
                    way,
                    row(
                            "统一社会信用代码",
                            known,
                            "项目代码",
                            "2601-320281-0" + n,
                            "项目名称",
                            "第" + n + "条生产线",
                            "立项日期",
                            "2026-01-05"));
            outputs.put(way, row("统一社会信用代码", known, "年度", "202" + n, "产值", "1200万元"));
        }
        return List.of(
                new Feed(
                        "MARKET",
                        "REGISTRATION",
                        Form.CSV,
                        registrations,
                        row("统一社会信用代码", "91320281", "企业名称", "代码残缺有限公司", "成立日期", "2026-01-05"),
                        "FIELD_NOT_UNDERSTOOD"),
                new Feed(
                        "LABOUR",
                        "HEADCOUNT",
                        Form.CSV_GB18030,
                        headcounts,
                        row("统一社会信用代码", UNKNOWN, "统计日期", "2026-01-31", "从业人数", "8"),
                        "ENTERPRISE_UNKNOWN"),
                new Feed(
                        "DEVELOPMENT",
                        "PROJECT_INITIATION",
                        Form.JSON_LINES_GB18030,
                        projects,
                        row("统一社会信用代码", UNKNOWN, "项目代码", "2601-1", "项目名称", "无名项目", "立项日期", "2026-01-05"),
                        "ENTERPRISE_UNKNOWN"),
                new Feed(
                        "INDUSTRY_IT",
                        "OUTPUT",
                        Form.WORKBOOK,
                        outputs,
                        row("统一社会信用代码", UNKNOWN, "年度", "2025", "产值", "1"),
                        "ENTERPRISE_UNKNOWN"));
    }

    private static String registered(Way way) {
        return Journey.creditCode("320281", SERIAL + 1 + way.ordinal());
    }

    private static Map<String, String> row(String... cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    @Test
    void whateverABureauSendsByWhicheverWayGetsItsFateAndIsKnown() {
        createTopic();
        var code = Journey.creditCode("320281", SERIAL);
        var enterprise = new EnterpriseSteps(suite, journey).imported(SERIAL);
        var feeds = feeds(code);
        var senders = feeds.stream().collect(Collectors.toMap(Feed::bureau, this::register));
        try (var broker = producer()) {
            for (var feed : feeds) {
                var sender = senders.get(feed.bureau());
                push(feed, sender);
                write(broker, feed, sender, "no json");
                var message = message(feed);
                write(broker, feed, sender, message);
                write(broker, feed, sender, message);
            }
        }
        for (var feed : feeds) {
            var file = file(feed, senders.get(feed.bureau()));
            lay(feed, file);
            upload(feed, file);
        }

        for (var feed : feeds) {
            var sender = senders.get(feed.bureau());
            await(feed.bureau())
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(settled(supervisor, sender))
                            .containsOnlyKeys("PUSH", "UPLOAD", "FOLDER", "TOPIC"));
            var deliveries = settled(supervisor, sender);
            deliveries.forEach((way, delivery) -> assertFates(feed, Way.valueOf(way), delivery));
            assertDone(feed, deliveries.get("FOLDER"));
            assertThat(settled(program, sender))
                    .as("the bureau reads what came from it")
                    .containsOnlyKeys("PUSH", "FOLDER", "TOPIC");
            assertThat(supervisor
                            .get(REGISTRY + "bureau-records?limit=200&bureau=" + feed.bureau())
                            .expect(200)
                            .json()
                            .findValuesAsText("deliveryId"))
                    .containsAll(deliveries.values());
            assertThat(supervisor
                            .get(REGISTRY + "bureau-refusals?senderId=" + sender.id())
                            .expect(200)
                            .json()
                            .findValuesAsText("code"))
                    .as("the message that was none")
                    .containsExactly("bureau-file-unreadable");
        }
        assertKnown(enterprise);
    }

    /** What the four told: enterprises that are there now, and facts of the one that was. */
    private void assertKnown(UUID enterprise) {
        for (var way : Way.values()) {
            var told = supervisor
                    .get(REGISTRY + "enterprises/" + journey.enterprise(registered(way), JIANGYIN))
                    .expect(200)
                    .json();
            assertThat(told.path("name").asText()).isEqualTo("江阴报送登记" + way + "有限公司");
            assertThat(told.path("state").asText()).isEqualTo("ACTIVE");
        }
        assertThat(facts(enterprise, "HEADCOUNT", "asOf"))
                .containsExactlyInAnyOrder("2026-01-28", "2026-02-28", "2026-03-28", "2026-04-28");
        assertThat(facts(enterprise, "PROJECT_INITIATION", "number"))
                .containsExactlyInAnyOrder("2601-320281-01", "2601-320281-02", "2601-320281-03", "2601-320281-04");
        assertThat(facts(enterprise, "OUTPUT", "year")).containsExactlyInAnyOrder("2021", "2024");
        assertThat(supervisor
                        .get(REGISTRY + "enterprises/" + enterprise)
                        .expect(200)
                        .json()
                        .path("headcount")
                        .asInt())
                .isEqualTo(120);
    }

    private List<String> facts(UUID enterprise, String type, String field) {
        return supervisor
                .get(REGISTRY + "enterprises/" + enterprise + "/bureau-facts?recordType=" + type)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(fact -> fact.path("content").path(field).asText())
                .toList();
    }

    private void assertFates(Feed feed, Way way, String delivery) {
        var records = supervisor
                .get(REGISTRY + "bureau-deliveries/" + delivery + "/records")
                .expect(200)
                .json()
                .path("items");
        assertThat(records.findValuesAsText("fate"))
                .as("%s %s: %s", feed.bureau(), way, records)
                .containsExactly(feed.fate(way), "HELD");
        assertThat(records.path(1).path("remarks").findValuesAsText("flag")).containsExactly(feed.flag());
    }

    /** The deliveries of a sender of which each row has its fate, by the way that they came. */
    private Map<String, String> settled(Http reader, Sender sender) {
        return reader.get(REGISTRY + "bureau-deliveries?senderId=" + sender.id())
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(delivery -> delivery.hasNonNull("settledAt"))
                .collect(Collectors.toMap(
                        delivery -> delivery.path("mode").asText(),
                        delivery -> delivery.path("id").asText()));
    }

    private Sender register(Feed feed) {
        var sender = operator.create(REGISTRY + "bureau-senders", key(), """
                {"code": "%s", "name": "江阴市某局", "bureau": "%s", "region": "%s", "recordTypes": ["%s"]}
                """.formatted(
                                feed.code(), feed.bureau(), JIANGYIN, feed.type()))
                .expect(201);
        var id = sender.json().path("id").asText();
        var given = operator.act(REGISTRY + "bureau-senders/" + id + "/key", sender.header("ETag"), "")
                .expect(200)
                .json();
        return new Sender(id, HexFormat.of().parseHex(given.path("key").asText()));
    }

    private void push(Feed feed, Sender sender) {
        var body = json(Map.of("recordType", feed.type(), "records", feed.sent(Way.PUSH)));
        var unused = program.send(program.request(REGISTRY + "bureau-deliveries")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key())
                        .header("Worksafe-Sender", feed.code())
                        .header("Worksafe-Signature", sender.sign(body))
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)))
                .expect(202);
    }

    private static String message(Feed feed) {
        return json(Map.of(
                "deliveryId",
                UUID.randomUUID().toString(),
                "recordType",
                feed.type(),
                "records",
                feed.sent(Way.TOPIC)));
    }

    private void write(KafkaProducer<String, String> broker, Feed feed, Sender sender, String value) {
        var message = new ProducerRecord<>(TOPIC, feed.code(), value);
        message.headers().add("Worksafe-Sender", feed.code().getBytes(StandardCharsets.UTF_8));
        message.headers().add("Worksafe-Signature", sender.sign(value).getBytes(StandardCharsets.UTF_8));
        finished(() -> broker.send(message).get(10, TimeUnit.SECONDS));
    }

    /** By way the file of a bureau, in its form. */
    private Map<Way, byte[]> file(Feed feed, Sender sender) {
        var files = new HashMap<Way, byte[]>();
        for (var way : List.of(Way.UPLOAD, Way.FOLDER)) {
            files.put(
                    way,
                    switch (feed.form()) {
                        case CSV -> csv(feed.sent(way)).getBytes(StandardCharsets.UTF_8);
                        case CSV_GB18030 -> csv(feed.sent(way)).getBytes(GB18030);
                        case JSON_LINES_GB18030 -> lines(feed.sent(way)).getBytes(GB18030);
                        case WORKBOOK -> report(sender);
                    });
        }
        return files;
    }

    private static String csv(List<Map<String, String>> rows) {
        var lines = new ArrayList<String>();
        lines.add(String.join(",", rows.getFirst().keySet()));
        rows.forEach(row -> lines.add(String.join(",", row.values())));
        return String.join("\n", lines) + "\n";
    }

    private static String lines(List<Map<String, String>> rows) {
        return rows.stream().map(BureauFeedJourneyIT::json).collect(Collectors.joining("\n"));
    }

    private byte[] report(Sender sender) {
        await().atMost(PATIENCE).until(() -> settled(supervisor, sender).containsKey("PUSH"));
        return supervisor.bytes(
                REGISTRY + "bureau-deliveries/" + settled(supervisor, sender).get("PUSH") + "/report?format=xlsx");
    }

    private void upload(Feed feed, Map<Way, byte[]> files) {
        var unused = operator.upload(
                        REGISTRY + "bureau-deliveries/uploads?sender=" + feed.code() + "&recordType=" + feed.type(),
                        key(),
                        "application/octet-stream",
                        HttpRequest.BodyPublishers.ofByteArray(files.get(Way.UPLOAD)))
                .expect(202);
    }

    /** The file and what it is, and the marker last. */
    private void lay(Feed feed, Map<Way, byte[]> files) {
        var file = files.get(Way.FOLDER);
        var inbox = inbox(feed);
        try {
            Files.createDirectories(inbox);
            Files.write(inbox.resolve("records.dat"), file);
            Files.writeString(
                    inbox.resolve("a.manifest.json"), """
                    {"sender": "%s", "recordType": "%s", "file": "records.dat", "sha256": "%s"}
                    """.formatted(feed.code(), feed.type(), Sha256.hex(file)));
            Files.createFile(inbox.resolve("a.ready"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path inbox(Feed feed) {
        return suite.data("registry").resolve("bureaus").resolve(feed.code()).resolve("inbox");
    }

    /** What was laid there lies in the folder of what is done, with the delivery that came of it. */
    private void assertDone(Feed feed, String delivery) {
        var inbox = inbox(feed);
        var done = inbox.resolveSibling("done");
        await().atMost(PATIENCE).until(() -> Files.exists(done.resolve("a.result.json")));
        assertThat(done.resolve("a.result.json")).content().contains(delivery);
        assertThat(done.resolve("records.dat")).isNotEmptyFile();
        assertThat(inbox).isEmptyDirectory();
    }

    /** Who runs a broker makes the topic and says who may write to it. */
    private void createTopic() {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, suite.broker()))) {
            var topic = new NewTopic(TOPIC, 1, (short) 1);
            finished(() -> admin.createTopics(List.of(topic)).all().get(10, TimeUnit.SECONDS));
        }
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, suite.broker(), ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    @FunctionalInterface
    private interface Step {
        Object take() throws InterruptedException, ExecutionException, TimeoutException;
    }

    private static void finished(Step step) {
        try {
            var unused = step.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
