package worksafe.inspections.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.inspections.check.CheckRequests.Tick;
import worksafe.inspections.finding.FindingCause;
import worksafe.kernel.Force;
import worksafe.kernel.law.CheckLists;
import worksafe.kernel.law.LawLibrary;
import worksafe.platform.http.Messages;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.WrittenTexts;

class CheckItemsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-12");

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        WrittenTexts.requireRefusals(Messages.load(CheckItemsTest.class.getClassLoader()), CheckProblem.values());
    }

    @Test
    void itemTellsClausePenaltyAndWordingOfAFinding() {
        var item = CheckOperations.item(tick("general", "safety-equipment"), DAY);

        assertThat(item.id()).isEqualTo("general@1/safety-equipment");
        assertThat(item.clauseId()).isEqualTo("aqscf-2021.36.2");
        assertThat(item.legalBasis()).contains("安全生产法", "第三十六条第二款");
        assertThat(item.penaltyClause()).contains("第九十九条第（三）项");
        assertThat(item.cause()).isEqualTo(FindingCause.UNSAFE_CONDITION);
    }

    @Test
    void noItemShipsThatHasNoLawBehindIt() {
        for (var list : CheckLists.shipped().all()) {
            var day = list.from();
            assertThat(VisitCheckList.of(list, day).items())
                    .as(list.code())
                    .allSatisfy(item ->
                            assertThat(item.foundsFinding()).as(item.id()).isTrue());
        }
    }

    @Test
    void itemOfADocumentOrOfNoListIsNotChecked() {
        var paper = item(Force.DOCUMENT, false);
        refused(CheckProblem.CHECK_ITEM_TOO_WEAK, () -> CheckOperations.requireLaw(paper, DAY));
        refused(CheckProblem.CHECK_ITEM_NOT_IN_FORCE, () -> CheckOperations.requireLaw(item(Force.LAW, false), DAY));
        assertThat(CheckOperations.requireLaw(item(Force.LAW, true), DAY)).isNotNull();
        refused(CheckProblem.CHECK_ITEM_UNKNOWN, () -> CheckOperations.item(tick("general", "nothing"), DAY));
        refused(CheckProblem.CHECK_ITEM_UNKNOWN, () -> CheckOperations.item(tick("nothing", "signs"), DAY));
        refused(
                CheckProblem.CHECK_ITEM_UNKNOWN,
                () -> CheckOperations.item(tick("general", "signs"), LocalDate.parse("2021-08-31")));
    }

    @Test
    void clauseOfAPaperFoundsNoFinding() {
        var paper = LawLibrary.shipped().clause("jyzf-2012-80.14").orElseThrow();
        var law = LawLibrary.shipped().clause("aqscf-2021.36.2").orElseThrow();

        assertThat(FoundClause.of(paper, DAY).foundsFinding()).isFalse();
        assertThat(FoundClause.of(law, DAY).foundsFinding()).isTrue();
        assertThat(FoundClause.of(law, LocalDate.parse("2021-08-31")).foundsFinding())
                .isFalse();
    }

    @Test
    void itemThatIsNotInOrderSaysWhere() {
        assertThatThrownBy(() -> Tick.require("/ticks/", List.of(tick("general", "signs"))))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        refused -> assertThat(refused.violations().getFirst().pointer())
                                .isEqualTo("/ticks/0/place"));
    }

    private static VisitCheckList.Item item(Force force, boolean founds) {
        return new VisitCheckList.Item(
                "own", 1, "one", "要求", "《文件》一", null, force, "《文件》二", "表述", FindingCause.UNSAFE_CONDITION, founds);
    }

    private static Tick tick(String list, String item) {
        return new Tick(list, item, CheckAnswer.NOT_IN_ORDER, null, null, null, null, null, null);
    }

    private static void refused(CheckProblem problem, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }
}
