package worksafe.registry.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.feed.reading.RowFlag.PROVINCE_DIFFERS;
import static worksafe.registry.feed.reading.RowFlag.REGION_CODE_UNKNOWN;
import static worksafe.registry.feed.reading.RowFlag.REGION_DIFFERS_FROM_ADDRESS;
import static worksafe.registry.feed.reading.RowFlag.REGION_DIFFERS_FROM_DISTRICT;
import static worksafe.registry.feed.reading.RowFlag.REGION_EVIDENCE_CONFLICTS;
import static worksafe.registry.feed.reading.RowFlag.REGION_FROM_ADDRESS;
import static worksafe.registry.feed.reading.RowFlag.REGION_FROM_DISTRICT;
import static worksafe.registry.feed.reading.RowFlag.REGION_ONLY_CITY;
import static worksafe.registry.feed.reading.RowFlag.REGION_ONLY_PROVINCE;
import static worksafe.registry.feed.reading.RowFlag.REGION_UNKNOWN;
import static worksafe.registry.feed.reading.RowFlag.RETIRED_REGION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Division;
import worksafe.kernel.Divisions;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;

class FeedPlacesTest {

    private static void assertPlaced(
            @Nullable String code,
            String province,
            String district,
            String address,
            @Nullable String region,
            RowFlag... flags) {
        var placement = TestPlaces.ALL.place(code, province, district, address);

        assertThat(placement.region()).isEqualTo(region == null ? null : RegionCode.ofShort(region));
        assertThat(placement.flags()).isEqualTo(Set.of(flags));
    }

    @Test
    void countyInTheCodeIsTaken() {
        assertPlaced("320281", "江苏", "无锡", "江阴市周庄镇世纪大道北段398号", "320281");
    }

    @Test
    void retiredCountyCountsAsItsSuccessor() {
        assertPlaced("120225", "天津", "蓟州", "天津市蓟县城关镇", "120119", RETIRED_REGION);
        assertPlaced("500224", "重庆", "铜梁", "重庆市铜梁县巴川镇", "500151", RETIRED_REGION);
        assertPlaced("320204", "江苏", "无锡", "无锡市北塘区江海西路", "320213", RETIRED_REGION);
    }

    @Test
    void codeWinsAgainstTheColumnsAndTheDifferenceIsFlagged() {
        assertPlaced(
                "120113",
                "天津",
                "静海",
                "天津市静海县良王庄乡胡家村",
                "120113",
                REGION_DIFFERS_FROM_DISTRICT,
                REGION_DIFFERS_FROM_ADDRESS);
    }

    @Test
    void provinceOfTheColumnMayDiffer() {
        assertPlaced("320281", "广东", "", "", "320281", PROVINCE_DIFFERS);
    }

    @Test
    void cityInTheCodeIsRefinedByTheAddress() {
        assertPlaced("320200", "江苏", "无锡", "无锡市滨湖区金融八街1号", "320211", REGION_FROM_ADDRESS);
        assertPlaced("320200", "江苏", "无锡", "江阴市周庄镇世纪大道北段398号", "320281", REGION_FROM_ADDRESS);
    }

    @Test
    void formerNameInTheAddressCountsAsItsSuccessor() {
        assertPlaced("320200", "江苏", "无锡", "无锡市南长区扬名高新技术产业园A区28号", "320213", REGION_FROM_ADDRESS);
    }

    @Test
    void addressInAnotherCityDoesNotRefine() {
        assertPlaced("320200", "江苏", "无锡", "南京市玄武区中山路1号", "320200", REGION_ONLY_CITY);
    }

    @Test
    void cityWithoutFurtherEvidenceWaitsInTheCitysPool() {
        assertPlaced("440500", "广东", "汕头", "汕头市嵩山北路162号二楼东侧", "440500", REGION_ONLY_CITY);
    }

    @Test
    void townInTheAddressIsNotBelieved() {
        assertPlaced("500000", "重庆", "", "重庆市中和镇广场路9号", "500000", REGION_ONLY_PROVINCE);
    }

    @Test
    void provinceInTheCodeIsRefinedByTheDistrictColumn() {
        assertPlaced("120000", "天津", "滨海", "天津空港物流加工区外环北路1号2-A001室", "120116", REGION_FROM_DISTRICT);
        assertPlaced("500000", "重庆", "石柱", "", "500240", REGION_FROM_DISTRICT);
        assertPlaced("500000", "重庆", "万盛", "", "500110", REGION_FROM_DISTRICT);
    }

    @Test
    void districtColumnThatNamesACityRefinesToThatCity() {
        assertPlaced("320000", "江苏", "无锡", "人民路1号", "320200", REGION_FROM_DISTRICT, REGION_ONLY_CITY);
        assertPlaced("440000", "广东", "东莞", "南城街道", "441900", REGION_FROM_DISTRICT);
    }

    @Test
    void districtAndAddressThatDisagreeAreBothNotBelieved() {
        assertPlaced("500000", "重庆", "渝中", "重庆市沙坪坝区北街83号", "500000", REGION_EVIDENCE_CONFLICTS, REGION_ONLY_PROVINCE);
    }

    @Test
    void developmentZoneIsPlacedByTheColumnsWithinItsCityOrProvince() {
        assertPlaced("120195", "天津", "津南", "天津海河教育园区新慧路1号", "120112", REGION_CODE_UNKNOWN, REGION_FROM_DISTRICT);
        assertPlaced("320292", "江苏", "无锡", "无锡市长江路1号", "320200", REGION_CODE_UNKNOWN, REGION_ONLY_CITY);
    }

    @Test
    void zoneOnTheWayToAMunicipalityWaitsInItsPool() {
        assertPlaced("500000", "重庆", "北部新区", "重庆市北部新区洪湖东路9号", "500000", REGION_ONLY_PROVINCE);
    }

    @Test
    void withoutACodeTheProvinceColumnIsTheFrame() {
        assertPlaced(null, "天津", "红桥", "天津市红桥区勤俭道75号", "120106", REGION_FROM_DISTRICT);
        assertPlaced(null, "内蒙古", "", "", "15", REGION_ONLY_PROVINCE);
    }

    @Test
    void codeOfNoProvinceIsFramedByTheProvinceColumn() {
        assertPlaced("100000", "天津", "红桥", "", "120106", REGION_CODE_UNKNOWN, REGION_FROM_DISTRICT);
    }

    @Test
    void wherePlaceIsNowhereNamedThereIsNone() {
        assertPlaced("100000", "", "红桥", "天津市红桥区勤俭道75号", null, REGION_CODE_UNKNOWN, REGION_UNKNOWN);
        assertPlaced(null, "N/A", "", "", null, REGION_UNKNOWN);
    }

    @Test
    void cityWithoutCountiesIsAsFineAsACounty() {
        assertPlaced("441900", "广东", "东莞", "东莞市南城街道", "441900");
    }

    @Test
    void everyCurrentCountyCodePlacesItsOwnLine() {
        try (var divisions = Divisions.load()) {
            divisions
                    .filter(division -> division.code().level() == RegionLevel.COUNTY)
                    .forEach(division -> assertThat(TestPlaces.ALL
                                    .place(division.code().toString().substring(0, 6), "", "", "")
                                    .region())
                            .isEqualTo(division.code()));
        }
    }

    @Test
    void nameOfACityMeansTheCityThoughACountyBeginsAlike() {
        assertPlaced("320000", "江苏", "苏州", "苏州市人民路1号", "320500", REGION_FROM_DISTRICT, REGION_ONLY_CITY);
        assertPlaced(null, "辽宁", "朝阳", "双塔街1号", "211300", REGION_FROM_DISTRICT, REGION_ONLY_CITY);
        assertPlaced("211300", "辽宁", "朝阳", "", "211300", REGION_ONLY_CITY);
        assertPlaced("530000", "云南", "大理", "", "532900", REGION_FROM_DISTRICT, REGION_ONLY_CITY);
        assertPlaced("530000", "云南", "大理州", "", "532900", REGION_FROM_DISTRICT, REGION_ONLY_CITY);
        assertPlaced("650000", "新疆", "喀什", "", "653100", REGION_FROM_DISTRICT, REGION_ONLY_CITY);
        assertPlaced("150000", "内蒙古", "兴安盟", "", "152200", REGION_FROM_DISTRICT, REGION_ONLY_CITY);
        assertPlaced("340000", "安徽", "黄山", "", "341000", REGION_FROM_DISTRICT, REGION_ONLY_CITY);
    }

    @Test
    void addressRefinesTheCityOfTheDistrictColumn() {
        assertPlaced("430000", "湖南", "长沙", "长沙市岳麓区麓山南路1号", "430104", REGION_FROM_ADDRESS);
        assertPlaced("430000", "湖南", "长沙", "湖南省长沙市长沙县星沙街道", "430121", REGION_FROM_ADDRESS);
        assertPlaced("430000", "湖南", "长沙", "长沙岳麓区麓山南路1号", "430104", REGION_FROM_ADDRESS);
    }

    @Test
    void fullNameOfACountyMeansTheCounty() {
        assertPlaced("340000", "安徽", "黄山区", "黄山市黄山区", "341003", REGION_FROM_DISTRICT);
        assertPlaced("430000", "湖南", "长沙县", "", "430121", REGION_FROM_DISTRICT);
        assertPlaced("530000", "云南", "大理市", "", "532901", REGION_FROM_DISTRICT);
        assertPlaced("320000", "江苏", "苏州工业园区", "", "320576", REGION_FROM_DISTRICT);
    }

    @Test
    void cityAndCountyInOneColumnMeanTheCounty() {
        for (var spelling : List.of("苏州市姑苏区", "苏州姑苏区", "苏州市/姑苏区", "江苏省苏州市姑苏区", "江苏苏州市姑苏区")) {
            assertPlaced("320000", "江苏", spelling, "", "320508", REGION_FROM_DISTRICT);
        }
        assertPlaced("320000", "江苏", "苏州市区", "", "320500", REGION_FROM_DISTRICT, REGION_ONLY_CITY);
    }

    @Test
    void nameOfTheProvinceInTheDistrictColumnSaysNothing() {
        assertPlaced("500000", "重庆", "重庆", "重庆市渝中区中山路1号", "500103", REGION_FROM_ADDRESS);
        assertPlaced("220000", "吉林", "吉林", "", "220200", REGION_FROM_DISTRICT, REGION_ONLY_CITY);
    }

    @Test
    void ofTwoCountiesOfOneNameTheCityDecides() {
        assertPlaced(null, "江苏省", "鼓楼区", "江苏省南京市鼓楼区湖南路1号", "320106", REGION_FROM_DISTRICT);
        assertPlaced(null, "江苏省", "鼓楼区", "江苏省徐州市鼓楼区中山北路1号", "320302", REGION_FROM_DISTRICT);
        assertPlaced(null, "江苏", "鼓楼", "南京市湖南路1号", "320106", REGION_FROM_DISTRICT);
        assertPlaced(null, "江苏", "南京", "鼓楼区湖南路1号", "320106", REGION_FROM_ADDRESS);
        assertPlaced(null, "江苏省南京市", "鼓楼区", "湖南路1号", "320106", REGION_FROM_DISTRICT);
        assertPlaced("320100", "江苏", "鼓楼区", "", "320106", REGION_FROM_DISTRICT);
        assertPlaced(null, "江苏", "", "南京鼓楼区湖南路1号", "320106", REGION_FROM_ADDRESS);
        assertPlaced(null, "江苏", "鼓楼区", "鼓楼区湖南路1号", "320000", REGION_ONLY_PROVINCE);
    }

    @Test
    void districtsNamedAfterTheirPlaceInTheCityNeedTheCity() {
        assertPlaced(null, "山西", "城区", "山西省晋城市城区黄华街1号", "140502", REGION_FROM_DISTRICT);
        assertPlaced(null, "山西", "郊区", "阳泉市荫营镇", "140311", REGION_FROM_DISTRICT);
        assertPlaced(null, "山西", "晋城", "城区黄华街1号", "140502", REGION_FROM_ADDRESS);
        assertPlaced(null, "山西", "阳泉市矿区", "", "140303", REGION_FROM_DISTRICT);
        assertPlaced("140500", "山西", "城区", "", "140502", REGION_FROM_DISTRICT);
        assertPlaced(null, "山西", "城区", "黄华街1号", "140000", REGION_ONLY_PROVINCE);
        assertPlaced("320200", "江苏", "", "江阴老城区1号", "320200", REGION_ONLY_CITY);
        assertPlaced("140502", "山西", "城区", "晋城市城区黄华街1号", "140502");
    }

    @Test
    void cityThatTheAddressBeginsWithIsBelieved() {
        assertPlaced(null, "江苏", "", "江苏省苏州市人民路1号", "320500", REGION_FROM_ADDRESS, REGION_ONLY_CITY);
        assertPlaced(null, "吉林", "", "吉林市人民路1号", "220200", REGION_FROM_ADDRESS, REGION_ONLY_CITY);
        assertPlaced(null, "江苏", "", "南京路1号", "320000", REGION_ONLY_PROVINCE);
        assertPlaced(null, "江苏", "苏州", "南京市人民路1号", "320000", REGION_EVIDENCE_CONFLICTS, REGION_ONLY_PROVINCE);
    }

    @Test
    void provinceIsUnderstoodHoweverItIsWritten() {
        assertPlaced(null, "新疆生产建设兵团", "石河子市", "", "659001", REGION_FROM_DISTRICT);
        assertPlaced(null, "兵团", "", "", "650000", REGION_ONLY_PROVINCE);
        assertPlaced(null, "江苏省无锡市", "", "", "320200", REGION_FROM_DISTRICT, REGION_ONLY_CITY);
        assertPlaced(null, "江苏无锡江阴", "", "", "320281", REGION_FROM_DISTRICT);
        assertPlaced(null, "江苏省无锡市", "江阴", "", "320281", REGION_FROM_DISTRICT);
        assertPlaced(null, "广西省", "", "", "450000", REGION_ONLY_PROVINCE);
        assertPlaced(null, "吉林市", "", "", null, REGION_UNKNOWN);
    }

    @Test
    void everyCityIsFoundByItsNames() {
        provinces()
                .forEach((province, name) -> below(province, RegionLevel.CITY)
                        .filter(city -> !ProvinceNames.NO_AUTHORITIES.contains(city.name()))
                        .forEach(city -> {
                            for (var called : namesOf(city.name())) {
                                var placement = TestPlaces.ALL.place(null, name, called, "");

                                assertThat(placement.region())
                                        .as("%s, %s", name, called)
                                        .isEqualTo(city.code());
                                assertThat(placement.flags()).contains(REGION_FROM_DISTRICT);
                            }
                        }));
    }

    @Test
    void everyCountyIsFoundByItsNameAndCity() {
        provinces()
                .forEach((province, name) -> below(province, RegionLevel.COUNTY).forEach(county -> {
                    var city = NAMES.get(county.code().at(RegionLevel.CITY));
                    if (city == null
                            || city.equals(county.name())
                            || ProvinceNames.NO_AUTHORITIES.contains(county.name())) {
                        return;
                    }
                    var known = ProvinceNames.NO_AUTHORITIES.contains(city) ? "" : city;
                    var alone = below(province, RegionLevel.COUNTY)
                                    .filter(other -> other.name().equals(county.name()))
                                    .count()
                            == 1;
                    for (var columns : List.of(
                            List.of(county.name(), name + known + county.name() + "1号"),
                            List.of(county.name(), known + "人民路1号"),
                            List.of(known, county.name() + "人民路1号"),
                            List.of(known + county.name(), ""))) {
                        assertThat(TestPlaces.ALL
                                        .place(null, name, columns.getFirst(), columns.getLast())
                                        .region())
                                .as("%s, %s", name, columns)
                                .isEqualTo(county.code());
                    }
                    if (alone && !Set.of("城区", "郊区", "矿区").contains(county.name())) {
                        assertThat(TestPlaces.ALL
                                        .place(null, name, county.name(), "")
                                        .region())
                                .as("%s, %s", name, county.name())
                                .isEqualTo(county.code());
                    }
                }));
    }

    @Test
    void everyCountyIsFoundByItsShortNameUnlessThatIsACitysOrTwoCounties() {
        provinces().forEach((province, name) -> {
            var stems = below(province, RegionLevel.COUNTY)
                    .collect(Collectors.groupingBy(
                            county -> stem(county.name()), Collectors.mapping(Division::code, Collectors.toSet())));
            below(province, RegionLevel.CITY)
                    .filter(city -> !ProvinceNames.NO_AUTHORITIES.contains(city.name()))
                    .forEach(city -> namesOf(city.name()).forEach(stems::remove));
            stems.forEach((stem, counties) -> {
                // The statistics bureau's parks have codes from 71 on, and no short names: 唐山市汉沽管理区.
                var authority = counties.stream().allMatch(county -> county.value() / 1_000_000 % 100 < 71);
                if (authority && stem.length() > 1 && counties.size() == 1 && !name.startsWith(stem)) {
                    assertThat(TestPlaces.ALL.place(null, name, stem, "").region())
                            .as("%s, %s", name, stem)
                            .isEqualTo(counties.iterator().next());
                }
            });
        });
    }

    private static String stem(String county) {
        return county.replaceFirst("(自治县|自治旗|新区|林区|特区|区|县|市|旗)$", "");
    }

    private static final Map<RegionCode, String> NAMES = names();

    private static Map<RegionCode, String> names() {
        try (var divisions = Divisions.load()) {
            return divisions
                    .filter(division -> !division.code().level().isBelow(RegionLevel.COUNTY))
                    .collect(Collectors.toMap(Division::code, Division::name));
        }
    }

    private static Map<RegionCode, String> provinces() {
        return NAMES.entrySet().stream()
                .filter(place -> place.getKey().level() == RegionLevel.PROVINCE)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Division> below(RegionCode province, RegionLevel level) {
        return NAMES.entrySet().stream()
                .filter(place -> place.getKey().level() == level && province.contains(place.getKey()))
                .map(place -> new Division(place.getKey(), place.getValue()));
    }

    /** A city's name in full and without 市, 地区, 盟 or 自治州. */
    private static Set<String> namesOf(String city) {
        var peoples = "((朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|柯尔克孜|哈萨克)族?)+";
        return city.endsWith("自治州")
                ? Set.of(city, city.replaceFirst(peoples + "自治州", ""), city.replaceFirst(peoples + "自治州", "州"))
                : Set.of(city, city.replaceFirst("(市|地区|盟)$", ""));
    }
}
