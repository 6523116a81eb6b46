package worksafe.stack;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import worksafe.kernel.Uuid7;
import worksafe.stack.demo.Participants;
import worksafe.stack.demo.ShownEnterprise;
import worksafe.stack.feed.FeedImport;
import worksafe.stack.feed.GatewayClient;
import worksafe.stack.sample.PilotArea;
import worksafe.stack.sample.SampleFeed;

/** Fills an empty stack with the feeds of two pilot areas, through the same API as any bureau's. */
final class SampleData {

    /** Data lines of all areas' feeds together. */
    static final int LINES = 2400;

    private static final Map<PilotArea, Integer> PERCENT = Map.of(PilotArea.JIANGYIN, 60, PilotArea.JIZHOU, 40);
    private static final int AT_ONCE = 500;
    /** Of so many one will trade. */
    private static final int CANDIDATES = 20;

    private static final String ENTERPRISES = "/api/v1/registry/enterprises";
    private static final String POLICIES = "/api/v1/registry/policies";
    /** The list of trades whose document names no place; in the sample it is that of the pilot areas. */
    private static final String INSURED_TRADES = "enterprise.liability-insurance-trades";

    private static final Pattern ENTITY_TAG = Pattern.compile("\"v(\\d{1,18})\"");

    /** The version of an enterprise that nobody has changed since its registration; saves a read for each. */
    private static final long UNTOUCHED = 1;

    private final StackHome home;
    private final PortPlan ports;
    private final int lines;
    private final boolean isWhole;
    private final Console console;

    /** @param isWhole whether all services run, so that one enterprise can be shown with what they know of it */
    SampleData(StackHome home, PortPlan ports, int lines, boolean isWhole, Console console) {
        this.home = home;
        this.ports = ports;
        this.lines = lines;
        this.isWhole = isWhole;
        this.console = console;
    }

    /** Whether this stack has got its sample data already. */
    boolean isLoaded() {
        return Files.exists(marker());
    }

    /** Loads all; whatever is there already is left as it is, so that a broken load can be repeated. */
    void load() {
        for (var area : PilotArea.values()) {
            load(area);
        }
        Folders.writePrivate(marker(), InstantSource.system().instant() + "\n");
    }

    private void load(PilotArea area) {
        var sample = SampleFeed.of(area, lines * PERCENT.getOrDefault(area, 0) / 100, SampleFeed.SEED);
        var name = name(area);
        var csv = folder().resolve("industry-commerce-" + name + ".csv");
        write(csv, sample.csv());
        write(folder().resolve("assignments-" + name + ".csv"), sample.assignmentsCsv());
        try (var bureau = client("feed", area.feedRegion())) {
            var result = FeedImport.submit(bureau, csv, "industry-commerce").watch(job -> {});
            console.progress("sample", name + ": " + result.line());
            if (!result.hasSucceeded()) {
                throw new StackException(Speech.of("sample.ended", csv, result.outcome(), result.failure()));
            }
        }
        try (var supervisor = client("supervisor", area.region())) {
            console.progress("sample", Speech.of("sample.assigned", name, assign(supervisor, area, sample)));
        }
        try (var approver = client("approver", area.region())) {
            listTrades(approver, area.region());
        }
        if (isWhole && area == PilotArea.JIANGYIN) {
            show(sample);
        }
    }

    /** Leaves one enterprise with obligations that are met, and with what its grade is made of. */
    private void show(SampleFeed sample) {
        var codes = sample.assignments().stream()
                .map(SampleFeed.Assignment::creditCode)
                .limit(CANDIDATES)
                .toList();
        var clock = InstantSource.offset(InstantSource.system(), new ClockShift(home).read());
        try (var participants = new Participants(ports.url(ServiceDefinition.GATEWAY), this::mint)) {
            new ShownEnterprise(participants, clock)
                    .prepare(codes)
                    .ifPresent(name -> console.progress("sample", Speech.of("sample.shown", name)));
        }
    }

    private String mint(String role, String subject, String name, String region, List<String> enterprises) {
        var request =
                TokenCommand.request(home, ports, role, region).subject(subject).name(name);
        return (enterprises.isEmpty() ? request : request.enterprises(enterprises)).mint();
    }

    /** Adds the area's own list of trades that shall insure themselves, beside that of the State, unless it is there. */
    private static void listTrades(GatewayClient approver, String region) {
        var known = approver.get(POLICIES + "?code=" + INSURED_TRADES + "&region=" + region)
                .body()
                .path("items")
                .findValuesAsText("region");
        if (known.contains(region)) {
            return;
        }
        var unused = approver.post(
                POLICIES,
                Map.of(
                        "code",
                        INSURED_TRADES,
                        "region",
                        region,
                        "parameters",
                        Map.of("value", List.of("危险化学品", "烟花爆竹", "建筑施工", "民用爆炸物品", "特种设备", "金属冶炼与加工", "道路运输")),
                        "validFrom",
                        "2014-01-01",
                        "source",
                        "关于进一步加强安全生产监管执法工作的实施方案（样例数据）",
                        "clause",
                        "二（八）；原文未载明地区和施行日期，地区和日期为样例，待核",
                        "force",
                        "DOCUMENT"),
                Map.of("Idempotency-Key", Uuid7.next(InstantSource.system()).toString()));
    }

    private GatewayClient client(String role, String region) {
        return new GatewayClient(
                ports.url(ServiceDefinition.GATEWAY),
                () -> TokenCommand.request(home, ports, role, region).mint());
    }

    /** Leads enterprises out of the county's pool to their towns, and says how many. */
    private static int assign(GatewayClient supervisor, PilotArea area, SampleFeed sample) {
        var pool = pool(supervisor, area);
        var wanted = new LinkedHashMap<String, String>();
        for (var assignment : sample.assignments()) {
            var id = pool.get(assignment.creditCode());
            if (id != null) {
                wanted.put(id, assignment.region());
            }
        }
        var changed = assign(supervisor, wanted, id -> UNTOUCHED);
        var refused = assign(supervisor, changed, id -> version(supervisor, id));
        if (!refused.isEmpty()) {
            throw new StackException(Speech.of("sample.refused", String.join(", ", refused.keySet())));
        }
        return wanted.size();
    }

    /** Asks for all, as many at once as may be, and tells those that were refused. */
    private static Map<String, String> assign(
            GatewayClient supervisor, Map<String, String> towns, ToLongFunction<String> version) {
        var refused = new LinkedHashMap<String, String>();
        var ids = List.copyOf(towns.keySet());
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            var items = ids.subList(from, Math.min(from + AT_ONCE, ids.size())).stream()
                    .map(id -> Map.of(
                            "enterpriseId",
                            id,
                            "revision",
                            version.applyAsLong(id),
                            "region",
                            Objects.requireNonNull(towns.get(id))))
                    .toList();
            var key = Uuid7.next(InstantSource.system()).toString();
            var answer = supervisor.post(
                    ENTERPRISES + "/assignments", Map.of("items", items), Map.of("Idempotency-Key", key));
            for (var item : answer.body().path("items")) {
                if (item.path("fate").asText().equals("REFUSED")) {
                    var id = item.path("enterpriseId").asText();
                    refused.put(id, Objects.requireNonNull(towns.get(id)));
                }
            }
        }
        return refused;
    }

    /** The ids of those that nobody has assigned yet, by credit code. */
    private static Map<String, String> pool(GatewayClient supervisor, PilotArea area) {
        var first = ENTERPRISES + "?unassigned=true&limit=200&region=" + area.region();
        var ids = new HashMap<String, String>();
        var page = supervisor.get(first).body();
        while (true) {
            page.path("items")
                    .forEach(item -> ids.put(
                            item.path("creditCode").asText(), item.path("id").asText()));
            if (!page.hasNonNull("nextCursor")) {
                return ids;
            }
            page = supervisor
                    .get(first + "&cursor="
                            + URLEncoder.encode(page.path("nextCursor").asText(), StandardCharsets.UTF_8))
                    .body();
        }
    }

    private static long version(GatewayClient supervisor, String id) {
        return supervisor
                .get(ENTERPRISES + "/" + id)
                .entityTag()
                .map(tag -> ENTITY_TAG.matcher(tag))
                .filter(Matcher::matches)
                .map(tag -> Long.parseLong(tag.group(1)))
                .orElseThrow(() -> new StackException(Speech.of("gateway.no-version", id)));
    }

    private static String name(PilotArea area) {
        return area.name().toLowerCase(Locale.ROOT);
    }

    private Path folder() {
        return home.data().resolve("sample");
    }

    private Path marker() {
        return folder().resolve("loaded");
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(Folders.parent(file));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-write", file, e), e);
        }
    }
}
