package worksafe.inspections.draw.lists;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.port.Exclusion;

/** Somebody who was left out before the freeze, and why. */
@Schema(name = "DrawExclusion", description = "冻结前的排除 / left out before the freeze")
public record ExclusionView(
        UUID id,
        FrozenExclusion.Kind kind,

        @Schema(description = "企业或执法检查人员 / enterprise or inspector")
        UUID subjectId,

        @Schema(description = "企业名称或执法编号 / name or service number")
        String label,

        Exclusion.Reason reason,
        @Nullable String detail) {}
