package worksafe.registry.bureau.consider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word within a title is not that title, or an enterprise would silence a lead with it. */
class ProjectTitlesTest {

    @ParameterizedTest
    @CsvSource({
        "年产5万吨甲醇项目,年产5万吨甲醇项目,true",
        "年产5万吨甲醇项目,年产5万吨甲醇项目一期,true",
        "江阴澄江化工年产5万吨甲醇项目,年产5万吨甲醇项目,true",
        "甲醇项目,甲醇项目,true",
        "甲醇项目,甲醇项目一,false",
        "年产5万吨甲醇项目,甲醇项目,false",
        "江阴澄江化工有限公司新建年产5万吨甲醇项目,年产5万吨甲醇,false",
        "年产5万吨甲醇项目,年产9万吨乙醇项目,false",
        "'',年产5万吨甲醇项目,false",
        "'','',false"
    })
    void titlesOfOneProjectAreAlike(String one, String other, boolean alike) {
        assertThat(ProjectTitles.areOfOne(one, other)).isEqualTo(alike);
        assertThat(ProjectTitles.areOfOne(other, one)).isEqualTo(alike);
    }
}
