package worksafe.training.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Messages;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.QualificationKind;

/** What a post is called on the enterprise's page. */
class PostTitleTest {

    @ParameterizedTest
    @CsvSource({
        "SPECIAL_OPERATION, ELECTRICAL, 王建国 · 特种作业人员（电工作业）",
        "PRINCIPAL, , 王建国 · 主要负责人",
        "SAFETY_MANAGER, , 王建国 · 安全生产管理人员"
    })
    void postIsToldInWordsThatPeopleRead(QualificationKind kind, OperationCategory category, String title) {
        var facts = new PostEvent.Facts(
                PostFixtures.ID,
                PostFixtures.ID,
                "王建国",
                PostFixtures.ID,
                RegionCode.of("320281102005"),
                Sector.EMERGENCY,
                1,
                kind,
                category,
                PostFixtures.UNTIL,
                PostStatus.BARRED);

        var line = new PostEvent.PostBarred(facts, List.of(), PostFixtures.LATER).archive();

        assertThat(line.title()).isEqualTo(title);
        assertThat(line.overdue()).isTrue();
        assertThat(line.closed()).isFalse();
    }

    @Test
    void titlesAreThoseOfTheCodeTables() {
        var messages = Messages.load(Objects.requireNonNull(PostTitleTest.class.getClassLoader()));

        Stream.of(QualificationKind.values())
                .forEach(kind -> assertThat(kind.title())
                        .isEqualTo(messages.text(Locale.CHINA, "code-table.qualification-kind." + kind)));
        Stream.of(OperationCategory.values())
                .forEach(category -> assertThat(category.title())
                        .isEqualTo(messages.text(Locale.CHINA, "code-table.operation-category." + category)));
    }
}
