package worksafe.inspections.keylist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.keylist.KeyListFixtures.APPROVER;
import static worksafe.inspections.keylist.KeyListFixtures.CHENGJIANG;
import static worksafe.inspections.keylist.KeyListFixtures.COUNTY;
import static worksafe.inspections.keylist.KeyListFixtures.DAY;
import static worksafe.inspections.keylist.KeyListFixtures.DUE;
import static worksafe.inspections.keylist.KeyListFixtures.INPUTS;
import static worksafe.inspections.keylist.KeyListFixtures.LATER;
import static worksafe.inspections.keylist.KeyListFixtures.SUPERVISOR;
import static worksafe.inspections.keylist.KeyListFixtures.TOWN;
import static worksafe.inspections.keylist.KeyListFixtures.proposed;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.inspections.keylist.KeyEntry.KeySubject;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Trade;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;

/** The rules of the key list, without a container. */
class KeyEntryTest {

    private static final KeySubject VILLAGE =
            new KeySubject(KeySubjectKind.VILLAGE, null, RegionCode.of("320281102005"), null, "贯庄村");
    private static final KeySubject TRADE =
            new KeySubject(KeySubjectKind.TRADE, null, null, Trade.HAZARDOUS_CHEMICALS, "危险化学品");

    @Test
    void countyListsTownsAndTradesAndATownVillagesTradesAndUnits() {
        assertThat(proposed(COUNTY, CHENGJIANG).aggregate().about()).isEqualTo(CHENGJIANG);
        assertThat(proposed(COUNTY, TRADE).aggregate().about()).isEqualTo(TRADE);
        assertThat(proposed(TOWN, VILLAGE).aggregate().about()).isEqualTo(VILLAGE);
        assertThat(proposed(TOWN, TRADE).aggregate().status()).isEqualTo(KeyEntryStatus.PROPOSED);
        refused(KeyListProblem.KEY_SUBJECT_LEVEL, () -> proposed(COUNTY, VILLAGE));
        refused(KeyListProblem.KEY_SUBJECT_LEVEL, () -> proposed(RegionCode.of("320281102005"), TRADE));
        refused(KeyListProblem.KEY_SUBJECT_LEVEL, () -> proposed(RegionCode.NATION, TRADE));
    }

    @Test
    void townListsNoTownAndNothingElsewhere() {
        refused(KeyListProblem.KEY_SUBJECT_LEVEL, () -> proposed(TOWN, CHENGJIANG));
        refused(KeyListProblem.KEY_SUBJECT_ELSEWHERE, () -> proposed(RegionCode.of("320281103000"), VILLAGE));
    }

    @ParameterizedTest
    @CsvSource({"320282102000", "320281102005", "320281000000"})
    void placeIsATownWithinTheCounty(String place) {
        refused(
                KeyListProblem.KEY_SUBJECT_ELSEWHERE,
                () -> proposed(COUNTY, new KeySubject(KeySubjectKind.TOWN, null, RegionCode.of(place), null, "某镇")));
    }

    @Test
    void whoProposedItDoesNotDecide() {
        var entry = KeyListFixtures.in(KeyEntryStatus.PROPOSED);

        assertThat(entry.actions(SUPERVISOR.subject())).isEmpty();
        assertThat(entry.actions(APPROVER.subject())).containsExactly(KeyEntryAction.DECISION);
        refused(KeyListProblem.KEY_ENTRY_SAME_PERSON, () -> entry.list("同意", DUE, SUPERVISOR, LATER));
        refused(
                KeyListProblem.KEY_ENTRY_SAME_PERSON,
                () -> entry.refuse("不同意", new Actor("SUPERVISOR-0042", "赵监管"), LATER));
    }

    @Test
    void followedUpSinceItWasListedAndNotInTheFuture() {
        var entry = KeyListFixtures.in(KeyEntryStatus.LISTED);

        refused(
                KeyListProblem.KEY_ENTRY_DAY_OUTSIDE,
                () -> entry.followUp(FollowUpKind.TRACKING, DAY.minusDays(1), "检查", SUPERVISOR, LATER));
        refused(
                KeyListProblem.KEY_ENTRY_DAY_OUTSIDE,
                () -> entry.followUp(FollowUpKind.TRACKING, DAY.plusDays(1), "检查", SUPERVISOR, LATER));
        assertThat(entry.followUp(FollowUpKind.TRACKING, DAY, "检查", SUPERVISOR, LATER)
                        .step())
                .isEqualTo(KeyEntryStep.FOLLOWED_UP);
        assertThat(entry.followUps()).hasSize(1);
    }

    @Test
    void missedLookIsToldOnceAndMadeGoodByTheNext() {
        var entry = KeyListFixtures.in(KeyEntryStatus.LISTED);

        assertThat(entry.miss(LATER)).isPresent();
        assertThat(entry.miss(LATER)).isEmpty();
        Object unused = entry.keep(INPUTS, DUE.plusYears(1), SUPERVISOR, LATER);

        assertThat(entry.overdueSince()).isNull();
        assertThat(entry.dueDate()).isEqualTo(DUE.plusYears(1));
    }

    private static void refused(KeyListProblem problem, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }
}
