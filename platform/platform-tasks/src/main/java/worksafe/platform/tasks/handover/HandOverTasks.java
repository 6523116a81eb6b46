package worksafe.platform.tasks.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.SaysSomething;
import worksafe.platform.tasks.WrittenAccount;

/** Asks for a hand-over. */
@Schema(description = "移交待办 / hand all open tasks of an account over")
record HandOverTasks(
        @NotBlank
        @OneLine
        @SaysSomething
        @Size(max = 120)
        @Schema(description = "移交人账户 / account that hands over", examples = "zhang.wei")
        String fromAccount,

        @NotBlank
        @OneLine
        @SaysSomething
        @Size(max = 120)
        @Schema(description = "接收人账户 / account that takes over", examples = "li.na")
        String toAccount,

        @Schema(description = "移交日，默认今日 / from that day on, today by default", examples = "2026-04-01") @Nullable
        LocalDate onDay) {

    String from() {
        return WrittenAccount.of(fromAccount, "/fromAccount");
    }

    String to() {
        return WrittenAccount.of(toAccount, "/toAccount");
    }

    LocalDate day(LocalDate today) {
        return onDay == null ? today : onDay;
    }
}
