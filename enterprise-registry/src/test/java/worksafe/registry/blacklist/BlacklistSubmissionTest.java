package worksafe.registry.blacklist;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.blacklist.BlacklistApi.aSubmission;
import static worksafe.registry.blacklist.BlacklistApi.act;
import static worksafe.registry.blacklist.BlacklistApi.anEnterprise;
import static worksafe.registry.blacklist.BlacklistApi.decider;
import static worksafe.registry.blacklist.BlacklistApi.done;
import static worksafe.registry.blacklist.BlacklistApi.proposer;
import static worksafe.registry.blacklist.BlacklistApi.states;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.PostgresResource;

/** What the office does about entries in the national credit publicity system, and owes there. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class BlacklistSubmissionTest {

    @Test
    void receiptOfTheCreditPublicitySystemMeetsTheClockAndWhatLeftTheListIsTakenBackThere() {
        var id = BlacklistApi.listed(anEnterprise());
        assertProblem(act(proposer(), id, "submission", aSubmission("SUBMITTED", "")), 422, "blacklist-not-published");
        var unused = done(act(proposer(), id, "publication", ""));
        assertProblem(
                act(proposer(), id, "submission", aSubmission("RECEIVED", "GS-7")), 422, "blacklist-submission-step");
        var submitted = done(act(proposer(), id, "submission", aSubmission("SUBMITTED", "")));
        assertThat(submitted.getString("submissions[0].recordedBy")).isEqualTo("blacklist-proposer");
        assertThat(states(id)).contains("blacklist-submission RUNNING");
        assertProblem(act(proposer(), id, "submission", aSubmission("RECEIVED", "")), 422, "blacklist-receipt-needed");

        var received = done(act(proposer(), id, "submission", aSubmission("RECEIVED", "GS-7")));

        assertThat(received.getList("submissions.step", String.class)).containsExactly("SUBMITTED", "RECEIVED");
        assertThat(received.getString("submissions[1].receipt")).isEqualTo("GS-7");
        assertThat(received.getList("timeline.kind", String.class)).contains("SUBMISSION");
        assertThat(states(id)).contains("blacklist-submission MET");

        var unusedRemoval = done(act(decider(), id, "removal", BlacklistApi.REMOVED));
        assertThat(states(id)).contains("blacklist-retraction RUNNING");
        var withdrawn = done(act(proposer(), id, "submission", aSubmission("WITHDRAWN", "GS-8")));
        assertThat(withdrawn.getString("status")).isEqualTo("REMOVED");
        assertThat(states(id)).contains("blacklist-retraction MET");
    }

    @Test
    void whatNeverWasHandedInNeedNotBeTakenBack() {
        var id = BlacklistApi.published(anEnterprise());

        var removed = done(act(decider(), id, "removal", BlacklistApi.REMOVED));

        assertThat(removed.getList("allowedActions", String.class)).doesNotContain("SUBMISSION");
        assertThat(states(id))
                .contains("blacklist-submission CANCELLED")
                .noneMatch(state -> state.startsWith("blacklist-retraction"));
    }

    @Test
    void whatWasReturnedAfterItLeftTheListIsNotOwedToBeTakenBack() {
        var id = BlacklistApi.published(anEnterprise());
        var submitted = done(act(proposer(), id, "submission", aSubmission("SUBMITTED", "")));
        var removed = done(act(decider(), id, "removal", BlacklistApi.REMOVED));
        assertThat(states(id)).contains("blacklist-retraction RUNNING");

        var returned = done(act(proposer(), id, "submission", aSubmission("RETURNED", "")));

        assertThat(states(id)).contains("blacklist-submission CANCELLED", "blacklist-retraction CANCELLED");
        assertThat(returned.getList("allowedActions", String.class)).doesNotContain("SUBMISSION");
        assertThat(submitted.getInt("revision")).isLessThan(removed.getInt("revision"));
    }

    @Test
    void whatIsOutOfSightIsTakenBackUnlessItIsPublishedAgain() {
        var id = BlacklistApi.published(anEnterprise());
        var submitted = done(act(proposer(), id, "submission", aSubmission("SUBMITTED", "")));

        var unpublished = done(act(proposer(), id, "unpublication", BlacklistApi.UNPUBLISHED));

        assertThat(states(id)).contains("blacklist-submission CANCELLED", "blacklist-retraction RUNNING");
        var again = done(act(proposer(), id, "publication", ""));
        assertThat(states(id)).contains("blacklist-submission RUNNING", "blacklist-retraction CANCELLED");
        assertThat(submitted.getInt("revision")).isLessThan(unpublished.getInt("revision"));
        assertThat(again.getInt("revision")).isGreaterThan(unpublished.getInt("revision"));
    }
}
