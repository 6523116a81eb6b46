package worksafe.platform.registers.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Role;

/** A kind may name reviewers in every role; tasks wait for some of them only. */
class ReviewTasksTest {

    @Test
    void entryWaitsForWhomTasksKnow() {
        assertThat(ReviewTasks.awaited(Set.of("approver", "supervisor")))
                .containsExactly(Role.SUPERVISOR, Role.APPROVER);
    }

    @Test
    void reviewerWhomNoTaskWaitsForStopsNoEntry() {
        assertThat(ReviewTasks.awaited(Set.of("auditor", "insurer", "feed", "security-admin", "operator", "clerk")))
                .containsExactly(Role.CLERK);
        assertThat(ReviewTasks.awaited(Set.of("auditor"))).isEmpty();
    }
}
