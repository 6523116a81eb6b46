package worksafe.inspections.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.VISITS;
import static worksafe.inspections.inspection.InspectionApi.aVisit;
import static worksafe.inspections.inspection.InspectionApi.create;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.PaperNumbers;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class PaperNumbersTest {

    private static final Instant NEW_YEARS_EVE = Instant.parse("2019-12-31T15:59:59Z");
    private static final Instant NEW_YEAR = Instant.parse("2019-12-31T16:00:00Z");

    @Inject
    PaperNumbers numbers;

    @Test
    @TestTransaction
    void countsBySeriesCountyAndYearOfShanghai() {
        assertThat(number("JC", "320281102005", NEW_YEARS_EVE)).isEqualTo("JC320281-2019-000001");
        assertThat(number("JC", "320281103000", NEW_YEARS_EVE)).isEqualTo("JC320281-2019-000002");
        assertThat(number("ZL", "320281102005", NEW_YEARS_EVE)).isEqualTo("ZL320281-2019-000001");
        assertThat(number("JC", "320282000000", NEW_YEARS_EVE)).isEqualTo("JC320282-2019-000001");
        assertThat(number("JC", "320281102005", NEW_YEAR)).isEqualTo("JC320281-2020-000001");
    }

    @Test
    void numberOfWhatIsRolledBackIsGivenAgain() {
        QuarkusTransaction.begin();
        assertThat(number("JC", "320400000000", NEW_YEAR)).isEqualTo("JC320400-2020-000001");
        QuarkusTransaction.rollback();

        assertThat(QuarkusTransaction.requiringNew().call(() -> number("JC", "320400000000", NEW_YEAR)))
                .isEqualTo("JC320400-2020-000001");
    }

    @Test
    void tenVisitsAtOnceGetTenNumbersWithoutAGap() throws Exception {
        var enterprise = RegistryEvents.registered("320585101001", Sector.EMERGENCY);
        var inspector = InspectionApi.inspector();
        var token = Tokens.of("supervisor", "320000000000");
        var answers = new ArrayList<Future<String>>();
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (int i = 0; i < 10; i++) {
                answers.add(threads.submit(() -> create(token, VISITS, aVisit(enterprise, inspector))
                        .jsonPath()
                        .getString("number")));
            }
        }

        var given = new ArrayList<String>();
        for (var answer : answers) {
            given.add(answer.get());
        }
        assertThat(given.stream().map(number -> number.substring(number.length() - 6)))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 10).mapToObj("%06d"::formatted).toList());
    }

    private String number(String series, String region, Instant now) {
        return numbers.next(series, RegionCode.of(region), now);
    }
}
