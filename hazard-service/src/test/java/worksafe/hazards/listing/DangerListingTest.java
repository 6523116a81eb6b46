package worksafe.hazards.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.hazards.listing.ListingFixtures.ACCEPTOR;
import static worksafe.hazards.listing.ListingFixtures.AGAINST;
import static worksafe.hazards.listing.ListingFixtures.COUNTY_OR_HIGHER;
import static worksafe.hazards.listing.ListingFixtures.DECIDER;
import static worksafe.hazards.listing.ListingFixtures.DEMAND;
import static worksafe.hazards.listing.ListingFixtures.DUE;
import static worksafe.hazards.listing.ListingFixtures.EXAMINATION;
import static worksafe.hazards.listing.ListingFixtures.EXPERT;
import static worksafe.hazards.listing.ListingFixtures.HIGHER;
import static worksafe.hazards.listing.ListingFixtures.ID;
import static worksafe.hazards.listing.ListingFixtures.IN_FAVOUR;
import static worksafe.hazards.listing.ListingFixtures.LATER;
import static worksafe.hazards.listing.ListingFixtures.LIMIT;
import static worksafe.hazards.listing.ListingFixtures.LISTED_AT;
import static worksafe.hazards.listing.ListingFixtures.OWNER;
import static worksafe.hazards.listing.ListingFixtures.PROPOSED_AT;
import static worksafe.hazards.listing.ListingFixtures.PROPOSER;
import static worksafe.hazards.listing.ListingFixtures.RECHECKER;
import static worksafe.hazards.listing.ListingFixtures.danger;
import static worksafe.hazards.listing.ListingFixtures.general;
import static worksafe.hazards.listing.ListingFixtures.proposal;
import static worksafe.hazards.listing.ListingFixtures.proposed;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.listing.DangerListing.Demand;
import worksafe.hazards.listing.ListingBatch.ListingKind;
import worksafe.hazards.listing.ListingBatch.ListingLevel;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.applications.panel.PanelOutcome;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;

/** The rules of listings. */
class DangerListingTest {

    private static void refused(HazardProblem problem, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }

    private static void propose(
            worksafe.hazards.danger.SupervisedDangers.Supervised danger,
            ListingLevel level,
            List<DangerListing> others) {
        var unused = DangerListing.propose(
                HIGHER,
                "GP320281-2026-000009",
                danger,
                proposal(level),
                COUNTY_OR_HIGHER,
                others,
                PROPOSER,
                PROPOSED_AT);
    }

    @Test
    void onlyAMajorDangerIsListedAndByTheLevelOfTheStandardOrAHigherOne() {
        refused(HazardProblem.LISTING_DANGER_NOT_MAJOR, () -> propose(general(), ListingLevel.COUNTY, List.of()));
        refused(HazardProblem.LISTING_LEVEL_TOO_LOW, () -> propose(danger(false, false), ListingLevel.TOWN, List.of()));
        propose(danger(false, false), ListingLevel.PROVINCE, List.of());
    }

    @Test
    void oneOpenListingForADangerAndLevelAndNoneBelow() {
        var city = List.of(proposed(ID, ListingLevel.CITY));

        refused(HazardProblem.LISTING_OPEN, () -> propose(danger(false, false), ListingLevel.CITY, city));
        refused(HazardProblem.LISTING_OPEN, () -> propose(danger(false, false), ListingLevel.COUNTY, city));
        propose(danger(false, false), ListingLevel.PROVINCE, city);
    }

    @Test
    void higherLevelTakesOverButInterruptsNoAcceptance() {
        var higher = proposed(HIGHER, ListingLevel.CITY);
        var lower = ListingFixtures.in(ListingStatus.LISTED);

        assertThat(lower.giveWay(higher, DECIDER, LATER)).isInstanceOf(ListingEvent.ListingRaised.class);
        assertThat(lower.raisedTo()).contains(HIGHER);
        assertThat(proposed(ID, ListingLevel.COUNTY).giveWay(higher, DECIDER, LATER))
                .isInstanceOf(ListingEvent.ListingDeclined.class);
        for (var status : List.of(ListingStatus.RECTIFIED, ListingStatus.ACCEPTED)) {
            refused(
                    HazardProblem.LISTING_BEING_ACCEPTED,
                    () -> ListingFixtures.in(status).giveWay(higher, DECIDER, LATER));
        }
    }

    @Test
    void whoProposedOrActedForTheEnterpriseDoesNotDecide() {
        for (var account : List.of(PROPOSER, OWNER)) {
            refused(
                    HazardProblem.LISTING_SAME_PERSON,
                    () -> ListingFixtures.in(ListingStatus.PROPOSED)
                            .list(DEMAND, LIMIT, danger(false, false), account, LISTED_AT));
        }
    }

    @Test
    void dangerThatIsNoMajorOneAnyMoreIsNotListed() {
        refused(
                HazardProblem.LISTING_DANGER_NOT_MAJOR,
                () -> ListingFixtures.in(ListingStatus.PROPOSED).list(DEMAND, LIMIT, general(), DECIDER, LISTED_AT));
    }

    @Test
    void dayLiesAheadAndWithinThePolicy() {
        refused(HazardProblem.TIME_LIMIT_PAST, () -> listUntil("2026-04-01"));
        refused(HazardProblem.LISTING_BEYOND_LIMIT, () -> listUntil("2027-04-03"));
        listUntil("2027-04-02");
        var listing = ListingFixtures.in(ListingStatus.PROPOSED);
        var unused = listing.list(new Demand("要求", false, "张伟", null), LIMIT, danger(false, false), DECIDER, LISTED_AT);
        assertThat(listing.due()).isEqualTo(LIMIT.latest());
    }

    private static void listUntil(String day) {
        var unused = ListingFixtures.in(ListingStatus.PROPOSED)
                .list(
                        new Demand("要求", false, "张伟", LocalDate.parse(day)),
                        LIMIT,
                        danger(false, false),
                        DECIDER,
                        LISTED_AT);
    }

    @Test
    void returnedProposalIsCompletedBeforeItIsDecided() {
        var listing = ListingFixtures.returned();
        assertThat(listing.actions()).containsExactly(ListingAction.COMPLETION);
        assertThatThrownBy(() -> listing.decline("理由", "条款", DECIDER, LATER)).isInstanceOf(IllegalTransition.class);

        var unused = listing.complete("已补充治理方案", null, PROPOSER, LATER);

        assertThat(listing.actions()).containsExactly(ListingAction.DECISION);
        assertThat(listing.missing()).isEmpty();
    }

    @Test
    void moreTimeIsAskedForInTimeAndForALaterDay() {
        var listing = ListingFixtures.in(ListingStatus.LISTED);
        var latest = DUE.minusDays(30);

        listing.requireExtendable(DUE.plusDays(1), latest, latest);
        refused(
                HazardProblem.LISTING_EXTENSION_TOO_LATE,
                () -> listing.requireExtendable(DUE.plusDays(1), latest, latest.plusDays(1)));
        refused(HazardProblem.LISTING_DAY_NOT_LATER, () -> listing.requireExtendable(DUE, latest, latest));
    }

    @Test
    void acceptanceIsAppliedForOnceTheDangerIsReportedAsPutRight() {
        refused(
                HazardProblem.LISTING_DANGER_NOT_RECTIFIED,
                () -> ListingFixtures.in(ListingStatus.LISTED)
                        .rectify(EXAMINATION, "已拆除", danger(false, false), OWNER, LATER));
    }

    @Test
    void acceptanceNeedsExpertsInFavourAndARecheckThatWasPassed() {
        refused(HazardProblem.LISTING_PANEL_MISSING, () -> accept(PanelOutcome.NONE, true, ACCEPTOR));
        refused(
                HazardProblem.LISTING_PANEL_MISSING,
                () -> accept(new PanelOutcome(true, null, List.of()), true, ACCEPTOR));
        refused(HazardProblem.LISTING_AGAINST_PANEL, () -> accept(AGAINST, true, ACCEPTOR));
        refused(HazardProblem.LISTING_DANGER_NOT_RECHECKED, () -> accept(IN_FAVOUR, false, ACCEPTOR));
        accept(IN_FAVOUR, true, ACCEPTOR);
    }

    @ParameterizedTest
    @MethodSource("thoseWhoActed")
    void whoPutItRightRecheckedItOrSatWithTheExpertsDoesNotAcceptNorLift(Actor account) {
        refused(HazardProblem.LISTING_SAME_PERSON, () -> accept(IN_FAVOUR, true, account));
        refused(
                HazardProblem.LISTING_SAME_PERSON,
                () -> ListingFixtures.in(ListingStatus.ACCEPTED)
                        .delist("同意摘牌", danger(true, true), IN_FAVOUR, account, LATER));
    }

    static Stream<Actor> thoseWhoActed() {
        return Stream.of(OWNER, RECHECKER, EXPERT);
    }

    @Test
    void whoAcceptedItDoesNotLiftIt() {
        var accepted = ListingFixtures.in(ListingStatus.ACCEPTED);

        refused(
                HazardProblem.LISTING_SAME_PERSON,
                () -> accepted.delist("同意摘牌", danger(true, true), IN_FAVOUR, ACCEPTOR, LATER));
        assertThat(accepted.actions(ACCEPTOR.subject(), danger(true, true), List.of()))
                .doesNotContain(ListingAction.DELISTING);
        assertThat(accepted.actions(DECIDER.subject(), danger(true, true), List.of()))
                .contains(ListingAction.DELISTING);
    }

    private static void accept(PanelOutcome panel, boolean rechecked, Actor by) {
        var unused =
                ListingFixtures.in(ListingStatus.RECTIFIED).accept("隐患已消除", danger(true, rechecked), panel, by, LATER);
    }

    @Test
    void noExpertPutItRightOrRecheckedIt() {
        assertThat(ListingFixtures.in(ListingStatus.RECTIFIED).interested(danger(true, true)))
                .containsExactlyInAnyOrder(OWNER.subject(), RECHECKER.subject());
    }

    @Test
    void liftingTellsWhetherItWasPutRightInTime() {
        var inTime = ListingFixtures.in(ListingStatus.ACCEPTED)
                .delist("同意摘牌", danger(true, true), IN_FAVOUR, DECIDER, LATER);
        assertThat(inTime.onTime()).isTrue();

        var late = ListingFixtures.in(ListingStatus.LISTED);
        var after = DUE.plusDays(1).atTime(9, 0).toInstant(ZoneOffset.UTC);
        assertThat(late.miss(after)).isPresent();
        assertThat(late.miss(after)).isEmpty();
        var unused = late.rectify(EXAMINATION, "已拆除", danger(true, true), OWNER, after);
        var unusedToo = late.accept("隐患已消除", danger(true, true), IN_FAVOUR, ACCEPTOR, after);
        assertThat(late.delist("同意摘牌", danger(true, true), IN_FAVOUR, DECIDER, after)
                        .onTime())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(ListingKind.class)
    void batchHasAQuarterWhereItIsQuarterly(ListingKind kind) {
        var quarterly = kind == ListingKind.QUARTERLY;
        assertThat(new ListingBatch(ListingLevel.COUNTY, kind, 2026, quarterly ? 2 : null).words())
                .isEqualTo(quarterly ? "2026 年第 2 季度" : "2026 年度");
        assertThatThrownBy(() -> new ListingBatch(ListingLevel.COUNTY, kind, 2026, quarterly ? null : 2))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void levelIsThatOfThePlaceAroundTheDanger() {
        var village = RegionCode.of("320281102005");
        assertThat(ListingLevel.TOWN.placeOf(village)).hasToString("320281102000");
        assertThat(ListingLevel.COUNTY.placeOf(village)).hasToString("320281000000");
        assertThat(ListingLevel.CITY.placeOf(village)).hasToString("320200000000");
        assertThat(ListingLevel.PROVINCE.placeOf(village)).hasToString("320000000000");
        assertThat(ListingLevel.TOWN.placeOf(RegionCode.of("320281000000"))).hasToString("320281000000");
    }

    /** Asked on that day there are still so many days; asked a day later there are not. */
    @Test
    void lastDayToAskForMoreTimeLeavesTheWholePeriod() {
        var days = WorkingCalendar.shipped();
        var random = new Random(20261201);
        for (int run = 0; run < 500; run++) {
            var period = random.nextInt(1, 40) + (random.nextBoolean() ? " WORKING_DAYS" : " CALENDAR_DAYS");
            var due = LocalDate.parse("2026-01-05").plusDays(random.nextInt(330));

            var latest = ListingPolicies.before(due, lead(period), days);

            var parsed = lead(period).period(PolicyRow.VALUE);
            assertThat(parsed.dueDate(latest, days).date())
                    .as("%s before %s", period, due)
                    .isBeforeOrEqualTo(due);
            assertThat(parsed.dueDate(latest.plusDays(1), days).date())
                    .as("%s before %s", period, due)
                    .isAfter(due);
        }
    }

    private static PolicyRow lead(String period) {
        return new PolicyRow(
                "listing.extension-lead",
                RegionCode.NATION,
                null,
                PolicyRow.parameters("listing.extension-lead", Map.of("value", period)),
                LocalDate.parse("2021-09-01"),
                null,
                "安全生产法",
                "第四十一条",
                Force.LAW,
                Certainty.SYSTEM_DEFAULT);
    }
}
