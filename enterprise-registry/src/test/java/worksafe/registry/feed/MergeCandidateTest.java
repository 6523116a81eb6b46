package worksafe.registry.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.registry.feed.MergeCandidate.First;
import worksafe.registry.feed.MergeCandidate.Known;
import worksafe.registry.feed.reading.RowFate;
import worksafe.registry.feed.reading.RowFlag;
import worksafe.registry.feed.reading.StagedRow.Verdict;

class MergeCandidateTest {

    private static final RegionCode YIXING = RegionCode.of("320282000000");
    private static final RegionCode JIANGYIN = RegionCode.of("320281000000");
    private static final UUID NEW = new UUID(0, 1);
    private static final UUID OLD = new UUID(0, 2);
    private static final Scope WUXI = new Scope(RegionCode.of("320200000000"), null, null, "feed-wuxi", null);

    private static MergeCandidate candidate(
            Verdict verdict, @Nullable RegionCode region, @Nullable Known known, RowFlag... flags) {
        var set = EnumSet.noneOf(RowFlag.class);
        set.addAll(Set.of(flags));
        return new MergeCandidate(7, verdict, set, region, Sector.EMERGENCY, NEW, known, null, null, null);
    }

    private static MergeDecision.Settled settled(RowFate fate, @Nullable UUID enterprise, RowFlag... flags) {
        return new MergeDecision.Settled(7, fate, Set.of(flags), enterprise);
    }

    @Test
    void newEnterpriseIsRegistered() {
        var candidate = candidate(Verdict.TAKE, YIXING, null);

        assertThat(candidate.decide(WUXI, false)).isEqualTo(new MergeDecision.Register(candidate));
        assertThat(new MergeDecision.Register(candidate).done()).isEqualTo(settled(RowFate.REGISTERED, NEW));
    }

    @Test
    void enterpriseOutsideTheScopeIsRejectedBeforeAnythingElse() {
        var elsewhere = RegionCode.of("120119000000");

        assertThat(candidate(Verdict.TAKE, elsewhere, null).decide(WUXI, false))
                .isEqualTo(settled(RowFate.REJECTED, null, RowFlag.OUTSIDE_SCOPE));
        assertThat(candidate(Verdict.HOLD, elsewhere, null, RowFlag.CODE_MISSING)
                        .decide(WUXI, false))
                .isEqualTo(settled(RowFate.REJECTED, null, RowFlag.CODE_MISSING, RowFlag.OUTSIDE_SCOPE));
    }

    @Test
    void enterpriseOutsideTheSubmittersSectorsIsRejected() {
        var transport =
                new Scope(RegionCode.of("320200000000"), Set.of(Sector.TRANSPORT), null, "transport-wuxi", null);

        assertThat(candidate(Verdict.TAKE, YIXING, null).decide(transport, false))
                .isEqualTo(settled(RowFate.REJECTED, null, RowFlag.OUTSIDE_SCOPE));
    }

    @Test
    void codeInForceBehindTheWallIsRejected() {
        assertThat(candidate(Verdict.TAKE, YIXING, null).decide(WUXI, true))
                .isEqualTo(settled(RowFate.REJECTED, null, RowFlag.REGISTERED_ELSEWHERE));
    }

    @Test
    void heldLineStaysHeldUntilItsCodeIsKnown() {
        assertThat(candidate(Verdict.HOLD, YIXING, null, RowFlag.CHECK_CHARACTER_MISMATCH)
                        .decide(WUXI, false))
                .isEqualTo(settled(RowFate.HELD, null, RowFlag.CHECK_CHARACTER_MISMATCH));
        assertThat(candidate(
                                Verdict.HOLD,
                                YIXING,
                                new Known(OLD, YIXING, true, false, false, false),
                                RowFlag.CHECK_CHARACTER_MISMATCH)
                        .decide(WUXI, false))
                .isEqualTo(settled(RowFate.UNCHANGED, OLD, RowFlag.CHECK_CHARACTER_MISMATCH));
    }

    @Test
    void knownEnterpriseIsChangedOnlyWhenTheLineSaysSomethingNew() {
        var differing = candidate(Verdict.TAKE, YIXING, new Known(OLD, YIXING, true, true, false, false));

        assertThat(differing.decide(WUXI, false)).isEqualTo(new MergeDecision.Change(differing, Set.of(), OLD));
        assertThat(candidate(Verdict.TAKE, YIXING, new Known(OLD, YIXING, true, false, false, false))
                        .decide(WUXI, false))
                .isEqualTo(settled(RowFate.UNCHANGED, OLD));
    }

    @Test
    void townAssignedByASupervisorIsNoDifference() {
        var assigned = new Known(OLD, RegionCode.of("320282102000"), true, false, false, false);

        assertThat(candidate(Verdict.TAKE, YIXING, assigned).decide(WUXI, false))
                .isEqualTo(settled(RowFate.UNCHANGED, OLD));
    }

    @Test
    void enterpriseSupervisedElsewhereStaysThere() {
        var moved = new Known(OLD, JIANGYIN, true, false, false, false);

        assertThat(candidate(Verdict.TAKE, YIXING, moved).decide(WUXI, false))
                .isEqualTo(settled(RowFate.UNCHANGED, OLD, RowFlag.REGION_DIFFERS_FROM_REGISTER));
    }

    @Test
    void endedEnterpriseIsNotRevived() {
        assertThat(candidate(Verdict.TAKE, YIXING, new Known(OLD, YIXING, false, true, false, false))
                        .decide(WUXI, false))
                .isEqualTo(settled(RowFate.HELD, OLD, RowFlag.ENTERPRISE_NOT_ACTIVE));
        assertThat(candidate(Verdict.TAKE, YIXING, new Known(OLD, YIXING, false, false, false, false))
                        .decide(WUXI, false))
                .isEqualTo(settled(RowFate.UNCHANGED, OLD, RowFlag.ENTERPRISE_NOT_ACTIVE));
    }

    @Test
    void lineThatAgreesInNothingButTheCodeWaitsForAPerson() {
        var stranger = candidate(Verdict.TAKE, YIXING, new Known(OLD, YIXING, true, true, true, false));

        assertThat(stranger.decide(WUXI, false))
                .isEqualTo(settled(RowFate.HELD, OLD, RowFlag.PERHAPS_ANOTHER_ENTERPRISE));
    }

    @Test
    void lineThatSaysOtherwiseThanAPersonWaitsForAPerson() {
        var otherwise = candidate(Verdict.TAKE, YIXING, new Known(OLD, YIXING, true, true, false, true));
        var stranger = candidate(Verdict.TAKE, YIXING, new Known(OLD, YIXING, true, true, true, true));

        assertThat(otherwise.decide(WUXI, false)).isEqualTo(settled(RowFate.HELD, OLD, RowFlag.CONFIRMED_FACT_DIFFERS));
        assertThat(stranger.decide(WUXI, false))
                .isEqualTo(
                        settled(RowFate.HELD, OLD, RowFlag.PERHAPS_ANOTHER_ENTERPRISE, RowFlag.CONFIRMED_FACT_DIFFERS));
    }

    @Test
    void lineWithANewCodeOfAnEnterpriseThatIsAlikeWaitsForAPerson() {
        var alike = new MergeCandidate(7, Verdict.TAKE, Set.of(), YIXING, Sector.EMERGENCY, NEW, null, OLD, null, null);

        assertThat(alike.decide(WUXI, false)).isEqualTo(settled(RowFate.HELD, OLD, RowFlag.PERHAPS_SAME_ENTERPRISE));
        assertThat(alike.decide(WUXI, true)).isEqualTo(settled(RowFate.REJECTED, null, RowFlag.REGISTERED_ELSEWHERE));
    }

    @Test
    void lineThatIsLikeAnEarlierOneWaitsForAPersonWithTheEnterpriseThatOneBecame() {
        var alike = new MergeCandidate(7, Verdict.TAKE, Set.of(), YIXING, Sector.EMERGENCY, NEW, null, null, 3L, null);
        var held = settled(RowFate.HELD, null, RowFlag.PERHAPS_SAME_ENTERPRISE);

        assertThat(alike.decide(WUXI, false)).isEqualTo(held);
        assertThat(alike.alike(held, new MergeDecision.Settled(3, RowFate.REGISTERED, Set.of(), OLD)))
                .isEqualTo(settled(RowFate.HELD, OLD, RowFlag.PERHAPS_SAME_ENTERPRISE));
        assertThat(alike.alike(held, new MergeDecision.Settled(3, RowFate.HELD, Set.of(), OLD)))
                .as("what the earlier line waits for is its own")
                .isEqualTo(held);
        assertThat(alike.alone().decide(WUXI, false)).isEqualTo(new MergeDecision.Register(alike.alone()));
    }

    @Test
    void rejectedLineIsRejectedWhateverTheRegisterSays() {
        assertThat(candidate(
                                Verdict.REJECT,
                                YIXING,
                                new Known(OLD, YIXING, true, true, false, false),
                                RowFlag.FIELD_TOO_LONG)
                        .decide(WUXI, false))
                .isEqualTo(settled(RowFate.REJECTED, null, RowFlag.FIELD_TOO_LONG));
    }

    @Test
    void equalRepeatIsUnchangedOnceTheFirstWasTaken() {
        var repeat = candidate(Verdict.TAKE, YIXING, null);

        for (var fate : EnumSet.of(RowFate.REGISTERED, RowFate.CHANGED, RowFate.UNCHANGED)) {
            assertThat(repeat.repeat(new First(3, true, null), new MergeDecision.Settled(3, fate, Set.of(), OLD)))
                    .isEqualTo(settled(RowFate.UNCHANGED, OLD, RowFlag.REPEATED_LINE));
        }
    }

    @Test
    void equalRepeatSharesWhatStoppedTheFirst() {
        var repeat = candidate(Verdict.TAKE, YIXING, null);
        var first = new MergeDecision.Settled(
                3, RowFate.REJECTED, Set.of(RowFlag.REGISTERED_ELSEWHERE, RowFlag.TYPE_NOT_GIVEN), null);

        assertThat(repeat.repeat(new First(3, true, null), first))
                .isEqualTo(settled(RowFate.REJECTED, null, RowFlag.REGISTERED_ELSEWHERE, RowFlag.REPEATED_LINE));
    }

    @Test
    void differingRepeatIsHeldAndTheFirstLineStands() {
        var repeat = candidate(Verdict.TAKE, YIXING, null);

        assertThat(repeat.repeat(
                        new First(3, false, null), new MergeDecision.Settled(3, RowFate.REGISTERED, Set.of(), OLD)))
                .isEqualTo(settled(RowFate.HELD, OLD, RowFlag.REPEATED_LINE_DIFFERS));
    }
}
