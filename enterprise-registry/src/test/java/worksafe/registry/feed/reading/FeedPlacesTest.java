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

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;

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
        try (var divisions = worksafe.kernel.Divisions.load()) {
            divisions
                    .filter(division -> division.code().level() == worksafe.kernel.RegionLevel.COUNTY)
                    .forEach(division -> assertThat(TestPlaces.ALL
                                    .place(division.code().toString().substring(0, 6), "", "", "")
                                    .region())
                            .isEqualTo(division.code()));
        }
    }
}
