package worksafe.training.duty;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.training.rule.TrainingBasis;

/** A worker who may not work, or is warned of, and why. */
@Schema(description = "不得上岗或须提示的从业人员及理由 / a worker who may not work or is warned of, and why")
public record UnfitWorker(
        UUID inductionId,

        @Schema(description = "岗前教育修订号 / revision of the induction", examples = "2")
        long inductionRevision,

        UUID personId,

        @Schema(description = "姓名 / name", examples = "王建国") String personName,

        @Schema(description = "岗位 / job", examples = "包装工") String job,

        UnfitGround ground,

        @Schema(
                description =
                        "是否不得上岗；规范性文件的要求只作提示，带教期间可以在师傅带领下作业 / whether the worker may not work; what a document asks warns only, and whoever is guided works with the guide",
                examples = "true")
        boolean barred,

        @Schema(
                description = "可以独立作业之日；仅带教期间 / from when on without a guide; only while guided",
                examples = "2026-05-06")
        @Nullable
        LocalDate independentFrom,

        @Schema(description = "依据；该日无依据的不返回 / who asks for it; absent where nobody did on that day") @Nullable
        TrainingBasis basis,

        @Schema(description = "理由说明 / the reason in words", examples = "岗前安全教育尚未完成")
        String explanation) {}
