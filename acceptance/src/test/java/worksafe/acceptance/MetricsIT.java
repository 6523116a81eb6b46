package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import worksafe.acceptance.monitoring.KnownMetrics;

/** What the parts tell at {@code /q/metrics} is what the list of metrics says. */
class MetricsIT {

    private static final Suite SUITE = Suite.running();

    /** By how much the services' ports are above the gateway's. */
    private static final int SERVICES = 4;

    private static final Pattern FAMILY = Pattern.compile("^# TYPE (\\S+) ", Pattern.MULTILINE);

    /** How metrics of the suite itself begin. */
    private static final Pattern OWN = Pattern.compile("(?:worksafe|outbox|intake|webhook|files)_.*");

    private final KnownMetrics metrics = KnownMetrics.listed();

    /** The names that all services tell together. */
    private static Set<String> told() {
        return IntStream.rangeClosed(1, SERVICES)
                .mapToObj(service -> new Http(SUITE.address(service), "").get("/q/metrics"))
                .flatMap(answer -> FAMILY.matcher(answer.expect(200).body()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Its name may lack what Prometheus writes behind those of counters. */
    private static boolean isTold(KnownMetrics.Metric metric, Set<String> told) {
        return told.contains(metric.name()) || told.contains(metric.name().replaceFirst("_total$", ""));
    }

    @Test
    void whatIsAlwaysThereIsTold() {
        var always = metrics.all().stream().filter(KnownMetrics.Metric::always).toList();

        assertThat(always).hasSizeGreaterThan(20);
        // Some are counted for the first time some seconds after the start.
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            var told = told();
            assertThat(always)
                    .allSatisfy(metric ->
                            assertThat(isTold(metric, told)).as(metric.name()).isTrue());
        });
    }

    @Test
    void whatIsToldOfOurOwnIsListed() {
        var listed = metrics.all().stream()
                .flatMap(metric -> Stream.concat(metric.series(), Stream.of(metric.name())))
                .flatMap(name -> Stream.of(name, name.replaceFirst("_total$", "")))
                .collect(Collectors.toSet());

        assertThat(told())
                .filteredOn(name -> OWN.matcher(name).matches())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(listed).contains(name));
    }

    @Test
    void bucketsNameTheTraceOfARequest() {
        SUITE.http(SUITE.token("supervisor", JIANGYIN))
                .get("/api/v1/hazards/dangers")
                .expect(200);
        var service = new Http(SUITE.address(2), "");

        var told = service.send(service.request("/q/metrics")
                        .header("Accept", "application/openmetrics-text; version=1.0.0; charset=utf-8"))
                .body();

        assertThat(told)
                .containsPattern("http_server_requests_seconds_bucket\\{.*} \\S+ # \\{trace_id=\"[0-9a-f]{32}\"}");
    }

    @Test
    void timesOfRequestsAreCountedInBucketsByWhatWasAskedFor() {
        SUITE.http(SUITE.token("supervisor", JIANGYIN))
                .get("/api/v1/hazards/dangers")
                .expect(200);

        assertThat(new Http(SUITE.address(2), "").get("/q/metrics").body())
                .containsPattern("http_server_requests_seconds_bucket\\{[^}]*uri=\"/dangers\"[^}]*le=\"1.0\"");
    }
}
