package worksafe.platform.enterprises;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class FollowedCalendarTest {

    private static final String TYPE = "worksafe.registry.calendar-published.v1";

    @Inject
    Calendar calendar;

    @Test
    void noticeOfTheRegistryIsTakenOverAndAnOlderOneIsNot() {
        assertThat(isWorkingDay("2031-01-05")).isFalse();

        publish(2, notice("2031-01-05", "WORK"));
        assertThat(isWorkingDay("2031-01-05")).isTrue();

        publish(1, notice("2031-01-05", "OFF"));
        assertThat(isWorkingDay("2031-01-05")).isTrue();
    }

    @Test
    void exampleOfTheContractIsUnderstood() {
        publish(9, EventContract.ofType(TYPE).example());

        assertThat(isWorkingDay("2026-01-04")).isTrue();
        assertThat(isWorkingDay("2026-01-01")).isFalse();
    }

    private boolean isWorkingDay(String day) {
        return QuarkusTransaction.requiringNew()
                .call(() -> calendar.edition().days().isWorkingDay(LocalDate.parse(day)));
    }

    private static void publish(long revision, String data) {
        RegistryEvents.deliver(TYPE, Probe.id(), revision, "000000000000", Sector.EMERGENCY, data);
    }

    /** A Sunday of 2031, for which no notice is shipped. */
    private static String notice(String day, String kind) {
        return """
                {"year": 2031, "source": "国务院办公厅关于2031年部分节假日安排的通知",
                 "days": [{"date": "%s", "kind": "%s", "name": "元旦"}]}""".formatted(day, kind);
    }
}
