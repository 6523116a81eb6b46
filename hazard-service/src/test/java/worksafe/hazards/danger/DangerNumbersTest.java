package worksafe.hazards.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.danger.DangerApi.aReport;
import static worksafe.hazards.danger.DangerApi.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
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
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class DangerNumbersTest {

    private static final Instant NEW_YEARS_EVE = Instant.parse("2019-12-31T15:59:59Z");
    private static final Instant NEW_YEAR = Instant.parse("2019-12-31T16:00:00Z");

    @Inject
    PaperNumbers numbers;

    @Test
    @TestTransaction
    void countsByCountyAndYearOfShanghai() {
        assertThat(number("320281102005", NEW_YEARS_EVE)).isEqualTo("YH320281-2019-000001");
        assertThat(number("320281103000", NEW_YEARS_EVE)).isEqualTo("YH320281-2019-000002");
        assertThat(number("320282000000", NEW_YEARS_EVE)).isEqualTo("YH320282-2019-000001");
        assertThat(number("320281102005", NEW_YEAR)).isEqualTo("YH320281-2020-000001");
    }

    @Test
    @TestTransaction
    void cityWithoutCountiesCountsAsOne() {
        assertThat(number("441900003001", NEW_YEAR)).isEqualTo("YH441900-2020-000001");
    }

    @Test
    void numberOfARolledBackReportIsGivenAgain() {
        QuarkusTransaction.begin();
        assertThat(number("320400000000", NEW_YEAR)).isEqualTo("YH320400-2020-000001");
        QuarkusTransaction.rollback();

        assertThat(QuarkusTransaction.requiringNew().call(() -> number("320400000000", NEW_YEAR)))
                .isEqualTo("YH320400-2020-000001");
    }

    @Test
    void sixteenReportsAtOnceGetSixteenNumbersWithoutAGap() throws Exception {
        var enterprise = RegistryEvents.registered("320585101001", Sector.EMERGENCY);
        var token = Tokens.of("supervisor", "320585000000");
        var answers = new ArrayList<Future<String>>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 16; i++) {
                answers.add(threads.submit(() -> reportedNumber(token, enterprise)));
            }
        }

        var given = new ArrayList<String>();
        for (var answer : answers) {
            given.add(answer.get());
        }
        assertThat(given.stream().map(number -> number.substring(number.length() - 6)))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 16)
                        .mapToObj(number -> "%06d".formatted(number))
                        .toList());
    }

    private static String reportedNumber(String token, UUID enterprise) {
        var answer = report(token, aReport(enterprise, "GENERAL"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("number");
    }

    private String number(String region, Instant now) {
        return numbers.next(Danger.Identity.SERIES, RegionCode.of(region), now);
    }
}
