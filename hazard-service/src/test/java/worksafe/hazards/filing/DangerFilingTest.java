package worksafe.hazards.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.hazards.filing.DangerFilingFixtures.ALL_SECTORS;
import static worksafe.hazards.filing.DangerFilingFixtures.CONTENT;
import static worksafe.hazards.filing.DangerFilingFixtures.DAY;
import static worksafe.hazards.filing.DangerFilingFixtures.INDUSTRY_OFFICE;
import static worksafe.hazards.filing.DangerFilingFixtures.LATER;
import static worksafe.hazards.filing.DangerFilingFixtures.OWNER;
import static worksafe.hazards.filing.DangerFilingFixtures.SUPERVISOR;
import static worksafe.hazards.filing.DangerFilingFixtures.WORK_SAFETY_OFFICE;
import static worksafe.hazards.filing.DangerFilingFixtures.in;
import static worksafe.hazards.filing.DangerFilingFixtures.opened;
import static worksafe.hazards.filing.DangerFilingFixtures.received;
import static worksafe.hazards.filing.DangerFilingRecipient.INDUSTRY;
import static worksafe.hazards.filing.DangerFilingRecipient.WORK_SAFETY;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.filing.DangerFilingEvent.DangerFilingOpened;
import worksafe.kernel.Sector;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;

class DangerFilingTest {

    @Test
    void goesToTwoWhereTheDangersAuthorityIsAnotherBody() {
        assertThat(opened(Sector.HOUSING_CONSTRUCTION, false).missing()).containsExactly(WORK_SAFETY, INDUSTRY);
        assertThat(opened(Sector.EMERGENCY, false).missing()).containsExactly(WORK_SAFETY);
    }

    @Test
    void whatAnInspectionFoundItsOwnAuthorityHas() {
        var filing = opened(Sector.HOUSING_CONSTRUCTION, true);

        assertThat(filing.status()).isEqualTo(DangerFilingStatus.OWED);
        assertThat(filing.missing()).containsExactly(WORK_SAFETY);
        assertThat(filing.receipt(INDUSTRY).orElseThrow().receivedBy()).isNull();
        assertThat(opened(Sector.EMERGENCY, true).status()).isEqualTo(DangerFilingStatus.RECEIVED);
    }

    @Test
    void isReceivedOnceEveryRecipientHasIt() {
        var filing = in(DangerFilingStatus.FILED);

        assertThat(received(filing, WORK_SAFETY, WORK_SAFETY_OFFICE).filing().status())
                .isEqualTo(DangerFilingStatus.FILED);
        assertThat(received(filing, INDUSTRY, INDUSTRY_OFFICE).filing().status())
                .isEqualTo(DangerFilingStatus.RECEIVED);
    }

    @Test
    void whoReceivedItKeepsItWhenTheOtherSendsItBack() {
        var filing = in(DangerFilingStatus.FILED);
        var unused = received(filing, WORK_SAFETY, null);
        var unusedToo = filing.sendBack(INDUSTRY, "治理方案未写明时限", INDUSTRY_OFFICE, SUPERVISOR, LATER);

        var filed = filing.file(CONTENT, OWNER, LATER);

        assertThat(filed.awaited()).containsExactly(INDUSTRY);
        assertThat(filing.returnedBy()).isEmpty();
    }

    @Test
    void officeReceivesForItselfAlone() {
        refused(WORK_SAFETY, INDUSTRY_OFFICE, HazardProblem.DANGER_FILING_NOT_YOURS);
        refused(INDUSTRY, WORK_SAFETY_OFFICE, HazardProblem.DANGER_FILING_NOT_YOURS);
        assertThat(in(DangerFilingStatus.FILED).actions(DangerFilingFixtures.office(Sector.WATER)))
                .isEmpty();
        assertThat(in(DangerFilingStatus.FILED).actions(INDUSTRY_OFFICE))
                .isEqualTo(Set.of(DangerFilingAction.RECEIPT, DangerFilingAction.RETURN));
    }

    private static void refused(DangerFilingRecipient recipient, Scope office, HazardProblem why) {
        assertThatThrownBy(() -> received(in(DangerFilingStatus.FILED), recipient, office))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(why));
    }

    @Test
    void nobodyReceivesTwiceOrWhatIsNotMeantForThem() {
        var filing = in(DangerFilingStatus.FILED);
        var unused = received(filing, WORK_SAFETY, null);
        assertThatThrownBy(() -> received(filing, WORK_SAFETY, null)).isInstanceOf(RuleViolation.class);

        var one = opened(Sector.EMERGENCY, false);
        var unusedToo = one.file(CONTENT, OWNER, LATER);
        assertThatThrownBy(() -> received(one, INDUSTRY, null)).isInstanceOf(RuleViolation.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-01", "2026-04-07"})
    void dayOfReceiptLiesBetweenTheFilingAndToday(String day) {
        assertThatThrownBy(() -> in(DangerFilingStatus.FILED)
                        .receive(WORK_SAFETY, LocalDate.parse(day), "1", ALL_SECTORS, SUPERVISOR, LATER))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void isOverdueUntilItIsReported() {
        var filing = opened(Sector.HOUSING_CONSTRUCTION, false);

        assertThat(filing.miss(LATER)).isPresent();
        assertThat(filing.miss(LATER)).isEmpty();
        var unused = filing.file(CONTENT, OWNER, LATER);
        assertThat(filing.overdueSince()).isEmpty();
    }

    @Test
    void whatARecipientHasItHasWhenTheDangerIsAMajorOneAgain() {
        var filing = in(DangerFilingStatus.FILED);
        var unused = received(filing, WORK_SAFETY, null);
        assertThat(filing.drop("不再是重大隐患", LATER)).isPresent();

        DangerFilingOpened opened = filing.openAgain(LATER);

        assertThat(opened.awaited()).containsExactly(INDUSTRY);
        assertThat(filing.receipt(WORK_SAFETY).orElseThrow().receivedOn()).isEqualTo(DAY);
    }
}
