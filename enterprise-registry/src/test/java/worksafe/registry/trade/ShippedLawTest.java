package worksafe.registry.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.IndustryCode;
import worksafe.platform.testing.ShippedPolicies;

/** What the registry ships about industries, trades and filings. */
class ShippedLawTest {

    private static List<String> pairs() {
        var row = ShippedPolicies.on("enterprise.sector-by-industry", "", "2026-11-28")
                .getFirst();
        assertThat(row.certainty()).isEqualTo("SYSTEM_DEFAULT");
        return Arrays.asList(row.parameters().replaceFirst(".*value=", "").split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "P8321, EDUCATION",
        "Q8411, HEALTH",
        "Q8511, OTHER",
        "F5162, EMERGENCY",
        "F5165, COMMERCE",
        "F5169, EMERGENCY",
        "F5265, EMERGENCY",
        "F5266, EMERGENCY",
        "E4812, TRANSPORT",
        "E4823, TRANSPORT",
        "E4821, WATER",
        "E4710, HOUSING_CONSTRUCTION",
        "M7475, NATURAL_RESOURCES",
        "C1811, EMERGENCY",
        "C2671, INDUSTRY"
    })
    void industryLeadsToItsAuthority(String industry, String sector) {
        assertThat(SectorRule.specific(IndustryCode.of(industry), pairs(), "EMERGENCY"))
                .isEqualTo(sector);
    }

    @Test
    void everyPrefixIsThatOfAClass() {
        assertThat(pairs()).allSatisfy(pair -> {
            var prefix = pair.split(":", 2)[0];
            if (prefix.length() > 1) {
                assertThatCode(() -> IndustryCode.of(prefix)).as(pair).doesNotThrowAnyException();
            }
        });
    }

    @Test
    void eightTradesInsureTheirLiability() {
        assertThat(ShippedPolicies.on("enterprise.liability-insurance-trades", "", "2025-03-29"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.parameters().split("\\|")).hasSize(8).contains("渔业生产"));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-30, 第四十条第二款, false", "2026-05-01, 第十三条第一款, true"})
    void majorSourceIsFiledWithTheRescueBodyTooSinceMay2026(String day, String clause, boolean rescue) {
        assertThat(ShippedPolicies.on("enterprise.major-source-filing", "", day))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.clause()).isEqualTo(clause);
                    assertThat(row.parameters().contains("消防救援机构")).isEqualTo(rescue);
                });
    }

    @Test
    void nothingIsHeldAgainstAnybodyForADocument() {
        assertThat(ShippedPolicies.documentsThatFoundNothing()).isEmpty();
    }

    /** More than fifty by the paper of one place, more than a hundred by the law: the first reminds, the second finds wanting. */
    @Test
    void documentRemindsWhereTheLawDemands() {
        assertThat(ShippedPolicies.all())
                .filteredOn(row -> row.code().startsWith("enterprise.safety-staff-headcount.")
                        && row.trade().isEmpty())
                .extracting(row -> row.code().substring(row.code().lastIndexOf('.') + 1)
                        + " " + row.region()
                        + " " + row.parameters()
                        + " " + row.force())
                .containsExactlyInAnyOrder(
                        "reminded 000000000000 value=100 LAW",
                        "reminded 320281000000 value=50 DOCUMENT",
                        "demanded 000000000000 value=100 LAW");
    }

    /** 安全生产法 Art. 24(1) asks the high-risk trades whatever their number. */
    @ParameterizedTest
    @ValueSource(strings = {"MINE", "METAL_SMELTING", "CONSTRUCTION", "TRANSPORTATION", "DANGEROUS_GOODS"})
    void highRiskTradesNeedSafetyStaffWhateverTheirNumber(String trade) {
        assertThat(ShippedPolicies.on("enterprise.safety-staff-headcount.demanded", "", trade, "2026-03-02"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.parameters()).isEqualTo("value=0");
                    assertThat(row.force()).isEqualTo("LAW");
                });
    }
}
