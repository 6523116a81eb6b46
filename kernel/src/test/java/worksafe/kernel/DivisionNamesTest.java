package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DivisionNamesTest {

    @Test
    void placeOfEveryLevelHasItsName() {
        assertThat(DivisionNames.of(RegionCode.NATION)).contains("全国");
        assertThat(DivisionNames.of(RegionCode.of("320000000000"))).contains("江苏省");
        assertThat(DivisionNames.of(RegionCode.of("320281000000"))).contains("江阴市");
        assertThat(DivisionNames.of(RegionCode.of("320281102000"))).contains("月城镇");
    }

    @Test
    void retiredPlaceKeepsItsLastName() {
        try (var retired = Divisions.loadRetired()) {
            var any = retired.findFirst().orElseThrow();

            assertThat(DivisionNames.of(RegionCode.ofShort(any.code6()))).isPresent();
        }
    }

    @Test
    void codeThatNoPlaceEverHadHasNoName() {
        assertThat(DivisionNames.of(RegionCode.of("320281999000"))).isEmpty();
    }
}
