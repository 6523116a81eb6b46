package worksafe.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;

class LawLibraryTest {

    private static final LawLibrary LIBRARY = LawLibrary.shipped();

    @ParameterizedTest
    @CsvSource({
        "第二十七条, 27",
        "第二十七条第二款, 27.2",
        "第六十五条第一款第（二）项：违法行为, 65.1.2",
        "第四条第一项：年满十八周岁, 4.1.1",
        "第一百一十八条第二款；另见, 118.2",
        "第三十条第一款第二至五项, 30.1",
        "第十九条、第二十六条, 19",
        "二（七）：线索, 2.7",
        "二5, 2.5",
        "（二十一）；其他, 21",
        "第三项, 3",
        "一：坚持全面覆盖, 1",
        "65.1.2, 65.1.2",
        "第27条第2款, 27.2"
    })
    void clauseIsReadAsPapersNameIt(String text, String number) {
        assertThat(ClauseNumber.leading(text)).map(ClauseNumber::toString).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "系统缺省值", "撤销情形待核，暂沿用原令第30号第三十条", "期满未延期", "1.2.3.4.5", "第零条", "一致"})
    void whatBeginsWithNoClauseIsNone(String text) {
        assertThat(ClauseNumber.leading(text)).isEmpty();
    }

    @Test
    void onlyAWholeTextIsAClauseOfItsOwn() {
        assertThat(ClauseNumber.of("第二十七条第二款")).map(ClauseNumber::toString).hasValue("27.2");
        assertThat(ClauseNumber.of("第二十七条规定")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "中华人民共和国安全生产法（2021年修正）, aqscf-2021",
        "安全生产法（2014年修正）, aqscf-2014",
        "《中华人民共和国安全生产法》（2021）, aqscf-2021",
        "特种作业人员安全技术培训考核管理规定（安监总局令第30号）, tzzy-30",
        "特种作业人员安全技术培训考核管理规定（应急管理部令第19号）, tzzy-19",
        "国办发〔2024〕54号, gbf-2024-54",
        "生产安全事故应急条例（2019）, yjtl-708",
        "危险化学品安全法, whpf-2025"
    })
    void sourceNamesItsDocument(String source, String id) {
        assertThat(LIBRARY.named(source)).map(LawDocument::id).hasValue(id);
    }

    @Test
    void titleOfSeveralEditionsNamesNone() {
        assertThat(LIBRARY.named("安全生产法")).isEmpty();
        assertThat(LIBRARY.named("无文件依据（撤回）")).isEmpty();
    }

    @Test
    void pointerIsAsExactAsTheLibraryIs() {
        assertThat(LIBRARY.pointer("安全生产法（2021年修正）", "第六十五条第一款第（二）项：违法行为")).hasValue("aqscf-2021.65.1.2");
        assertThat(LIBRARY.pointer("安全生产法（2021年修正）", "第三十条第一款第九项")).hasValue("aqscf-2021.30.1");
        assertThat(LIBRARY.pointer("安全生产法（2021年修正）", "来源有误，撤回")).hasValue("aqscf-2021");
        assertThat(LIBRARY.pointer("某市某办法", "第一条")).isEmpty();
    }

    @Test
    void order30GaveWayToOrder19() {
        var old = LIBRARY.document("tzzy-30").orElseThrow();
        assertThat(old.inForceOn(LocalDate.of(2026, 5, 31))).isTrue();
        assertThat(old.inForceOn(LocalDate.of(2026, 6, 1))).isFalse();
        assertThat(LIBRARY.current(old, LocalDate.of(2026, 6, 1)))
                .map(LawDocument::id)
                .hasValue("tzzy-19");
        assertThat(LIBRARY.current(old, LocalDate.of(2009, 1, 1))).isEmpty();
    }

    @Test
    void everyDocumentIsWhole() {
        assertThat(LIBRARY.documents()).hasSizeGreaterThan(80).allSatisfy(document -> {
            assertThat(document.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(document.names()).doesNotContain("");
            if (document.replacedBy() != null) {
                var next = LIBRARY.document(document.replacedBy()).orElseThrow();
                assertThat(next.amends()).as(document.id()).isEqualTo(document.id());
                if (document.to() != null && next.from() != null) {
                    assertThat(next.from()).as(document.id()).isEqualTo(document.to());
                }
            }
            if (document.amends() != null) {
                assertThat(LIBRARY.document(document.amends()).orElseThrow().replacedBy())
                        .isEqualTo(document.id());
            }
            if (document.from() != null && document.to() != null) {
                assertThat(document.from()).as(document.id()).isBefore(document.to());
            }
            if (document.certainty() == Certainty.CERTAIN) {
                assertThat(document.from()).as(document.id()).isNotNull();
                assertThat(document.issuer()).as(document.id()).isNotNull();
            }
            assertThat(document.standard() && document.force() != Force.DOCUMENT)
                    .as(document.id())
                    .isFalse();
        });
    }

    @Test
    void everyClauseStandsInADocumentWhereItsLabelSays() {
        var labels = new HashSet<String>();
        assertThat(LIBRARY.clauses()).hasSizeGreaterThan(80).allSatisfy(clause -> {
            var document = LIBRARY.document(clause.documentId()).orElseThrow();
            assertThat(clause.id())
                    .isEqualTo(ClauseNumber.of(clause.label()).orElseThrow().in(document.id()));
            assertThat(clause.subject()).hasSizeBetween(4, 60).doesNotContain("“", "，本法");
            assertThat(labels.add(clause.documentId() + clause.label()))
                    .as(clause.id())
                    .isTrue();
        });
    }

    @Test
    void editionIsThatOfTheFiles() {
        assertThat(LawLibrary.edition()).matches("[0-9a-f]{64}").isEqualTo(LawLibrary.edition());
    }
}
