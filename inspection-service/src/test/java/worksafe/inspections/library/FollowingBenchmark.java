package worksafe.inspections.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.ProcessorTime;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;

/**
 * Measures what following an enterprise costs this context, without a broker: {@code ./mvnw -pl inspection-service test
 * -Dtest=FollowingBenchmark [-Dfollowing.polls=40] [-Dfollowing.poll=500]}. No part of the build; the processor time of the
 * consumer's thread and of the database goes to the log.
 */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class FollowingBenchmark {

    private static final int POLLS = Integer.getInteger("following.polls", 40);
    private static final int POLL = Integer.getInteger("following.poll", 500);

    @Test
    void newEnterprises() {
        follow(POLLS);
        var before = processor();
        var began = System.nanoTime();
        follow(POLLS);
        Log.infof(
                "%,d enterprises in polls of %d: %d µs each; processor %s",
                POLLS * POLL,
                POLL,
                (System.nanoTime() - began) / 1000 / POLLS / POLL,
                processor().each(before, (long) POLLS * POLL));
        assertThat(TestDatabase.column("select count(*) from library_object"))
                .containsExactly(Integer.toString(2 * POLLS * POLL));
    }

    private static void follow(int polls) {
        for (int poll = 0; poll < polls; poll++) {
            var followed = RegistryEvents.registered(POLL, "320281102005", Sector.EMERGENCY);
            assertThat(followed).hasSize(POLL);
        }
    }

    private static ProcessorTime processor() {
        return ProcessorTime.of(Thread.currentThread().getName(), "inspections");
    }
}
