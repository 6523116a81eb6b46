package worksafe.acceptance.chaos;

import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import worksafe.acceptance.Journey;
import worksafe.acceptance.Suite;
import worksafe.stack.Pause;

/**
 * People and machines who work through the gateway while parts of the suite fail: they enter enterprises and rename them, report
 * dangers and take each through its life, report accidents, register workers, hand in readings and files. What each step asks
 * for bears a marker by which its effect is found again.
 */
final class ChaosClients {

    private static final int ENTERPRISES = 3;
    private static final Duration BETWEEN = Duration.ofMillis(60);
    private static final Duration SETTING_UP = Duration.ofSeconds(120);
    private static final int FILES_OF_AN_ACCOUNT = 50;
    private static final String PDF =
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";

    private final Suite suite;
    private final ChaosCaller caller;
    private final String run;
    private final long seed;
    private final AtomicInteger serial = new AtomicInteger();
    private final AtomicLong lastReading = new AtomicLong();
    private final List<UUID> enterprises = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final String supervisor;
    private final String inspector;
    private final String rechecker;
    private final String feed;
    private String owner = "";
    private String sensor = "";
    private volatile boolean stopping;

    /** @param run what all markers begin with */
    ChaosClients(Suite suite, ChaosCaller caller, String run, long seed) {
        this.suite = suite;
        this.caller = caller;
        this.run = run;
        this.seed = seed;
        this.supervisor = suite.token("supervisor", JIANGYIN, "chaos-supervisor");
        this.inspector = suite.token("inspector", JIANGYIN, "chaos-inspector");
        this.rechecker = suite.token("inspector", JIANGYIN, "chaos-rechecker");
        this.feed = suite.token("feed", JIANGYIN, "chaos-feed");
    }

    /** What a client has under way, and by which numbers it chooses. */
    private static final class Worker {

        final RandomGenerator random;
        final ArrayDeque<Life> lives = new ArrayDeque<>();
        final ArrayDeque<UUID> renamed = new ArrayDeque<>();

        Worker(long seed) {
            this.random = RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom")
                    .create(seed);
        }
    }

    /** A danger and its next step. */
    private record Life(String danger, int step) {}

    /** Enterprises, one major hazard source and its sensor, before anything fails. */
    void setUp() {
        for (int i = 0; i < ENTERPRISES; i++) {
            var entered = registered().orElseThrow(() -> new AssertionError("no enterprise could be registered"));
            enterprises.add(UUID.fromString(entered.path("id").asText()));
        }
        owner = suite.anyToken()
                .subject("chaos-owner")
                .roles("enterprise")
                .region(JIANGYIN)
                .enterprises(enterprises.stream().map(UUID::toString).toList())
                .mint();
        var source = created("/api/v1/hazards/sources", """
                {"enterpriseId": "%s",
                 "unit": {"kind": "STORAGE", "name": "液氯储罐区", "place": "厂区西北侧", "inPort": false},
                 "responsible": {"principal": "陈卫东", "technical": "沈国强", "operating": "马红军"},
                 "inventory": {"chemicals": [{"substance": 12, "name": "液氯", "quantity": 50}], "people": 120}}
                """.formatted(enterprises.getFirst()));
        sensor = created("/api/v1/hazards/sensors", """
                {"enterpriseId": "%s", "sourceId": "%s", "code": "TI-1", "name": "%s储罐温度", "quantity": "TEMPERATURE",
                 "unit": "℃", "place": "罐顶", "intervalSeconds": 60,
                 "limits": {"measuresFrom": -20, "measuresTo": 150, "high": 60, "highHigh": 80, "hysteresis": 2,
                            "delaySeconds": 0}}
                """.formatted(enterprises.getFirst(), source, run));
    }

    /** Of what has to wait until hazards knows the enterprise. */
    private String created(String path, String body) {
        var key = UUID.randomUUID().toString();
        return await(path)
                .atMost(SETTING_UP)
                .until(
                        () -> caller.send(post(path, owner, body).header("Idempotency-Key", key)),
                        answer -> answer.filter(one -> one.statusCode() == 201).isPresent())
                .map(answer -> ChaosCaller.json(answer.body()).path("id").asText())
                .orElseThrow();
    }

    void start(int workers) {
        stopping = false;
        for (int i = 0; i < workers; i++) {
            var worker = new Worker(seed * 31 + threads.size());
            threads.add(Thread.ofVirtual().name("chaos-client-" + i).start(() -> work(worker)));
        }
    }

    /** Lets each end what it asked for, however long that takes. */
    void stop() {
        stopping = true;
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /** What made clients stop that should have gone on; empty when all is well. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    private void work(Worker worker) {
        try {
            workOn(worker);
        } catch (RuntimeException e) {
            failures.add(e.toString());
        }
    }

    private void workOn(Worker worker) {
        while (!stopping) {
            switch (worker.random.nextInt(14)) {
                case 0, 1 -> register(worker);
                case 2 -> rename(worker);
                case 3, 4 -> report(worker);
                case 5, 6, 7, 8 -> goOn(worker);
                case 9 -> accident();
                case 10, 11, 12 -> person();
                default -> {
                    if (worker.random.nextBoolean()) {
                        reading();
                    } else {
                        file();
                    }
                }
            }
            Pause.of(BETWEEN);
        }
    }

    private String marker() {
        return run + serial.incrementAndGet();
    }

    private UUID anyEnterprise() {
        return enterprises.get(serial.get() % enterprises.size());
    }

    private void register(Worker worker) {
        registered()
                .ifPresent(entered ->
                        worker.renamed.add(UUID.fromString(entered.path("id").asText())));
    }

    private Optional<JsonNode> registered() {
        var marker = marker();
        var code = Journey.creditCode("320281", serial.incrementAndGet());
        return caller.create(
                "registry",
                "enterprise",
                marker,
                post(
                        "/api/v1/registry/enterprises",
                        supervisor,
                        "{\"name\": \"%s号有限公司\", \"region\": \"%s\", \"creditCode\": \"%s\", \"same\": false}"
                                .formatted(marker, JIANGYIN, code)));
    }

    /** Only whoever entered it renames it, so that the next version is its own. */
    private void rename(Worker worker) {
        var enterprise = worker.renamed.poll();
        if (enterprise == null) {
            return;
        }
        var path = "/api/v1/registry/enterprises/" + enterprise;
        var shown = caller.read(request(path, supervisor));
        if (shown.isEmpty()) {
            return;
        }
        var version = version(shown.get());
        var name = ChaosCaller.json(shown.get().body()).path("name").asText();
        var body = "{\"name\": \"%s\", \"headcount\": %d}"
                .formatted(name.replaceFirst("号.*", "号" + serial.incrementAndGet() + "有限公司"), 10 + version);
        var unused = caller.act(
                "registry",
                "enterprise-change",
                enterprise + "@" + (version + 1),
                request(path, supervisor)
                        .header("Content-Type", "application/json")
                        .header("If-Match", ChaosCaller.tag(shown.get()))
                        .PUT(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    private static long version(HttpResponse<String> shown) {
        return Long.parseLong(ChaosCaller.tag(shown).replaceAll("\\D", ""));
    }

    private void report(Worker worker) {
        var marker = marker();
        caller.create(
                        "hazards",
                        "danger",
                        marker,
                        post("/api/v1/hazards/dangers", inspector, Journey.danger(anyEnterprise(), marker)))
                .ifPresent(danger -> worker.lives.add(new Life(danger.path("id").asText(), 0)));
    }

    /** The next step in the life of the danger that waits longest. */
    private void goOn(Worker worker) {
        var life = worker.lives.poll();
        if (life == null) {
            report(worker);
            return;
        }
        var done = switch (life.step()) {
            case 0 ->
                step(life, "plan", "PLANNED", owner, """
                            {"goal": "恢复监测", "responsible": "王建国", "fundsFen": 1250000, "measures": "更换探测器",
                             "timeLimit": "%s"}
                            """.formatted(
                                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10)));
            case 1 -> step(life, "rectification", "RECTIFIED", owner, """
                            {"description": "已更换并校验合格。", "doneBy": "检测公司"}""");
            default -> step(life, "recheck", "CLOSED", rechecker, """
                            {"result": "PASSED", "opinion": "现场复查合格。"}""");
        };
        if (done && life.step() < 2) {
            worker.lives.add(new Life(life.danger(), life.step() + 1));
        }
    }

    private boolean step(Life life, String verb, String step, String token, String body) {
        var path = "/api/v1/hazards/dangers/" + life.danger();
        var shown = caller.read(request(path, token));
        if (shown.isEmpty()) {
            return false;
        }
        return caller.act(
                        "hazards",
                        "danger-" + verb,
                        life.danger() + ":" + step,
                        post(path + "/" + verb, token, body).header("If-Match", ChaosCaller.tag(shown.get())))
                .isPresent();
    }

    private void accident() {
        var marker = marker();
        var unused = caller.create(
                "inspections", "accident", marker, post("/api/v1/inspections/accidents", owner, """
                {"enterpriseId": "%s", "title": "%s", "kind": "POISONING", "occurredAt": "%s", "site": "制冷车间",
                 "course": "检修管道时液氨泄漏，作业人员中毒。",
                 "toll": {"deaths": 0, "missing": 0, "seriousInjuries": 1, "minorInjuries": 0, "atRisk": 0, "trapped": 0,
                          "evacuated": 0},
                 "losses": [{"item": "ESTIMATE", "amountFen": 180000000}]}
                """.formatted(
                                anyEnterprise(),
                                marker,
                                Instant.now().minus(5, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS))));
    }

    private void person() {
        var marker = marker();
        var unused = caller.create(
                "training",
                "person",
                marker,
                post(
                        "/api/v1/training/persons",
                        supervisor,
                        "{\"name\": \"%s\", \"residentId\": \"%s\", \"enterpriseId\": \"%s\"}"
                                .formatted(marker, residentId(serial.incrementAndGet()), anyEnterprise())));
    }

    /** A number that nobody has, with its right check digit. */
    static String residentId(int serial) {
        var day = LocalDate.of(1970, 1, 1).plusDays(serial / 900);
        var body = "320281%04d%02d%02d%03d"
                .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 1 + serial % 900);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private void reading() {
        var at = lastReading.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() - 1_000));
        var unused = caller.create(
                "hazards",
                "reading",
                sensor + "@" + at,
                post(
                        "/api/v1/hazards/readings",
                        feed,
                        "{\"readings\": [{\"sensorId\": \"%s\", \"at\": \"%s\", \"value\": 40}]}"
                                .formatted(sensor, Instant.ofEpochMilli(at))),
                answer ->
                        answer.path("taken").asInt() + answer.path("duplicates").asInt() == 1);
    }

    /** An account may have so many files only that nothing refers to yet. */
    private void file() {
        var marker = marker();
        var account = suite.token("supervisor", JIANGYIN, "chaos-files-" + serial.get() / FILES_OF_AN_ACCOUNT);
        var unused = caller.create(
                "hazards",
                "file",
                marker,
                request(
                                "/api/v1/hazards/files?name=" + URLEncoder.encode(marker, StandardCharsets.UTF_8)
                                        + ".pdf",
                                account)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofString(PDF + "%" + marker, StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder post(String path, String token, String body) {
        return request(path, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + suite.gatewayPort() + path))
                .header("Authorization", "Bearer " + token)
                .timeout(ChaosCaller.ATTEMPT);
    }
}
