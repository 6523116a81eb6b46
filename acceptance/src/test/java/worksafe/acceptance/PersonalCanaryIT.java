package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import worksafe.stack.Superuser;

/**
 * Numbers and names that nobody else has are told to the suite in all the ways in which people tell them, rightly and
 * wrongly. Afterwards they are looked for in the logs of all parts, the broker's files, the database's folder with its
 * write-ahead log, the rows themselves, the files kept and the tables exported: numbers, and names that are kept sealed, stand
 * nowhere; names of people who are registered stand in no log.
 */
class PersonalCanaryIT {

    /** How each of them begins, so that one search finds all. */
    private static final String NUMBERS = "3202811977";

    private static final String PHONES = "1991977";
    private static final String SPACED_PHONES = "199 1977";
    private static final String INFORMANTS = "鑫淼焱";
    private static final String REGISTERED = "犇羴鱻";
    private static final String OFFICIALS = "垚赑骉";
    private static final String KEPT = "canary-kept-7f3a";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int PEOPLE = 40;
    private static final int EXPERTS = 10;
    private static final int TOLD = 10;
    private static final int BLOCK = 1 << 22;
    private static final int OVERLAP = 64;
    private static final List<String> DATABASES = List.of("registry", "hazards", "inspections", "training");
    private static final String TRAINING = "/api/v1/training";
    private static final String REGISTRY = "/api/v1/registry";
    private static final String HAZARDS = "/api/v1/hazards";
    private static final String PURPOSE = """
        {"purpose": "case-handling", "explanation": "澄应急案〔2026〕18号"}""";

    private final Suite suite = Suite.running();
    private final Http supervisor = suite.http(suite.token("supervisor", JIANGYIN, "canary-supervisor"));
    private final Http clerk = suite.http(suite.token("clerk", JIANGYIN, "canary-clerk"));

    /** What may stand nowhere. */
    private final Set<String> hidden = new TreeSet<>();

    private int told;

    private String residentId() {
        var number = new StringBuilder(NUMBERS + "%02d%02d%03d".formatted(1 + told / 28 % 12, 1 + told % 28, told));
        var sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        told++;
        return hide(number.append("10X98765432".charAt(sum % 11)).toString());
    }

    private String phone() {
        return hide(PHONES + "%04d".formatted(told++));
    }

    /** As people write it. */
    private String spacedPhone() {
        var phone = phone();
        return hide(phone.substring(0, 3) + " " + phone.substring(3, 7) + " " + phone.substring(7));
    }

    private String informant() {
        return hide(INFORMANTS + told++);
    }

    private String hide(String value) {
        hidden.add(value);
        return value;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** Creates, and comes again where it is asked to. */
    private static String created(Http http, String path, String body) {
        var key = key();
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> http.create(path, key, body), answer -> answer.status() != 429 && answer.status() < 500)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    @Test
    @Tag("proof")
    void numbersAndSealedNamesStandNowhere() throws IOException, SQLException {
        var exports = new ArrayList<String>();
        people(exports);
        experts(exports);
        officials(exports);
        informants(exports);
        upload();
        awaitAnnounced();
        checkpoint();

        assertThat(hidden).hasSizeGreaterThan(2 * PEOPLE);
        assertThat(exports)
                .hasSizeGreaterThan(3)
                .allSatisfy(table -> assertThat(table).isNotEmpty());
        assertThat(exports.stream().filter(this::tells)).as("exported tables").isEmpty();
        assertThat(holding(logs(), this::tells, NUMBERS, PHONES, SPACED_PHONES, INFORMANTS))
                .as("logs")
                .isEmpty();
        assertThat(holding(logs(), _ -> true, REGISTERED))
                .as("logs that name people")
                .isEmpty();
        assertThat(holding(files(suite.data("kafka")), _ -> true, OFFICIALS))
                .as("the search finds what the broker may hold")
                .isNotEmpty();
        assertThat(holding(files(suite.data("kafka")), this::tells, NUMBERS, PHONES, SPACED_PHONES, INFORMANTS))
                .as("files of the broker")
                .isEmpty();
        assertThat(holding(files(suite.data("postgres")), _ -> true, OFFICIALS))
                .as("the search finds what the database may hold")
                .anyMatch(file -> file.toString().contains("pg_wal"))
                .anyMatch(file -> file.toString().contains("base"));
        assertThat(holding(files(suite.data("postgres")), this::tells, NUMBERS, PHONES, SPACED_PHONES, INFORMANTS))
                .as("files of the database")
                .isEmpty();
        assertThat(rows()).as("rows of the databases").isEmpty();
        for (var context : DATABASES) {
            var kept = files(suite.data(context));
            assertThat(holding(kept, _ -> true, KEPT))
                    .as("the search finds what the %s may keep", context)
                    .isNotEmpty();
            assertThat(holding(kept, this::tells, NUMBERS, PHONES, SPACED_PHONES, INFORMANTS))
                    .as("kept files of the %s", context)
                    .isEmpty();
        }
        System.out.printf("canary: %d values told, 0 found%n", hidden.size());
    }

    private void people(List<String> exports) {
        for (int i = 0; i < PEOPLE; i++) {
            var number = residentId();
            var body = """
                {"name": "%s%d", "residentId": "%s", "phone": "%s"}""".formatted(REGISTERED, i, number, spacedPhone());
            var person = created(supervisor, TRAINING + "/persons", body);
            if (i % 8 == 0) {
                supervisor.create(TRAINING + "/persons", key(), body).expect(409);
                supervisor
                        .post(TRAINING + "/persons/search", "{\"residentId\": \"" + number + "\"}")
                        .expect(200);
                supervisor
                        .post(TRAINING + "/persons/" + person + "/disclosure", PURPOSE)
                        .expect(200);
                var unused = created(supervisor, TRAINING + "/certificates", """
                    {"personId": "%s", "kind": "SPECIAL_OPERATION", "category": "ELECTRICAL", "number": "T%s",
                     "validFrom": "2026-07-01", "assessment": {"authority": "样例考核机关", "passedOn": "2026-07-01"}}
                    """.formatted(person, number));
                exports.add(table(TRAINING + "/certificates?personId=" + person));
            }
        }
        // One wrong, one where it must not stand, one that is not JSON.
        supervisor
                .create(
                        TRAINING + "/persons",
                        key(),
                        "{\"name\": \"%s错\", \"residentId\": \"%s\"}".formatted(REGISTERED, hide(NUMBERS + "13320019")))
                .expect(400);
        assertThat(supervisor.get(TRAINING + "/persons/" + residentId()).status())
                .isBetween(400, 499);
        assertThat(supervisor
                        .create(TRAINING + "/persons", key(), "{\"residentId\": \"" + residentId())
                        .status())
                .isEqualTo(400);
    }

    private void experts(List<String> exports) {
        var entries = REGISTRY + "/registers/safety-expert/entries";
        for (int i = 0; i < EXPERTS; i++) {
            var unused = created(supervisor, entries, """
                {"region": "320281000000", "holderName": "专家%d", "data": {"residentId": "%s", "phone": "%s",
                 "employer": "江南大学", "field": "化工", "activities": ["RESCUE"], "appointedOn": "2026-01-01",
                 "appointedUntil": "2028-12-31"}}""".formatted(i, residentId(), phone()));
        }
        exports.add(table(entries));
    }

    private void officials(List<String> exports) {
        var authority = created(supervisor, REGISTRY + "/authorities", """
            {"name": "应急管理局 %s", "region": "320281000000", "from": "2019-01-01",
             "sections": [{"code": "WH", "name": "危化品监管科", "from": "2019-01-01"}],
             "posts": [{"code": "WH-01", "name": "危化品监管员", "kind": "SUPERVISOR", "section": "WH", "from": "2019-01-01"}]}
            """.formatted(key()));
        var official =
                created(supervisor, REGISTRY + "/officials", """
            {"account": "canary-%s", "name": "%s", "authorityId": "%s", "postCode": "WH-01", "fullTime": true,
             "from": "2026-01-01", "phone": "%s"}""".formatted(key(), OFFICIALS, authority, spacedPhone()));
        supervisor
                .post(REGISTRY + "/officials/" + official + "/disclosure", PURPOSE)
                .expect(200);
        exports.add(table(REGISTRY + "/officials"));
    }

    private void informants(List<String> exports) {
        for (int i = 0; i < TOLD; i++) {
            var tipOff = created(clerk, HAZARDS + "/tip-offs", """
                {"channel": "HOTLINE", "told": %s}""".formatted(toldBy(informant(), phone())));
            if (i == 0) {
                clerk.post(HAZARDS + "/tip-offs/" + tipOff + "/contact-disclosure", PURPOSE)
                        .expect(200);
            }
        }
        suite.http("")
                .create(HAZARDS + "/public/tip-offs", key(), toldBy(informant(), phone()))
                .expect(200);
        exports.add(clerkTable(HAZARDS + "/tip-offs"));
    }

    /** A file in each context that says where files lie. */
    private void upload() {
        for (var context : DATABASES) {
            supervisor
                    .upload(
                            "/api/v1/" + context + "/files?name=canary.pdf",
                            key(),
                            "application/octet-stream",
                            HttpRequest.BodyPublishers.ofString("""
                                %%PDF-1.4
                                %% %s
                                1 0 obj
                                << /Type /Catalog >>
                                endobj
                                trailer << /Root 1 0 R >>
                                %%%%EOF
                                """.formatted(KEPT)))
                    .expect(201);
        }
    }

    private static String toldBy(String name, String phone) {
        return """
            {"matter": "MAJOR_DANGER", "description": "夜间在居民楼旁仓库违规存放危险化学品", "region": "320281000000",
             "site": "某某路 18 号北侧仓库", "contact": {"name": "%s", "phone": "%s"}}""".formatted(name, phone);
    }

    private String table(String list) {
        return supervisor
                .send(supervisor.request(list).header("Accept", "text/csv").GET())
                .expect(200)
                .body();
    }

    private String clerkTable(String list) {
        return clerk.send(clerk.request(list).header("Accept", "text/csv").GET())
                .expect(200)
                .body();
    }

    /** Until the broker has all that is announced. */
    private void awaitAnnounced() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            for (var database : DATABASES) {
                if (holds(database, "select 1 from outbox limit 1")) {
                    return false;
                }
            }
            return true;
        });
    }

    private boolean holds(String database, String select) throws IOException, SQLException {
        try (var server = superuser().connect(database);
                var statement = server.createStatement();
                var rows = statement.executeQuery(select)) {
            return rows.next();
        }
    }

    private Superuser superuser() throws IOException {
        var secrets = new Properties();
        secrets.load(new StringReader(Files.readString(suite.home().resolve("secrets.properties"))));
        return new Superuser(
                "127.0.0.1", suite.gatewayPort() + 20, "postgres", secrets.getProperty("postgres.password"));
    }

    private void checkpoint() throws IOException, SQLException {
        try (var server = superuser().connect("postgres");
                var statement = server.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /** Tables with a row that tells one of them: what the files hold compressed is found here. */
    private Set<String> rows() throws IOException, SQLException {
        var telling = new TreeSet<String>();
        for (var database : DATABASES) {
            try (var server = superuser().connect(database);
                    var tables = server.createStatement();
                    var names = tables.executeQuery(
                            "select quote_ident(relname) from pg_class where relnamespace = 'public'::regnamespace"
                                    + " and relkind = 'r'")) {
                while (names.next()) {
                    var name = names.getString(1);
                    try (var select = server.createStatement();
                            var rows = select.executeQuery("select t::text from only %s t where t::text ~ '%s|%s|%s|%s'"
                                    .formatted(name, NUMBERS, PHONES, SPACED_PHONES, INFORMANTS))) {
                        while (rows.next()) {
                            if (tells(rows.getString(1))) {
                                telling.add(database + "." + name);
                            }
                        }
                    }
                }
            }
        }
        return telling;
    }

    private boolean tells(String text) {
        return hidden.stream().anyMatch(text::contains);
    }

    private List<Path> logs() throws IOException {
        var logs = new ArrayList<>(files(suite.home().resolve("logs")));
        logs.add(suite.project().resolve("acceptance/target/suite.log"));
        assertThat(logs).hasSizeGreaterThan(5);
        return logs;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException goneMeanwhile) {
            return files(folder);
        }
    }

    /** A judgement of what stands from such a beginning on. */
    private interface Judgement {
        boolean isIt(String found);
    }

    private static List<Path> holding(List<Path> files, Judgement judgement, String... beginnings) throws IOException {
        var holding = new ArrayList<Path>();
        for (var file : files) {
            for (var beginning : beginnings) {
                if (holds(file, beginning.getBytes(StandardCharsets.UTF_8), judgement)) {
                    holding.add(file);
                    break;
                }
            }
        }
        return holding;
    }

    private static boolean holds(Path file, byte[] beginning, Judgement judgement) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var block = new byte[OVERLAP + BLOCK];
            var kept = 0;
            for (var read = stream.readNBytes(block, 0, BLOCK); read > 0; ) {
                var length = kept + read;
                for (int at = 0; at + beginning.length <= length; at++) {
                    if (block[at] == beginning[0]
                            && Arrays.equals(block, at, at + beginning.length, beginning, 0, beginning.length)
                            && judgement.isIt(text(block, at, length))) {
                        return true;
                    }
                }
                kept = Math.min(OVERLAP, length);
                System.arraycopy(block, length - kept, block, 0, kept);
                read = stream.readNBytes(block, kept, BLOCK);
            }
            return false;
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }

    private static String text(byte[] block, int at, int length) {
        return new String(block, at, Math.min(OVERLAP, length - at), StandardCharsets.UTF_8);
    }
}
