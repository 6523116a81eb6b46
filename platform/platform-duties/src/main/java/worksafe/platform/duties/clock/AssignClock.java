package worksafe.platform.duties.clock;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.Accounts;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.SaysSomething;

/** Who of the authority is to do it from now on. */
@Schema(description = "指定承办人 / name the official who is to do it")
record AssignClock(
        @NotBlank
        @OneLine
        @SaysSomething
        @Size(max = 120)
        @Schema(description = "承办人账户 / account of the official", examples = "inspector-0007")
        String assignee) {

    /** What lists take for the caller's own account, whatever it is. */
    static final String ME = "me";

    /** @throws RequestProblem 400 for the word that stands for whoever asks */
    String account() {
        var account = Accounts.folded(assignee);
        if (account.equals(ME)) {
            throw RequestProblem.invalid(new RequestProblem.Violation("/assignee", "assignee-me", List.of()));
        }
        return account;
    }
}
