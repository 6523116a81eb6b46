package worksafe.kernel;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.RetiredDivision.Basis;

class DivisionsTest {

    private static final List<Division> CURRENT = all();
    private static final List<RetiredDivision> RETIRED = retired();
    private static final Map<String, RegionCode> SUCCESSIONS = Divisions.successions();
    private static final Map<RegionCode, String> NAMES =
            CURRENT.stream().collect(toMap(Division::code, Division::name));

    @Test
    void everyDivisionIsThereOnceWithItsParentBeforeIt() {
        var seen = new HashSet<RegionCode>(List.of(RegionCode.NATION));
        var misfits = CURRENT.stream()
                .filter(division -> !seen.contains(division.code().parent())
                        || !seen.add(division.code())
                        || division.name().isBlank());

        assertThat(misfits).isEmpty();
    }

    @Test
    void eachLevelHasItsNumber() {
        assertThat(CURRENT.stream()
                        .collect(groupingBy(division -> division.code().level(), counting())))
                .containsOnly(
                        Map.entry(RegionLevel.PROVINCE, 31L),
                        Map.entry(RegionLevel.CITY, 342L),
                        Map.entry(RegionLevel.COUNTY, 2975L),
                        Map.entry(RegionLevel.TOWN, 41_351L),
                        Map.entry(RegionLevel.VILLAGE, 2_689L));
    }

    @Test
    void theColumnsOfTheFileAgreeWithTheCodes() throws IOException {
        try (var rows = new ReferenceTable("divisions.csv", "code,name,level,parent").rows()) {
            var misfits = rows.filter(row -> {
                var code = RegionCode.of(row[0]);
                var parent = code.parent().equals(RegionCode.NATION)
                        ? ""
                        : code.parent().toString();
                return !row[2].equals("" + code.level().number()) || !row[3].equals(parent);
            });
            assertThat(misfits).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "120225, 蓟州区",
        "120222, 武清区",
        "120224, 宝坻区",
        "120221, 宁河区",
        "120223, 静海区",
        "500224, 铜梁区",
        "500222, 綦江区",
        "500234, 开州区",
        "500239, 黔江区",
        "320202, 梁溪区",
        "320684, 海门区",
        "512081, 简阳市",
        "152601, 集宁区",
        "469025, 白沙黎族自治县"
    })
    void oldCodesLeadToTheirSuccessors(String code6, String name) {
        var successor = SUCCESSIONS.getOrDefault(code6, RegionCode.ofShort(code6));

        assertThat(NAMES.get(successor)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"440582", "130421", "320304", "421302", "320201", "320292", "120195"})
    void codesThatWereDividedOrAreUnknownHaveNoSuccessor(String code6) {
        assertThat(SUCCESSIONS).doesNotContainKey(code6);
    }

    @Test
    void everySuccessorIsInForceAtTheSameLevelAndInTheSameProvince() {
        for (var division : RETIRED) {
            division.knownSuccessor().ifPresent(successor -> {
                assertThat(NAMES.containsKey(successor)).as("%s", division).isTrue();
                assertThat(successor.toString())
                        .as("%s", division)
                        .startsWith(division.code6().substring(0, 2));
            });
            assertThat(division.successor() == null).as("%s", division).isEqualTo(division.basis() == null);
        }
    }

    @Test
    void onlyARenamedDivisionKeepsItsCode() {
        assertThat(RETIRED)
                .allSatisfy(division -> assertThat(division.knownSuccessor()
                                .filter(RegionCode.ofShort(division.code6())::equals)
                                .isPresent())
                        .as("%s", division)
                        .isEqualTo(division.basis() == Basis.RENAMED));
    }

    @Test
    void noRetiredNameIsStillTheNameOfItsCode() {
        assertThat(RETIRED)
                .noneMatch(division -> division.name().equals(NAMES.get(RegionCode.ofShort(division.code6()))));
    }

    private static List<Division> all() {
        try (var divisions = Divisions.load()) {
            return divisions.toList();
        }
    }

    private static List<RetiredDivision> retired() {
        try (var divisions = Divisions.loadRetired()) {
            return divisions.toList();
        }
    }
}
