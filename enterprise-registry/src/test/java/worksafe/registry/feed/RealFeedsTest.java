package worksafe.registry.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.feed.Imports.sums;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.ProcessorTime;

/**
 * Imports real registers where they are at hand: in the folder named by the system property {@code worksafe.feeds}, or
 * beside the project. Tells how fast it was; how fast it must be is measured on a quiet machine.
 */
@Tag("proof")
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class RealFeedsTest {

    private static final Logger LOG = Logger.getLogger(RealFeedsTest.class);
    private static final Path FEEDS = Path.of(System.getProperty("worksafe.feeds", "../../shared/feeds"));

    @ParameterizedTest
    @CsvSource({
        // file, place, lines, registered, unchanged, held, rejected
        "industry-commerce-shantou.csv, 440500000000, 4533, 4533, 0, 0, 0",
        "industry-commerce-wuxi.csv, 320200000000, 15841, 15836, 5, 0, 0",
        "industry-commerce-tianjin.csv, 120000000000, 69549, 69544, 0, 4, 1",
        "industry-commerce-chongqing.csv, 500000000000, 68439, 68439, 0, 0, 0"
    })
    void realFeedIsTakenWholeAndOnce(
            String name, String place, long lines, int registered, int unchanged, int held, int rejected)
            throws IOException {
        var path = FEEDS.resolve(name);
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: no real feed at " + path);
        var bureau = Imports.of(place);
        var file = Files.readAllBytes(path);

        var before = processor();
        var first = bureau.imported(file);
        var between = processor();
        var second = bureau.imported(file);

        assertThat(first.getLong("lines")).isEqualTo(lines);
        assertThat(sums(first)).isEqualTo(List.of(registered, 0, unchanged, held, rejected));
        assertThat(sums(second)).isEqualTo(List.of(0, 0, registered + unchanged, held, rejected));
        LOG.infof("%s: %s; processor %s", name, speed(bureau, first), between.each(before, lines));
        LOG.infof(
                "%s again: %s; processor %s",
                name, speed(bureau, second), processor().each(between, lines));
        LOG.infof("%s: flags %s", name, first.getMap("flags"));
    }

    private static String speed(Imports bureau, JsonPath summary) {
        var lines = summary.getLong("lines");
        var started = time(bureau.job(summary.getString("id")).getString("startedAt"));
        var staged = time(summary.getString("stagedAt"));
        var merged = time(summary.getString("mergedAt"));
        return "%d lines, staged in %d ms (%d/s), merged in %d ms (%d/s)"
                .formatted(
                        lines,
                        Duration.between(started, staged).toMillis(),
                        lines
                                * 1_000
                                / Math.max(1, Duration.between(started, staged).toMillis()),
                        Duration.between(staged, merged).toMillis(),
                        lines
                                * 1_000
                                / Math.max(1, Duration.between(staged, merged).toMillis()));
    }

    private static ProcessorTime processor() {
        return ProcessorTime.of("job-runner", "registry-jobs");
    }

    private static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text);
    }
}
