package worksafe.platform.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperGroundTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            第六十五条第一款第（二）项：对违法行为要求限期改正；最长 30 日为系统缺省值 | 《某法》第六十五条第一款第（二）项
            第十七条第一款：准予延期，未定天数                              | 《某法》第十七条第一款
            第二十三条：现场审查（条文待核）                                | 《某法》第二十三条
            第一百二十条之一                                          | 《某法》第一百二十条之一
            延期条文待核；自原限期起合计最长 30 日为系统缺省值                    | 《某法》
            系统缺省值：辖区可另定                                       | 《某法》
            ''                                                     | 《某法》""")
    void paperNamesTheArticleAloneAndTheDocumentWhereThereIsNone(String clause, String words) {
        assertThat(PaperGround.words("某法", clause)).isEqualTo(words);
    }
}
