package worksafe.registry.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Text;
import worksafe.registry.feed.reading.FeedRow.Capital;
import worksafe.registry.feed.reading.FeedRow.Identity;
import worksafe.registry.feed.reading.FeedRow.Scheme;
import worksafe.registry.feed.reading.OwnershipRules.Rule;

class IndustryCommerceMapperTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final OwnershipRules OWNERSHIP = new OwnershipRules(List.of(
            new Rule("国有", "PUBLIC"),
            new Rule("集体", "PUBLIC"),
            new Rule("个体", "NON_PUBLIC"),
            new Rule("外商", "NON_PUBLIC")));
    private static final IndustryCommerceMapper MAPPER =
            new IndustryCommerceMapper(TestPlaces.ALL, OWNERSHIP, seat -> Sector.EMERGENCY, TODAY);

    private static final int NAME = 0;
    private static final int CODE = 1;
    private static final int DATE = 2;
    private static final int TYPE = 3;
    private static final int PERSON = 4;
    private static final int CAPITAL = 5;
    private static final int SCOPE = 6;
    private static final int PROVINCE = 7;
    private static final int DISTRICT = 8;
    private static final int ADDRESS = 9;

    /** A line without any blemish. */
    private static String[] line() {
        return new String[] {
            "宜兴市和桥供销合作社",
            "91320282250240269M",
            "1979-11-20",
            "集体所有制",
            "陈某某",
            "112.4万人民币",
            "农膜、农业机械及配件",
            "江苏",
            "无锡",
            "宜兴市和桥镇鹅州北路"
        };
    }

    private static FeedRow with(int column, String value) {
        var line = line();
        line[column] = value;
        return MAPPER.map(List.of(line));
    }

    @Test
    void lineWithoutBlemishIsTakenWhole() {
        assertThat(MAPPER.map(List.of(line())))
                .usingRecursiveComparison()
                .ignoringFields("fingerprint")
                .isEqualTo(new FeedRow(
                        new Identity(Scheme.CREDIT_CODE, "91320282250240269M"),
                        "宜兴市和桥供销合作社",
                        "集体所有制",
                        "PUBLIC",
                        "陈某某",
                        new Capital(112_400_000, "CNY"),
                        "112.4万人民币",
                        "农膜、农业机械及配件",
                        LocalDate.of(1979, 11, 20),
                        "宜兴市和桥镇鹅州北路",
                        RegionCode.of("320282000000"),
                        Sector.EMERGENCY,
                        java.util.Set.of(),
                        ""));
    }

    @Nested
    class Codes {

        @Test
        void lowerCaseFullWidthAndBlanksAreNormalised() {
            for (var spelling : List.of("91320282250240269m", "９１320282250240269M", "9132 0282 2502 4026 9M")) {
                var row = with(CODE, spelling);

                assertThat(row.identity()).isEqualTo(new Identity(Scheme.CREDIT_CODE, "91320282250240269M"));
                assertThat(row.flags()).containsExactly(RowFlag.CODE_NORMALISED);
            }
        }

        @Test
        void wrongCheckCharacterIsHeldWithItsCode() {
            var row = with(CODE, "9112011267147723XL");

            assertThat(row.identity()).isEqualTo(new Identity(Scheme.CREDIT_CODE, "9112011267147723XL"));
            assertThat(row.flags()).contains(RowFlag.CHECK_CHARACTER_MISMATCH);
            assertThat(row.has(RowFlag.Weight.HOLDS)).isTrue();
        }

        @Test
        void oldNumbersGoUnderTheirOwnScheme() {
            for (var number : List.of("3202822500123", "320281000123452", "500109NA000176X")) {
                var row = with(CODE, number);

                assertThat(row.identity()).isEqualTo(new Identity(Scheme.REGISTRATION_NUMBER, number));
                assertThat(row.flags()).contains(RowFlag.OLD_REGISTRATION_NUMBER);
                assertThat(row.has(RowFlag.Weight.HOLDS)).isFalse();
            }
            assertThat(with(CODE, "500109na000176x").region()).isEqualTo(RegionCode.of("500109000000"));
        }

        @Test
        void missingCodeIsHeldHoweverItIsSaid() {
            for (var nothing : List.of("", "无", "N/A", "n/a", "-", "－", " ", "NULL")) {
                var row = with(CODE, nothing);

                assertThat(row.identity()).as(nothing).isNull();
                assertThat(row.flags()).contains(RowFlag.CODE_MISSING);
                assertThat(row.region()).as("placed by its columns").isEqualTo(RegionCode.of("320282000000"));
            }
        }

        @Test
        void invisibleCharactersMarksOfASpreadsheetAndLettersForDigitsAreFolded() {
            for (var spelling : List.of(
                    "\u200B91320282250240269M",
                    "91320282\u202D250240269M",
                    "91320282250240269M\u00A0",
                    "\uFEFF91320282250240269M",
                    "'91320282250240269M",
                    "=\"91320282250240269M\"",
                    "9I320282250240269M",
                    "9132O28225O24O269M",
                    "９１３２０２８２２５０２４０２６９Ｍ")) {
                var row = with(CODE, spelling);

                assertThat(row.identity())
                        .as(spelling)
                        .isEqualTo(new Identity(Scheme.CREDIT_CODE, "91320282250240269M"));
                assertThat(row.flags()).as(spelling).containsExactly(RowFlag.CODE_NORMALISED);
            }
        }

        @Test
        void whatExcelTurnedIntoANumberIsNamedAndIdentifiesNobody() {
            for (var number : List.of("913202815511687000", "9.13E+17", "9.13202815511687E+17")) {
                var row = with(CODE, number);

                assertThat(row.identity()).as(number).isNull();
                assertThat(row.flags()).as(number).contains(RowFlag.CODE_TURNED_INTO_NUMBER);
                assertThat(row.has(RowFlag.Weight.HOLDS)).isTrue();
            }
        }

        @Test
        void oldNumberWithAWrongCheckDigitNeitherIdentifiesNorPlaces() {
            for (var number : List.of("222222222222222", "320281000123453")) {
                var line = line();
                line[CODE] = number;
                line[PROVINCE] = "N/A";

                var row = MAPPER.map(List.of(line));

                assertThat(row.identity()).as(number).isNull();
                assertThat(row.flags()).contains(RowFlag.REGISTRATION_NUMBER_CHECK_MISMATCH);
                assertThat(row.has(RowFlag.Weight.HOLDS)).isTrue();
                assertThat(row.region()).as("its digits are no place").isNull();
            }
        }

        @Test
        void anythingElseInTheCodeColumnIsHeld() {
            for (var other : List.of(
                    "12345",
                    "91320282250240269MM",
                    "91320282I50240269M",
                    "宜兴市",
                    "110105197610239102",
                    "11010519491231002X")) {
                var row = with(CODE, other);

                assertThat(row.identity()).as(other).isNull();
                assertThat(row.flags()).contains(RowFlag.CODE_NOT_UNDERSTOOD);
            }
        }
    }

    @Nested
    class OtherColumns {

        @Test
        void missingNameRejects() {
            assertThat(with(NAME, " ").flags()).contains(RowFlag.NAME_MISSING);
            assertThat(with(NAME, "N/A").has(RowFlag.Weight.REJECTS)).isTrue();
        }

        @Test
        void tooLongANameRejectsAndNothingIsCut() {
            assertThat(with(NAME, "企".repeat(300)).flags()).isEmpty();
            assertThat(with(NAME, "企".repeat(301)).flags()).containsExactly(RowFlag.FIELD_TOO_LONG);
            assertThat(with(NAME, "企".repeat(301)).has(RowFlag.Weight.REJECTS)).isTrue();
        }

        @Test
        void anyOtherCellThatIsTooLongIsLeftOut() {
            var person = with(PERSON, "人".repeat(120));
            assertThat(person.flags()).containsExactly(RowFlag.CELL_LEFT_OUT);
            assertThat(person.has(RowFlag.Weight.NOTES)).isTrue();
            assertThat(person.legalRepresentative()).isNull();
            var address = with(ADDRESS, "宜兴市" + "路".repeat(498));
            assertThat(address.flags()).containsExactly(RowFlag.CELL_LEFT_OUT);
            assertThat(address.address()).isNull();
            assertThat(with(TYPE, "型".repeat(201)).flags()).containsExactly(RowFlag.CELL_LEFT_OUT);
            assertThat(with(CAPITAL, "万".repeat(101)).flags()).containsExactly(RowFlag.CELL_LEFT_OUT);
            assertThat(with(SCOPE, "营".repeat(20_001)).businessScope()).isNull();
            assertThat(with(SCOPE, "营".repeat(20_000)).businessScope()).hasSize(20_000);
        }

        @Test
        void lengthsAreCountedInCharactersOfTheScript() {
            assertThat(with(PERSON, "𨟠".repeat(100)).legalRepresentative()).isEqualTo("𨟠".repeat(100));
            assertThat(with(NAME, "𨟠".repeat(300)).flags()).isEmpty();
        }

        @Test
        void nothingIsSaidInManyWays() {
            for (var nothing : List.of(
                    "\\N", "(null)", "<null>", "#N/A", "nan", "NaN", "None", "NULL", "＃Ｎ/Ａ", "\u200B", "\uFEFFN/A")) {
                assertThat(with(NAME, nothing).flags()).as(nothing).contains(RowFlag.NAME_MISSING);
                assertThat(with(CODE, nothing).flags()).as(nothing).contains(RowFlag.CODE_MISSING);
                assertThat(with(TYPE, nothing).type()).as(nothing).isNull();
                assertThat(with(TYPE, nothing).flags()).contains(RowFlag.TYPE_NOT_GIVEN);
                assertThat(with(PERSON, nothing).legalRepresentative())
                        .as(nothing)
                        .isNull();
                assertThat(with(PERSON, nothing).flags()).contains(RowFlag.LEGAL_REPRESENTATIVE_NOT_GIVEN);
                assertThat(with(CAPITAL, nothing).capitalText()).as(nothing).isNull();
                assertThat(with(CAPITAL, nothing).flags()).contains(RowFlag.CAPITAL_NOT_STATED);
                assertThat(with(SCOPE, nothing).businessScope()).as(nothing).isNull();
                assertThat(with(SCOPE, nothing).flags()).contains(RowFlag.SCOPE_NOT_GIVEN);
                assertThat(with(ADDRESS, nothing).address()).as(nothing).isNull();
                assertThat(with(ADDRESS, nothing).flags()).contains(RowFlag.ADDRESS_NOT_GIVEN);
            }
        }

        @Test
        void whatNobodySeesIsTakenOutAndNoted() {
            for (var spelling : List.of(
                    "宜兴市\u200B和桥供销合作社",
                    "\u202D宜兴市和桥供销合作社\u202C",
                    "\uFEFF宜兴市和桥供销合作社",
                    "宜兴市和桥供销合作社\u00A0",
                    "'宜兴市和桥供销合作社",
                    "\uFEFF'宜兴市和桥供销合作社",
                    "=\"宜兴市和桥供销合作社\"")) {
                var row = with(NAME, spelling);

                assertThat(row.name()).as(spelling).isEqualTo("宜兴市和桥供销合作社");
                assertThat(row.flags()).as(spelling).containsExactly(RowFlag.TEXT_TIDIED);
                assertThat(row.fingerprint())
                        .isEqualTo(MAPPER.map(List.of(line())).fingerprint());
            }
            assertThat(with(NAME, "宜兴市\n和桥\r\n供销合作社").name()).isEqualTo("宜兴市 和桥 供销合作社");
            assertThat(with(NAME, "宜兴市\n和桥供销合作社").flags()).containsExactly(RowFlag.TEXT_TIDIED);
            assertThat(with(NAME, "'宜兴'和桥供销合作社").name()).as("a quotation").isEqualTo("'宜兴'和桥供销合作社");
            assertThat(with(DATE, "=\"1979-11-20\"").establishedOn()).isEqualTo(LocalDate.of(1979, 11, 20));
            assertThat(with(PROVINCE, "江苏\u00A0").flags()).containsExactly(RowFlag.TEXT_TIDIED);
        }

        @Test
        void controlCharactersAreTakenOutAndNoted() {
            assertThat(with(NAME, "\u007F宜兴市和桥供销合作社").name()).isEqualTo("宜兴市和桥供销合作社");
            assertThat(with(NAME, "\u007F宜兴市和桥供销合作社").flags()).containsExactly(RowFlag.CONTROL_CHARACTER_REMOVED);
            assertThat(with(SCOPE, "农\u0001膜").businessScope()).isEqualTo("农膜");
        }

        @Test
        void absentTypeIsFlaggedAndSaysNothingOfOwnership() {
            var row = with(TYPE, "N/A");

            assertThat(row.type()).isNull();
            assertThat(row.ownership()).isEqualTo("UNKNOWN");
            assertThat(row.flags()).containsExactly(RowFlag.TYPE_NOT_GIVEN);
        }

        @Test
        void ownershipFollowsTheFirstRuleThatFits() {
            assertThat(with(TYPE, "个体工商户").ownership()).isEqualTo("NON_PUBLIC");
            assertThat(with(TYPE, "有限责任公司 国有企业").ownership()).isEqualTo("PUBLIC");
            assertThat(with(TYPE, "有限责任公司").ownership()).isEqualTo("UNKNOWN");
        }

        @Test
        void absentPersonScopeAndAddressAreFlagged() {
            assertThat(with(PERSON, "N/A").flags()).containsExactly(RowFlag.LEGAL_REPRESENTATIVE_NOT_GIVEN);
            assertThat(with(SCOPE, "").flags()).containsExactly(RowFlag.SCOPE_NOT_GIVEN);
            assertThat(with(ADDRESS, "N/A").flags()).containsExactly(RowFlag.ADDRESS_NOT_GIVEN);
        }

        @Test
        void capitalIsReadAndItsDoubtsAreFlagged() {
            assertThat(with(CAPITAL, "1,913.2157(万元人民币)").capital()).isEqualTo(new Capital(1_913_215_700, "CNY"));
            assertThat(with(CAPITAL, "2,994(万美元)").capital()).isEqualTo(new Capital(2_994_000_000L, "USD"));
            assertThat(with(CAPITAL, "180(万)").flags()).containsExactly(RowFlag.CAPITAL_CURRENCY_ASSUMED);
            assertThat(with(CAPITAL, "N/A").flags()).containsExactly(RowFlag.CAPITAL_NOT_STATED);
            assertThat(with(CAPITAL, "N/A").capitalText()).isNull();
        }

        @Test
        void capitalThatCannotBeReadKeepsItsWords() {
            assertThat(with(CAPITAL, "若干").flags()).containsExactly(RowFlag.CAPITAL_NOT_UNDERSTOOD);
            assertThat(with(CAPITAL, "500").flags()).containsExactly(RowFlag.CAPITAL_UNIT_MISSING);
            assertThat(with(CAPITAL, "500").capitalText()).isEqualTo("500");
            assertThat(with(CAPITAL, "500").capital()).isNull();
        }

        @Test
        void daysAreReadInTheirUsualForms() {
            for (var day : List.of(
                    "1979-11-20", "1979/11/20", "1979.11.20", "19791120", "1979年11月20日", "1979-11-20 00:00:00")) {
                assertThat(with(DATE, day).establishedOn()).as(day).isEqualTo(LocalDate.of(1979, 11, 20));
            }
            assertThat(with(DATE, "1979-1-5").establishedOn()).isEqualTo(LocalDate.of(1979, 1, 5));
        }

        @Test
        void dayMayHaveATimeOfDay() {
            for (var day : List.of("1979-11-20 13:45:10", "1979/11/20 0:00", "1979-11-20T08:30:00.000")) {
                assertThat(with(DATE, day).establishedOn()).as(day).isEqualTo(LocalDate.of(1979, 11, 20));
            }
        }

        @Test
        void serialDayOfASpreadsheetIsReadWithANote() {
            var row = with(DATE, "43831");

            assertThat(row.establishedOn()).isEqualTo(LocalDate.of(2020, 1, 1));
            assertThat(row.flags()).containsExactly(RowFlag.DATE_FROM_SERIAL);
            assertThat(with(DATE, "36266.0").establishedOn()).isEqualTo(LocalDate.of(1999, 4, 16));
        }

        @Test
        void dayAheadIsSaidToLieAhead() {
            for (var day : List.of("2026-01-06", "2099-01-01", "20990101", "99999")) {
                var row = with(DATE, day);

                assertThat(row.establishedOn()).as(day).isNull();
                assertThat(row.flags()).as(day).containsExactly(RowFlag.DATE_IN_FUTURE);
            }
        }

        @Test
        void impossibleDaysAreLeftOutAndFlagged() {
            for (var day : List.of("", "N/A", "1979-02-30", "1979-13-01", "0001-01-01", "1979", "9999", "20.11.1979")) {
                var row = with(DATE, day);

                assertThat(row.establishedOn()).as(day).isNull();
                assertThat(row.flags()).containsExactly(RowFlag.DATE_NOT_UNDERSTOOD);
            }
        }

        @Test
        void unknownProvinceIsFlagged() {
            assertThat(with(PROVINCE, "N/A").flags()).containsExactly(RowFlag.PROVINCE_NOT_UNDERSTOOD);
        }

        @Test
        void shiftedColumnsAreNotTaken() {
            var line = line();
            line[TYPE] = "8(万元人民币)";
            line[PERSON] = "罗某某";
            line[CAPITAL] = "TIEN-AN）";
            line[PROVINCE] = "N/A";

            var row = MAPPER.map(List.of(line));

            assertThat(row.flags()).containsExactlyInAnyOrder(RowFlag.COLUMNS_SHIFTED, RowFlag.PROVINCE_NOT_UNDERSTOOD);
            assertThat(row.type()).isNull();
            assertThat(row.legalRepresentative()).isNull();
            assertThat(row.capitalText()).isNull();
        }

        @Test
        void unknownProvinceAndUnreadCapitalAloneProveNothing() {
            var line = line();
            line[CAPITAL] = "若干";
            line[PROVINCE] = "N/A";

            var row = MAPPER.map(List.of(line));

            assertThat(row.flags())
                    .containsExactlyInAnyOrder(RowFlag.CAPITAL_NOT_UNDERSTOOD, RowFlag.PROVINCE_NOT_UNDERSTOOD);
            assertThat(row.type()).isEqualTo("集体所有制");
            assertThat(row.legalRepresentative()).isEqualTo("陈某某");
            assertThat(row.capitalText()).isEqualTo("若干");
        }

        @Test
        void corpsAndCityBehindTheProvinceAreUnderstood() {
            for (var province : List.of("新疆生产建设兵团", "江苏省无锡市")) {
                assertThat(with(PROVINCE, province).flags())
                        .as(province)
                        .doesNotContain(RowFlag.PROVINCE_NOT_UNDERSTOOD, RowFlag.COLUMNS_SHIFTED);
            }
            assertThat(with(CAPITAL, "人民币500万元").capital()).isEqualTo(new Capital(500_000_000, "CNY"));
            assertThat(with(CAPITAL, "伍拾万元整").capital()).isEqualTo(new Capital(50_000_000, "CNY"));
        }

        @Test
        void foreignNameInTheColumnOfTheTypeProvesTheShift() {
            var line = line();
            line[TYPE] = "Geza VAQUETTE）";
            line[CAPITAL] = "Jean";

            assertThat(MAPPER.map(List.of(line)).flags()).containsExactly(RowFlag.COLUMNS_SHIFTED);
        }

        @Test
        void blanksAndLineEndsWithinAColumnBecomeOneBlank() {
            assertThat(with(SCOPE, " 农膜、\n 农机\t配件 ").businessScope()).isEqualTo("农膜、 农机 配件");
        }

        @Test
        void districtColumnIsEvidence() {
            var line = line();
            line[CODE] = "91120000103063098N";
            line[PROVINCE] = "天津";
            line[DISTRICT] = "河西";
            line[ADDRESS] = "友谊路8号";

            assertThat(MAPPER.map(List.of(line)).region()).isEqualTo(RegionCode.of("120103000000"));
        }
    }

    @Nested
    class Fingerprints {

        @Test
        void equalForLinesThatSayTheSame() {
            assertThat(with(NAME, " 宜兴市和桥供销合作社 ").fingerprint())
                    .isEqualTo(MAPPER.map(List.of(line())).fingerprint());
            assertThat(with(PERSON, "N/A").fingerprint())
                    .isEqualTo(with(PERSON, "").fingerprint());
        }

        @Test
        void differsForAnyColumnThatSaysOtherwise() {
            var fingerprints = new ArrayList<String>();
            fingerprints.add(MAPPER.map(List.of(line())).fingerprint());
            for (int column = 0; column < 10; column++) {
                fingerprints.add(with(column, "别的").fingerprint());
            }

            assertThat(fingerprints).doesNotHaveDuplicates();
        }
    }

    @Test
    void noLineWhateverMakesItStumble() {
        var random = new Random(20_260_103);
        var scraps = List.of(
                "",
                "无",
                "N/A",
                "91320282250240269M",
                "万",
                "(",
                "）",
                ",",
                "9",
                "1e9",
                "99999999999999999999万",
                "江苏",
                "宜兴市",
                "1979-11-20",
                "=",
                "𠀀",
                "\t",
                "　",
                "'",
                "320282",
                "NA",
                "x");
        for (int i = 0; i < 20_000; i++) {
            var line = new String[10];
            Arrays.setAll(
                    line,
                    column -> scraps.get(random.nextInt(scraps.size())) + scraps.get(random.nextInt(scraps.size())));

            var row = MAPPER.map(List.of(line));

            assertThat(row.fingerprint()).hasSize(64);
            assertThat(row.identity() != null || row.has(RowFlag.Weight.HOLDS)).isTrue();
            assertThat(row.region() != null || row.flags().contains(RowFlag.REGION_UNKNOWN))
                    .isTrue();
            assertThat(row.name().isEmpty()).isEqualTo(row.flags().contains(RowFlag.NAME_MISSING));
            assertThat(Text.isClean(row.name())).isTrue();
        }
    }
}
