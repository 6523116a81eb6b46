package worksafe.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import worksafe.kernel.CreditCode;

/** The steps that journeys are made of, each through the gateway. */
public final class Journey {

    /** A county of Jiangsu, 江阴市. */
    public static final String JIANGYIN = "320281000000";
    /** A district of Tianjin, 蓟州区. */
    public static final String JIZHOU = "120119000000";

    private static final String REGISTRY = "/api/v1/registry";
    private static final String HAZARDS = "/api/v1/hazards";
    private static final String HEADER = "企业名称,统一社会信用代码,注册日期,企业类型,法人代表,注册资金,经营范围,所在省份,地区,注册地址";

    private final Suite suite;

    Journey(Suite suite) {
        this.suite = suite;
    }

    /** A credit code of a place that no other test uses, with its right check character. */
    public static String creditCode(String region6, int serial) {
        var body = "91" + region6 + "MA%07d".formatted(serial);
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(last -> body + (char) last)
                .filter(CreditCode::checkCharacterRight)
                .findFirst()
                .orElseThrow();
    }

    /** A feed of one line a code. */
    static Path feed(List<String> codes) {
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        for (var code : codes) {
            lines.add("江阴市验收%s有限公司,%s,2019-03-04,有限责任公司,王某某,100万人民币,\"机械制造,销售\",江苏,江阴,江阴市澄江路%s号"
                    .formatted(code.substring(12), code, code.substring(14, 16)));
        }
        try {
            var file = Files.createTempFile("feed", ".csv");
            file.toFile().deleteOnExit();
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Imports a file and waits for the job's end. */
    JsonNode importFeed(Path file, String region) {
        var http = suite.http(suite.token("feed", region));
        var accepted = http.upload(
                        REGISTRY + "/imports?source=industry-commerce",
                        UUID.randomUUID().toString(),
                        file)
                .expect(202);
        var job = accepted.json().path("id").asText();
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            var state = http.get(REGISTRY + "/jobs/" + job)
                    .expect(200)
                    .json()
                    .path("state")
                    .asText();
            return !List.of("QUEUED", "RUNNING").contains(state);
        });
        return http.get(REGISTRY + "/jobs/" + job).expect(200).json();
    }

    /** The id of the enterprise with a credit code, as a supervisor finds it. */
    UUID enterprise(String creditCode, String region) {
        var found = suite.http(suite.token("supervisor", region))
                .get(REGISTRY + "/enterprises?creditCode=" + creditCode)
                .expect(200)
                .json()
                .path("items");
        return UUID.fromString(found.path(0).path("id").asText());
    }

    /** A town of a county, from the registry's own divisions. */
    String town(String county) {
        return suite.http(suite.token("supervisor", county))
                .get(REGISTRY + "/regions?parent=" + county + "&level=TOWN&limit=1")
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("code")
                .asText();
    }

    /** Assigns an enterprise to a town. */
    JsonNode assign(UUID enterprise, String town, String region) {
        var http = suite.http(suite.token("supervisor", region));
        var path = REGISTRY + "/enterprises/" + enterprise;
        var tag = http.get(path).expect(200).header("ETag");
        return http.act(path + "/assignment", tag, "{\"region\":\"" + town + "\"}")
                .expect(200)
                .json();
    }

    /** Waits until hazards knows an enterprise, then reports a danger there. */
    JsonNode report(UUID enterprise, String title, String region, String key) {
        var http = suite.http(suite.token("inspector", region, "inspector-1"));
        return createOnceKnown(http, HAZARDS + "/dangers", key, danger(enterprise, title));
    }

    /** Creates what has to wait until its context knows the enterprise. */
    static JsonNode createOnceKnown(Http http, String path, String key, String body) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> http.create(path, key, body), answer -> answer.status() != 422)
                .expect(201)
                .json();
    }

    /** The request that reports a danger. */
    public static String danger(UUID enterprise, String title) {
        return """
                {"enterpriseId": "%s", "title": "%s", "description": "2 号库探测器无读数。", "place": "2 号库",
                 "cause": "UNSAFE_CONDITION", "grade": "GENERAL", "source": "OTHER"}
                """.formatted(enterprise, title);
    }

    /** Takes a verb on a danger at its present version. */
    JsonNode act(Http http, String danger, String verb, String body) {
        return actOn(http, HAZARDS + "/dangers/" + danger, verb, body);
    }

    /** Takes a verb on whatever has a version, at its present one. */
    static JsonNode actOn(Http http, String path, String verb, String body) {
        var tag = http.get(path).expect(200).header("ETag");
        return http.act(path + "/" + verb, tag, body).expect(200).json();
    }

    /** Everything that a context announced within a place, in order. */
    List<JsonNode> changes(String context, String region) {
        var http = suite.http(suite.token("supervisor", region));
        var all = new ArrayList<JsonNode>();
        for (long after = 0; ; ) {
            var page = http.get("/api/v1/" + context + "/changes?limit=200&after=" + after)
                    .expect(200)
                    .json();
            var items = StreamSupport.stream(page.path("items").spliterator(), false)
                    .toList();
            if (items.isEmpty()) {
                return all;
            }
            all.addAll(items);
            after = items.getLast().path("seq").asLong();
        }
    }

    /** The archive page of an enterprise. */
    JsonNode archive(UUID enterprise, String region) {
        return suite.http(suite.token("supervisor", region))
                .get(REGISTRY + "/enterprises/" + enterprise + "/archive")
                .expect(200)
                .json();
    }

    /** The dangers that an enterprise's archive shows, one entry each. */
    JsonNode archivedDangers(UUID enterprise, String region) {
        return suite.http(suite.token("supervisor", region))
                .get(REGISTRY + "/enterprises/" + enterprise + "/archive/entries?limit=200&kind=danger")
                .expect(200)
                .json()
                .path("items");
    }
}
