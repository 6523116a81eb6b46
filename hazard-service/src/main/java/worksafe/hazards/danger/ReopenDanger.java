package worksafe.hazards.danger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to take up a closed danger again. */
@Schema(description = "重新启动已销号的隐患 / take up a closed danger again")
public record ReopenDanger(
        @NotBlank @Size(max = 2000) @Schema(description = "理由 / reason", examples = "回访发现联动阀再次失效。")
        String reason,

        @NotNull @Schema(description = "新的整改期限 / new time limit", examples = "2026-05-20")
        LocalDate newTimeLimit) {

    Reopening reopening() {
        return new Reopening(reason, newTimeLimit);
    }
}
