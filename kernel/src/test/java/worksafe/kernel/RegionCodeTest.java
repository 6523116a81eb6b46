package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

    private static final RegionCode VILLAGE = RegionCode.of("320281102003");

    @ParameterizedTest
    @CsvSource({
        "000000000000, NATION, 0, 999999999999",
        "320000000000, PROVINCE, 320000000000, 329999999999",
        "320200000000, CITY, 320200000000, 320299999999",
        "320281000000, COUNTY, 320281000000, 320281999999",
        "320281102000, TOWN, 320281102000, 320281102999",
        "320281102003, VILLAGE, 320281102003, 320281102003",
        "441900003000, TOWN, 441900003000, 441900003999"
    })
    void levelAndRangeComeFromTheZeros(String code, RegionLevel level, long low, long high) {
        var region = RegionCode.of(code);

        assertThat(region.level()).isEqualTo(level);
        assertThat(region.low()).isEqualTo(low);
        assertThat(region.high()).isEqualTo(high);
        assertThat(region).hasToString(code);
    }

    @ParameterizedTest
    @CsvSource({
        "32, 320000000000",
        "3202, 320200000000",
        "320281, 320281000000",
        "320281102, 320281102000",
        "320281102003, 320281102003"
    })
    void shortCodesArePaddedWithZeros(String shortCode, String code) {
        assertThat(RegionCode.ofShort(shortCode)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "320", "32028", "3202811020031", "32028a", "３２"})
    void otherLengthsAreNoShortCodes(String text) {
        assertThatThrownBy(() -> RegionCode.ofShort(text)).hasMessageStartingWith("region-code-short-length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "320281", "32028110200x", "050000000000", "990000000000", "000000000001"})
    void whatNamesNoProvinceIsRefused(String text) {
        assertThatThrownBy(() -> RegionCode.of(text)).hasMessageStartingWith("region-code-shape");
    }

    @ParameterizedTest
    @ValueSource(strings = {"320081000000", "320000000001", "320281000003"})
    void aLevelBelowAMissingParentIsRefused(String text) {
        assertThatThrownBy(() -> RegionCode.of(text)).hasMessageStartingWith("region-code-gap");
    }

    @Test
    void numbersOutsideTwelveDigitsAreRefused() {
        assertThatThrownBy(() -> new RegionCode(-1)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new RegionCode(1_000_000_000_000L)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void theChainLeadsFromTheVillageToTheNation() {
        assertThat(VILLAGE.chain())
                .extracting(RegionCode::toString)
                .containsExactly(
                        "320281102003", "320281102000", "320281000000", "320200000000", "320000000000", "000000000000");
        assertThat(RegionCode.NATION.parent()).isEqualTo(RegionCode.NATION);
    }

    @Test
    void aTownOfACityWithoutCountiesBelongsToTheCity() {
        var town = RegionCode.of("441900003000");

        assertThat(town.parent()).hasToString("441900000000");
        assertThat(town.at(RegionLevel.COUNTY)).hasToString("441900000000");
    }

    @Test
    void ancestorsAreAskedByLevel() {
        assertThat(VILLAGE.at(RegionLevel.VILLAGE)).isEqualTo(VILLAGE);
        assertThat(VILLAGE.at(RegionLevel.COUNTY)).hasToString("320281000000");
        assertThat(VILLAGE.at(RegionLevel.NATION)).isEqualTo(RegionCode.NATION);
        assertThatThrownBy(() -> RegionCode.ofShort("3202").at(RegionLevel.COUNTY))
                .hasMessageStartingWith("region-code-level");
    }

    @Test
    void theColumnsOfARowAreTheCodeCutShort() {
        assertThat(VILLAGE.province()).isEqualTo(320_000_000_000L);
        assertThat(VILLAGE.city()).isEqualTo(320_200_000_000L);
        assertThat(VILLAGE.county()).isEqualTo(320_281_000_000L);
        assertThat(VILLAGE.town()).isEqualTo(320_281_102_000L);
        assertThat(RegionCode.ofShort("3202").town()).isEqualTo(320_200_000_000L);
    }

    @Test
    void aDivisionContainsExactlyTheCodesThatHaveItInTheirChain() {
        var regions = Generated.many(400, RegionCodeTest::anyRegion).toList();
        for (var outer : regions) {
            for (var inner : regions) {
                assertThat(outer.contains(inner))
                        .as("%s contains %s", outer, inner)
                        .isEqualTo(inner.chain().contains(outer));
            }
        }
    }

    @Test
    void theParentContainsItsChildAndLiesAboveIt() {
        Generated.many(1_000, RegionCodeTest::anyRegion)
                .filter(region -> !region.equals(RegionCode.NATION))
                .forEach(region -> {
                    assertThat(region.parent().contains(region)).isTrue();
                    assertThat(region.level().isBelow(region.parent().level())).isTrue();
                });
    }

    /** Few provinces, cities and towns, so that pairs often lie within one another. */
    static RegionCode anyRegion(Random random) {
        var parts = new String[] {
            "3" + (1 + random.nextInt(2)),
            "0" + (1 + random.nextInt(2)),
            "0" + random.nextInt(3),
            "10" + (1 + random.nextInt(2)),
            "00" + (1 + random.nextInt(2))
        };
        var depth = random.nextInt(parts.length + 1);
        var code = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            code.append(i < depth ? parts[i] : "0".repeat(parts[i].length()));
        }
        return RegionCode.of(code.toString());
    }
}
