package worksafe.registry.bureau.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import worksafe.kernel.InvalidValue;

/** What records say, by the mappings that ship. */
class RecordReadingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final String CODE = "91320281713256348X";

    private static Mapping shipped(RecordType type) {
        try (var document = RecordReadingTest.class.getResourceAsStream("/bureau/" + type.word() + ".json")) {
            return new ObjectMapper().readValue(document, Mapping.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static RecordReading read(RecordType type, Map<String, String> row) {
        var mapping = shipped(type);
        return RecordReading.of(type, mapping, mapping.fields(type, row), TODAY);
    }

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void shippedMappingFitsAndNamesEveryColumn(RecordType type) {
        var mapping = shipped(type).requireFitting(type);

        assertThat(type.fields())
                .allSatisfy(field -> assertThat(mapping.column(field)).isNotEqualTo(field.name()));
        assertThat(mapping.sought(type)).hasSameSizeAs(type.fields());
    }

    @Test
    void rowIsReadByTheWordsOfItsColumns() {
        var reading = read(
                RecordType.WORK_INJURY,
                Map.of(
                        "单位代码", CODE,
                        "认定文号", "苏工认〔2026〕12号",
                        "受伤日期", "2026年2月11日",
                        "认定依据", "第十四条第（一）项",
                        "结果", "伤残",
                        "伤残等级", "五级",
                        "职工姓名", "张三"));

        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.content())
                .isEqualTo(Map.of(
                        "creditCode", CODE,
                        "number", "苏工认〔2026〕12号",
                        "injuredOn", "2026-02-11",
                        "ground", "14-1",
                        "result", "DISABILITY",
                        "grade", "5"));
        assertThat(RecordType.WORK_INJURY.keyOf(reading.content())).isEqualTo("苏工认〔2026〕12号");
        assertThat(RecordType.WORK_INJURY.dayOf(reading.content())).isEqualTo("2026-02-11");
    }

    @Test
    void whatIsMissingOrNotUnderstoodHoldsTheRecordAndSaysWhichField() {
        var row = new HashMap<>(Map.of("信用代码", "91320281", "受伤日期", "2027-01-01", "认定依据", "第九条", "结果", "死亡"));
        var reading = read(RecordType.WORK_INJURY, row);

        assertThat(reading.has(RecordFlag.Weight.HOLDS)).isTrue();
        assertThat(reading.remarks())
                .extracting(RecordRemark::kept)
                .containsExactly(
                        "FIELD_NOT_UNDERSTOOD:creditCode",
                        "FIELD_MISSING:number",
                        "DAY_IN_FUTURE:injuredOn",
                        "WORD_NOT_MAPPED:ground");
    }

    @ParameterizedTest
    @CsvSource({"12345.67,1234567", "1200万元,1200000000", "3亿元,30000000000", "1元,100"})
    void amountIsKeptInFen(String written, String fen) {
        var reading = read(RecordType.OUTPUT, Map.of("信用代码", CODE, "年度", "2025年", "产值", written));

        assertThat(reading.content()).containsEntry("outputFen", fen).containsEntry("year", "2025");
        assertThat(RecordType.OUTPUT.dayOf(reading.content())).isEqualTo("2025-12-31");
    }

    @Test
    void identityNumberIsPersonalAndACreditCodeIsNot() {
        assertThat(RecordReading.isPersonal("11010519491231002X")).isTrue();
        assertThat(RecordReading.isPersonal(CODE)).isFalse();
    }

    @Test
    void remarkIsReadAsItIsKept() {
        for (var remark : List.of(
                RecordRemark.of(RecordFlag.ENTERPRISE_UNKNOWN),
                new RecordRemark(RecordFlag.FIELD_MISSING, "insured"))) {
            assertThat(RecordRemark.read(remark.kept())).isEqualTo(remark);
        }
    }

    @Test
    void mappingNamesFieldsAndCodesThatThereAre() {
        assertThatThrownBy(() ->
                        new Mapping(Map.of("shoeSize", List.of("鞋码")), Map.of()).requireFitting(RecordType.HEADCOUNT))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Mapping(Map.of(), Map.of("ground", Map.of("其他", "99-9")))
                        .requireFitting(RecordType.WORK_INJURY))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Mapping(Map.of(), Map.of("ground", Map.of("其他", "14-1")))
                        .requireFitting(RecordType.HEADCOUNT))
                .isInstanceOf(InvalidValue.class);
    }
}
