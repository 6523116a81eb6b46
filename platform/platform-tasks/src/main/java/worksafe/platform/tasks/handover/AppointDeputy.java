package worksafe.platform.tasks.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.SaysSomething;
import worksafe.platform.tasks.WrittenAccount;

/** Appoints a deputy. */
@Schema(description = "指定待办代理人 / let an account stand for another one")
record AppointDeputy(
        @NotBlank
        @OneLine
        @SaysSomething
        @Size(max = 120)
        @Schema(description = "被代理账户 / account that is stood for", examples = "zhang.wei")
        String fromAccount,

        @NotBlank
        @OneLine
        @SaysSomething
        @Size(max = 120)
        @Schema(description = "代理人账户 / account that stands for it", examples = "li.na")
        String deputy,

        @NotNull @Schema(description = "代理首日 / first day", examples = "2026-04-01")
        LocalDate firstDay,

        @NotNull @Schema(description = "代理末日（含） / last day", examples = "2026-04-30")
        LocalDate lastDay) {

    String from() {
        return WrittenAccount.of(fromAccount, "/fromAccount");
    }

    String standing() {
        return WrittenAccount.of(deputy, "/deputy");
    }
}
