package worksafe.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.platform.testing.ShippedPolicies;
import worksafe.platform.testing.ShippedPolicies.Row;

/** What the law says of certificates and posts, by day. */
class ShippedLawTest {

    /** The last day of Order 30 and the first of Order 19. */
    @ParameterizedTest
    @CsvSource({
        "validity, value=6 YEARS, 第30号, value=6 YEARS, TO_CHECK",
        "review-period, value=3 YEARS, 第30号, value=6 YEARS, TO_CHECK",
        "review-window, value=60 CALENDAR_DAYS, 第30号, value=60 CALENDAR_DAYS, TO_CHECK",
        "review-hours, value=8, 第30号, value=8, TO_CHECK",
        "minimum-age, value=18, 第30号, value=18, TO_CHECK",
        "lapse, value=EXPIRED|REVIEW_OVERDUE, 第30号, value=EXPIRED, TO_CHECK",
        "ban-after-fraud, value=3 YEARS, 第30号, value=3 YEARS, TO_CHECK",
        "cancellation-grounds, value=HOLDER_DIED|HOLDER_ASKED|REVOKED, 第30号, value=HOLDER_DIED|HOLDER_ASKED|REVOKED, TO_CHECK",
        "retirement-age-limits, value=true, 第30号, value=true, TO_CHECK"
    })
    void specialOperationsFollowOrder19SinceJune2026(
            String what, String before, String order, String after, String certainty) {
        var code = "certificate." + what + ".special-operation";

        assertThat(ShippedPolicies.on(code, "", "2026-05-31")).singleElement().satisfies(row -> {
            assertThat(row.parameters().split(";")[0]).isEqualTo(before);
            assertThat(row.source()).contains(order);
        });
        assertThat(ShippedPolicies.on(code, "", "2026-06-01")).singleElement().satisfies(row -> {
            assertThat(row.parameters().split(";")[0]).isEqualTo(after);
            assertThat(row.source()).contains("应急管理部令第19号");
            assertThat(row.certainty()).isEqualTo(certainty);
        });
    }

    @Test
    void order19AlsoDatesAnewWhatOrder30Dated() {
        assertThat(ShippedPolicies.on("certificate.review-period.special-operation", "", "2026-06-01"))
                .singleElement()
                .satisfies(row -> assertThat(row.parameters()).contains("transition=2026-06-01"));
    }

    @Test
    void reviewsAreNoLongerPutOff() {
        var code = "certificate.review-extension.special-operation";

        assertThat(ShippedPolicies.on(code, "", "2026-05-31")).hasSize(1);
        assertThat(ShippedPolicies.on(code, "", "2026-06-01")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"principal", "safety-manager"})
    void principalsTrainSixteenHoursAYearAndApplyThirtyDaysBefore(String kind) {
        assertThat(ShippedPolicies.on("certificate.review-hours." + kind, "", "2026-11-28"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.parameters()).isEqualTo("value=48");
                    assertThat(row.clause()).startsWith("第九条第二款");
                });
        assertThat(ShippedPolicies.on("certificate.review-window." + kind, "", "2026-11-28"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.parameters()).contains("applyBefore=30 CALENDAR_DAYS");
                    assertThat(row.certainty()).isEqualTo("SYSTEM_DEFAULT");
                });
        assertThat(ShippedPolicies.on("certificate.validity." + kind, "", "2026-11-28"))
                .singleElement()
                .satisfies(row -> assertThat(row.clause()).startsWith("第二十五条"));
    }

    @ParameterizedTest
    @CsvSource({"principal", "safety-manager"})
    void noSectorStandsForTheTradesOfTheLaw(String kind) {
        var code = "post.certificate-required." + kind;

        assertThat(ShippedPolicies.all())
                .filteredOn(row -> row.code().equals(code) && !row.sector().isEmpty())
                .isNotEmpty()
                .allMatch(Row::isWithdrawn);
        assertThat(ShippedPolicies.on(code, "", "2021-08-31"))
                .singleElement()
                .satisfies(row -> assertThat(row.clause()).startsWith("第二十四条"));
        assertThat(ShippedPolicies.on(code, "", "2021-09-01"))
                .singleElement()
                .satisfies(row -> assertThat(row.clause()).startsWith("第二十七条"));
    }

    @ParameterizedTest
    @CsvSource({
        "MINE, true, true",
        "METAL_SMELTING, true, true",
        "DANGEROUS_GOODS, true, true",
        "CONSTRUCTION, true, true",
        "ROAD_TRANSPORT, true, ",
        "TRANSPORTATION, , true",
        "HAZARDOUS_CHEMICALS_LOADING, false, ",
        "INDUSTRY_AND_COMMERCE, , ",
        "TEXTILES, , "
    })
    void tradesOfTheLawNeedAssessedPrincipals(String trade, @Nullable String before, @Nullable String since) {
        for (var kind : List.of("principal", "safety-manager")) {
            var code = "post.certificate-required." + kind;

            assertThat(ShippedPolicies.on(code, "", trade, "2021-08-31"))
                    .extracting(Row::parameters)
                    .containsExactlyElementsOf(before == null ? List.of() : List.of("value=" + before));
            assertThat(ShippedPolicies.on(code, "", trade, "2021-09-01"))
                    .extracting(Row::parameters)
                    .containsExactlyElementsOf(since == null ? List.of() : List.of("value=" + since));
        }
    }

    @ParameterizedTest
    @CsvSource({"2002-11-01, 第二十三条", "2014-11-30, 第二十三条", "2014-12-01, 第二十七条", "2021-08-31, 第二十七条", "2021-09-01, 第三十条"})
    void specialOperatorsNeedACertificateByTheLawOfTheDay(String day, String clause) {
        assertThat(ShippedPolicies.on("post.certificate-required.special-operation", "", day))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.parameters()).isEqualTo("value=true");
                    assertThat(row.clause()).startsWith(clause);
                    assertThat(row.force()).isEqualTo("LAW");
                });
    }

    @Test
    void nothingIsHeldAgainstAnybodyForADocument() {
        assertThat(ShippedPolicies.documentsThatFoundNothing()).isEmpty();
    }
}
