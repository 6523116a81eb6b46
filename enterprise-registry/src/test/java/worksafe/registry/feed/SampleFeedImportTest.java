package worksafe.registry.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.feed.Imports.sums;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.PostgresResource;
import worksafe.stack.sample.PilotArea;
import worksafe.stack.sample.SampleFeed;

/** A feed with every oddity of the real ones, which {@link RealFeedsTest} imports where they are at hand. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class SampleFeedImportTest {

    /** Registered, changed, unchanged, held, rejected; the four unchanged are the lines that stand there twice. */
    @Test
    void feedLikeTheRealOnesIsTakenWholeAndOnce() {
        var bureau = Imports.of(PilotArea.JIZHOU.feedRegion());
        var feed = SampleFeed.of(PilotArea.JIZHOU, 800, 7);
        var file = feed.csv().getBytes(StandardCharsets.UTF_8);

        var first = bureau.imported(file);
        var second = bureau.imported(file);

        assertThat(first.getLong("lines")).isEqualTo(feed.size()).isEqualTo(800);
        assertThat(sums(first)).isEqualTo(List.of(776, 0, 4, 10, 10));
        assertThat(sums(second)).isEqualTo(List.of(0, 0, 780, 10, 10));
    }
}
