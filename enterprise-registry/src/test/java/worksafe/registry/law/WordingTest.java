package worksafe.registry.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.http.ProblemType;
import worksafe.platform.http.RequestProblem;
import worksafe.registry.RegistryProblem;

/** What can be the wording of a clause, and files of them. */
class WordingTest {

    private static final String ARTICLES = """
            样例办法

            第一章　总则

            第一条　为了样例，制定本样例。
            　　续一行。

            第二章　附则
            第二条　本样例自公布之日起施行。
            """;

    private static List<Wording> read(byte[] file) {
        return Wording.all(TextFile.read(file));
    }

    private static void refused(ThrowingCallable attempt, Consumer<List<RequestProblem.Violation>> how) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(RequestProblem.class, problem -> how.accept(problem.violations()));
    }

    private static void refused(byte[] file, ProblemType type) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.type()).isEqualTo(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void plainTextIsReadArticleByArticle(String charset) {
        assertThat(read(ARTICLES.getBytes(Charset.forName(charset))))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.number()).hasToString("1");
                            assertThat(first.text()).isEqualTo("为了样例，制定本样例。\n续一行。");
                        },
                        second -> assertThat(second.text()).isEqualTo("本样例自公布之日起施行。"));
    }

    @Test
    void tableIsReadLineByLine() {
        var table = "序号,条号,条文\n1,第一条,甲\n2,第二条第一款,\"乙，\n丙\"\n";

        assertThat(read(table.getBytes(StandardCharsets.UTF_8)))
                .extracting(clause -> clause.number() + " " + clause.text())
                .containsExactly("1 甲", "2.1 乙，\n丙");
    }

    @Test
    void clauseThatStandsThereTwiceIsNamed() {
        var table = "条号,条文\n第一条,甲\n第1条,乙\n";

        refused(
                () -> read(table.getBytes(StandardCharsets.UTF_8)),
                violations -> assertThat(violations).singleElement().satisfies(twice -> {
                    assertThat(twice.code()).isEqualTo("law-clause-twice");
                    assertThat(twice.pointer()).isEqualTo("/3/label");
                    assertThat(twice.arguments()).containsExactly("第1条", "第一条");
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"附则", "第条", "第一条第二句", "", "第九千九百九十九万条"})
    void whatIsNoNumberIsNamed(String label) {
        refused(
                () -> Wording.all(List.of(new Wording.Sent("/clauses/0", label, "甲"))),
                violations -> assertThat(violations)
                        .extracting(RequestProblem.Violation::code)
                        .containsExactly("law-clause-number"));
    }

    @Test
    void directionOfWritingIsNotTurnedAndControlsAreRefused() {
        for (var text : List.of("甲\u202E乙", "甲\u2066乙", "甲\u0007乙", "甲\uD800乙")) {
            refused(
                    () -> Wording.all(List.of(new Wording.Sent("/clauses/0", "第一条", text))),
                    violations -> assertThat(violations)
                            .extracting(RequestProblem.Violation::code)
                            .containsExactly("law-clause-characters"));
        }
    }

    @Test
    void whatNobodySeesIsLeftOut() {
        assertThat(Wording.all(List.of(new Wording.Sent("/clauses/0", "第\u200B一条", " 甲\u200B乙\r\n丙 "))))
                .singleElement()
                .satisfies(clause -> {
                    assertThat(clause.label()).isEqualTo("第一条");
                    assertThat(clause.text()).isEqualTo("甲乙\n丙");
                });
    }

    @Test
    void overlongOrEmptyTextIsRefused() {
        for (var text : List.of("甲".repeat(5_001), "\u200B", "  ")) {
            refused(
                    () -> Wording.all(List.of(new Wording.Sent("/clauses/0", "第一条", text))),
                    violations -> assertThat(violations)
                            .extracting(RequestProblem.Violation::code)
                            .containsExactly("length-range"));
        }
        assertThat(Wording.all(List.of(new Wording.Sent("/clauses/0", "第一条", "甲".repeat(5_000)))))
                .hasSize(1);
    }

    @Test
    void unreadableFilesAreRefused() {
        refused(new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff}, RegistryProblem.LAW_FILE_UNREADABLE);
        refused("没有条文".getBytes(StandardCharsets.UTF_8), RegistryProblem.LAW_FILE_WITHOUT_ARTICLES);
        refused(
                () -> read("条号,条文\n第一条,甲,多\n".getBytes(StandardCharsets.UTF_8)),
                violations -> assertThat(violations)
                        .extracting(RequestProblem.Violation::code)
                        .containsExactly("law-file-line"));
    }
}
