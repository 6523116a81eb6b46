package worksafe.inspections.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** The request to replace a member of the team, to add one, or to send one fewer. */
@Schema(description = "调整检查组 / change the team")
public record ChangeTeam(
        @Schema(description = "退出的成员；只增人时不填 / who stays behind; absent where the team only grows") @Nullable
        UUID leaving,

        @Schema(description = "加入的成员；只减人时不填 / who goes instead; absent where it only shrinks") @Nullable
        UUID joining,

        @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "张检查临时抽调")
        String reason) {

    /** @throws RequestProblem 400 when nothing would change */
    ChangeTeam required() {
        if (leaving == null && joining == null) {
            throw RequestProblem.invalid(new Violation("/joining", "inspection-team-unchanged"));
        }
        return this;
    }
}
