package worksafe.inspections.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.notice.DepartmentNoticeFixtures.COUNTY;
import static worksafe.inspections.notice.DepartmentNoticeFixtures.LATER;
import static worksafe.inspections.notice.DepartmentNoticeFixtures.RECIPIENT;
import static worksafe.inspections.notice.DepartmentNoticeFixtures.SENDER;
import static worksafe.inspections.notice.DepartmentNoticeFixtures.answered;
import static worksafe.inspections.notice.DepartmentNoticeFixtures.sent;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;

/** The rules of notices, without a container. */
class DepartmentNoticeTest {

    private static final RegionCode TOWN = RegionCode.of("320281102000");

    private static Scope of(Sector... sectors) {
        return new Scope(COUNTY, sectors.length == 0 ? null : Set.of(sectors), null, "somebody", null);
    }

    private static void refused(DepartmentNoticeProblem problem, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }

    @Test
    void noticeIsForOthersAndItsDayIsToCome() {
        refused(
                DepartmentNoticeProblem.DEPARTMENT_NOTICE_TO_ITSELF,
                () -> sent(DepartmentNoticeKind.INFORMATION, Sector.WATER, List.of(Sector.WATER), null));
        refused(
                DepartmentNoticeProblem.DEPARTMENT_NOTICE_DAY_PAST,
                () -> sent(DepartmentNoticeKind.INFORMATION, null, List.of(Sector.WATER), LocalDate.of(2026, 3, 25)));
        assertThat(sent(DepartmentNoticeKind.INFORMATION, null, List.of(Sector.WATER, Sector.WATER), null)
                        .aggregate()
                        .toSectors())
                .containsExactly(Sector.WATER);
    }

    @Test
    void eachDepartmentSignsOnceAndAnswersAfterwards() {
        var notice = sent().aggregate();
        refused(
                DepartmentNoticeProblem.DEPARTMENT_NOTICE_NOT_RECIPIENT,
                () -> notice.receive(Sector.WATER, RECIPIENT, LATER));
        refused(
                DepartmentNoticeProblem.DEPARTMENT_NOTICE_NOT_RECEIVED,
                () -> notice.answer(Sector.TRANSPORT, true, "同意", RECIPIENT, LATER));
        refused(DepartmentNoticeProblem.DEPARTMENT_NOTICE_UNANSWERED, () -> notice.close("已办", SENDER, LATER));

        answered(notice, Sector.TRANSPORT);

        assertThatThrownBy(() -> notice.receive(Sector.TRANSPORT, RECIPIENT, LATER))
                .isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> notice.answer(Sector.TRANSPORT, false, "再议", RECIPIENT, LATER))
                .isInstanceOf(IllegalTransition.class);
        refused(DepartmentNoticeProblem.DEPARTMENT_NOTICE_UNANSWERED, () -> notice.close("已办", SENDER, LATER));
        answered(notice, Sector.MARKET_REGULATION);
        assertThat(notice.close("已立案 1 件", SENDER, LATER).notice().status()).isEqualTo(DepartmentNoticeStatus.CLOSED);
        assertThat(notice.receipts()).allMatch(DepartmentReceipt::isAnswered);
    }

    @Test
    void informationIsClosedWithoutAnswers() {
        var notice = sent(DepartmentNoticeKind.INFORMATION, null, List.of(Sector.WATER), null)
                .aggregate();

        assertThat(notice.close("已知悉", SENDER, LATER).notice().status()).isEqualTo(DepartmentNoticeStatus.CLOSED);
    }

    @Test
    void eachSideDoesItsOwn() {
        var notice = sent().aggregate();
        assertThat(notice.actions(of(Sector.EMERGENCY), COUNTY))
                .containsExactlyInAnyOrder(DepartmentNoticeAction.CLOSURE, DepartmentNoticeAction.WITHDRAWAL);
        assertThat(notice.actions(of(Sector.TRANSPORT), COUNTY)).containsExactly(DepartmentNoticeAction.RECEIPT);
        assertThat(notice.actions(of(Sector.TRANSPORT), TOWN)).isEmpty();
        refused(
                DepartmentNoticeProblem.DEPARTMENT_NOTICE_NOT_SENDER,
                () -> notice.requireSender(of(Sector.TRANSPORT), COUNTY));
        refused(
                DepartmentNoticeProblem.DEPARTMENT_NOTICE_NOT_RECIPIENT,
                () -> notice.requireRecipient(Sector.TRANSPORT, of(Sector.EMERGENCY), COUNTY));
        notice.requireSender(of(), COUNTY);
        notice.requireRecipient(Sector.TRANSPORT, of(), COUNTY);
        var unused = notice.receive(Sector.TRANSPORT, RECIPIENT, LATER);
        assertThat(notice.actions(of(Sector.TRANSPORT), COUNTY)).containsExactly(DepartmentNoticeAction.ANSWER);
    }

    @Test
    void bothSidesAreShownItAndNobodyElse() {
        var notice = sent().aggregate();
        assertThat(notice.isWithin(of())).isTrue();
        assertThat(notice.isWithin(of(Sector.EMERGENCY))).isTrue();
        assertThat(notice.isWithin(of(Sector.TRANSPORT, Sector.WATER))).isTrue();
        assertThat(notice.isWithin(of(Sector.WATER))).isFalse();
        assertThat(notice.isWithin(new Scope(TOWN, null, null, "somebody", null)))
                .isFalse();
        assertThat(notice.isWithin(new Scope(RegionCode.NATION, null, Set.of(new UUID(0, 1)), "enterprise-user", null)))
                .isFalse();
    }
}
