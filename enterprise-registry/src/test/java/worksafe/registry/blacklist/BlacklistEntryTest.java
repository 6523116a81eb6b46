package worksafe.registry.blacklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.blacklist.BlacklistFixtures.COUNTY;
import static worksafe.registry.blacklist.BlacklistFixtures.DECIDER;
import static worksafe.registry.blacklist.BlacklistFixtures.ENTERPRISE;
import static worksafe.registry.blacklist.BlacklistFixtures.NOW;
import static worksafe.registry.blacklist.BlacklistFixtures.PROPOSER;
import static worksafe.registry.blacklist.BlacklistFixtures.TERM;
import static worksafe.registry.blacklist.BlacklistFixtures.day;
import static worksafe.registry.blacklist.BlacklistFixtures.decision;
import static worksafe.registry.blacklist.BlacklistFixtures.in;
import static worksafe.registry.blacklist.BlacklistFixtures.sanction;
import static worksafe.registry.blacklist.BlacklistFixtures.submission;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.registry.RegistryProblem;
import worksafe.registry.blacklist.BlacklistEntry.Decision;
import worksafe.registry.blacklist.BlacklistedPerson.BlacklistedRole;
import worksafe.registry.blacklist.sanction.FieldSanction;
import worksafe.registry.blacklist.sanction.RecordedSanction;
import worksafe.registry.blacklist.sanction.SanctionDegree;
import worksafe.registry.blacklist.sanction.SanctionField;
import worksafe.registry.blacklist.submission.CreditDuty;
import worksafe.registry.blacklist.submission.CreditSubmissionStep;

/** The rules of an entry, without a database. */
class BlacklistEntryTest {

    private static void refused(RegistryProblem problem, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }

    @Test
    void whoProposedDoesNotDecideAndWhoDecidedDoesNotPublish() {
        refused(RegistryProblem.BLACKLIST_SAME_PERSON, () -> {
            var unused = in(BlacklistStatus.NOTICED).decide(decision(), PROPOSER, NOW);
        });
        refused(RegistryProblem.BLACKLIST_SAME_PERSON, () -> {
            var unused = in(BlacklistStatus.LISTED).publish(DECIDER, NOW);
        });
    }

    @Test
    void nothingIsDecidedBeforeItsPeriodToStateItsCaseIsOverUnlessItDid() {
        var early = new Decision("决〔2026〕2号", day("2026-03-17"), null, null);
        var entry = in(BlacklistStatus.NOTICED);
        refused(RegistryProblem.BLACKLIST_TOO_EARLY, () -> {
            var unused = entry.decide(early, DECIDER, NOW);
        });

        var written = entry.state("无异议", false, PROPOSER, NOW);
        refused(RegistryProblem.BLACKLIST_TOO_EARLY, () -> {
            var unused = entry.decide(new Decision("决〔2026〕2号", day("2026-03-17"), "采信", null), DECIDER, NOW);
        });
        assertThat(written.entry().status()).isEqualTo(BlacklistStatus.NOTICED);

        var stated = entry.state("无异议", true, ENTERPRISE, NOW);

        refused(RegistryProblem.BLACKLIST_UNANSWERED, () -> {
            var unused = entry.decide(early, DECIDER, NOW);
        });
        assertThat(entry.decide(new Decision("决〔2026〕2号", day("2026-03-17"), "采信", null), DECIDER, NOW))
                .isNotNull();
        assertThat(stated.archive()).isNotNull();
    }

    @Test
    void daysThatCannotBeAreRefused() {
        refused(RegistryProblem.BLACKLIST_DAY, () -> {
            var unused =
                    BlacklistFixtures.aCandidate().notice("告", day("2026-03-01"), day("2026-03-08"), PROPOSER, NOW);
        });
        refused(RegistryProblem.BLACKLIST_DAY, () -> {
            var unused = in(BlacklistStatus.DECIDED).list(day("2026-09-21"), TERM, PROPOSER, NOW);
        });
    }

    @Test
    void itLeavesByItselfWhenItsTermIsOverAndNotBefore() {
        var entry = in(BlacklistStatus.LISTED);
        var published = entry.publish(PROPOSER, NOW);

        assertThat(entry.expire(NOW)).isEmpty();
        var removed = entry.expire(NOW.plus(Duration.ofDays(944)));

        assertThat(published.entry().status()).isEqualTo(BlacklistStatus.LISTED);
        assertThat(removed).hasValueSatisfying(event -> assertThat(event.end()).isEqualTo(BlacklistEnd.EXPIRED));
        assertThat(entry.publishedOn()).isEmpty();
        assertThat(entry.expire(NOW.plus(Duration.ofDays(1000)))).isEmpty();
    }

    @Test
    void earlyRemovalIsTooEarlyBeforeItsDayAndWhileABanRuns() {
        var entry = in(BlacklistStatus.LISTED);
        refused(RegistryProblem.BLACKLIST_REMOVAL_EARLY, () -> entry.requireRemovable(day("2027-04-20"), NOW));
        entry.requireRemovable(day("2026-09-20"), NOW);

        var banned = in(BlacklistStatus.NOTICED);
        var decided =
                banned.decide(new Decision("决〔2026〕2号", day("2026-04-10"), null, day("2031-04-09")), DECIDER, NOW);
        var listed = banned.list(day("2026-04-20"), TERM, PROPOSER, NOW);
        refused(RegistryProblem.BLACKLIST_BAN_RUNS, () -> banned.requireRemovable(day("2026-09-20"), NOW));
        assertThat(List.of(decided, listed)).hasSize(2);
    }

    @Test
    void onlyWhatWasRemovedEarlyIsRestored() {
        var mistaken = in(BlacklistStatus.LISTED);
        var removed = mistaken.remove(BlacklistEnd.MISTAKE, "列入有误", DECIDER, NOW);
        refused(RegistryProblem.BLACKLIST_NOT_REMOVED_EARLY, () -> {
            var unused = mistaken.restore("伪造", TERM, DECIDER, NOW);
        });
        assertThat(removed.end()).isEqualTo(BlacklistEnd.MISTAKE);

        var early = in(BlacklistStatus.REMOVED);
        var restored = early.restore("伪造", day("2029-09-20"), DECIDER, NOW);

        assertThat(restored.entry().listedUntil()).isEqualTo(day("2029-09-20"));
        assertThat(early.listedOn()).contains(day("2026-09-20"));
    }

    @Test
    void itsEnterpriseIsShownNothingBeforeItWasTold() {
        var entry = BlacklistFixtures.aCandidate();
        var itself = new Scope(COUNTY, null, Set.of(entry.enterpriseId()), "enterprise", null);

        assertThat(entry.isWithin(itself)).isFalse();
        assertThat(entry.actions(itself)).isEmpty();
        var noticed = entry.notice("告", day("2026-03-10"), day("2026-03-17"), PROPOSER, NOW);
        assertThat(entry.isWithin(itself)).isTrue();
        assertThat(entry.actions(itself)).containsExactly(BlacklistAction.STATEMENT);
        assertThat(noticed.archive()).isNotNull();
    }

    @Test
    void nobodyElseThanWhoPunishedAnswersForIt() {
        var entry = in(BlacklistStatus.LISTED);

        entry.requireOffice(new Scope(COUNTY, null, null, "x", null));
        for (var place : List.of("320281102000", "320200000000")) {
            refused(
                    RegistryProblem.BLACKLIST_NOT_YOURS,
                    () -> entry.requireOffice(new Scope(RegionCode.of(place), null, null, "x", null)));
        }
    }

    @Test
    void latestRecordOfADepartmentCountsAndTheStrictestOfAll() {
        var entry = in(BlacklistStatus.LISTED);
        var first = entry.sanction(sanction(), PROPOSER, NOW);
        var other = entry.sanction(of("江阴市发展和改革委员会", SanctionDegree.RESTRICTED), PROPOSER, NOW);

        assertThat(degree(entry, true)).isEqualTo(SanctionDegree.PROHIBITED);
        var ended = entry.sanction(of("江阴市财政局", SanctionDegree.NONE), PROPOSER, NOW);
        assertThat(degree(entry, true)).isEqualTo(SanctionDegree.RESTRICTED);
        assertThat(degree(entry, false)).isEqualTo(SanctionDegree.NONE);
        assertThat(FieldSanction.of(entry.sanctions(), true, day("2026-09-20"))).hasSize(SanctionField.values().length);
        assertThat(List.of(first, other, ended)).hasSize(3);
        refused(RegistryProblem.BLACKLIST_SANCTION_DAYS, () -> {
            var unused = entry.sanction(
                    new RecordedSanction(
                            SanctionField.LAND,
                            SanctionDegree.PROHIBITED,
                            "局",
                            "法",
                            day("2026-05-01"),
                            TERM.plusDays(1),
                            NOW,
                            "x"),
                    PROPOSER,
                    NOW);
        });
    }

    private static RecordedSanction of(String department, SanctionDegree degree) {
        return new RecordedSanction(
                SanctionField.PROCUREMENT, degree, department, "依据", day("2026-05-01"), day("2027-04-30"), NOW, "x");
    }

    private static SanctionDegree degree(BlacklistEntry entry, boolean listed) {
        return FieldSanction.of(entry.sanctions(), listed, day("2026-09-20")).stream()
                .filter(field -> field.field() == SanctionField.PROCUREMENT)
                .findFirst()
                .orElseThrow()
                .degree();
    }

    @Test
    void publicReadsFamilyNamesAlone() {
        assertThat(new BlacklistedPerson("王强", BlacklistedRole.PRINCIPAL).masked())
                .isEqualTo("王*");
        assertThat(new BlacklistedPerson("𠮷田一郎", BlacklistedRole.PRINCIPAL).masked())
                .isEqualTo("𠮷***");
    }

    @Test
    void eachStepInTheCreditPublicitySystemFollowsTheLast() {
        var entry = in(BlacklistStatus.LISTED);
        var published = entry.publish(PROPOSER, NOW);
        assertThat(published).isNotNull();
        for (var step :
                List.of(CreditSubmissionStep.RECEIVED, CreditSubmissionStep.RETURNED, CreditSubmissionStep.WITHDRAWN)) {
            refused(RegistryProblem.BLACKLIST_SUBMISSION_STEP, () -> {
                var unused = entry.submit(submission(step), PROPOSER, NOW);
            });
        }

        for (var step : List.of(
                CreditSubmissionStep.SUBMITTED,
                CreditSubmissionStep.RETURNED,
                CreditSubmissionStep.SUBMITTED,
                CreditSubmissionStep.RECEIVED)) {
            var unused = entry.submit(submission(step), PROPOSER, NOW);
        }

        assertThat(entry.creditDuty()).as("it is public and taken").isEmpty();
        refused(RegistryProblem.BLACKLIST_SUBMISSION_STEP, () -> {
            var unused = entry.submit(submission(CreditSubmissionStep.SUBMITTED), PROPOSER, NOW);
        });
        var removed = entry.remove(BlacklistEnd.MISTAKE, "列入有误", DECIDER, NOW);
        assertThat(removed).isNotNull();
        assertThat(entry.creditDuty()).contains(CreditDuty.RETRACTION);
        var withdrawn = entry.submit(submission(CreditSubmissionStep.WITHDRAWN), PROPOSER, NOW);
        assertThat(withdrawn.entry().status()).isEqualTo(BlacklistStatus.REMOVED);
        assertThat(entry.creditDuty()).isEmpty();
    }
}
