package worksafe.hazards.danger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** The result of a re-check. */
@Schema(description = "复查结果 / result of the re-check")
public record RecheckDanger(
        @NotNull @Schema(description = "结果 / result", examples = "FAILED")
        Recheck.RecheckResult result,

        @NotBlank @Size(max = 2000) @Schema(description = "复查意见 / opinion", examples = "2 号库联动阀未动作，须继续整改。")
        String opinion,

        @Schema(
                description =
                        "继续整改的新期限；仅未通过时可填，不填则原期限不变 / new time limit, only when failed; without it the old one stands",
                examples = "2026-04-10")
        @Nullable
        LocalDate newTimeLimit) {

    /** @throws RequestProblem 400 when what passed is given more time */
    Recheck recheck() {
        if (result == Recheck.RecheckResult.PASSED && newTimeLimit != null) {
            throw RequestProblem.invalid(new Violation("/newTimeLimit", "danger-recheck-time-limit"));
        }
        return new Recheck(result, opinion, newTimeLimit);
    }
}
